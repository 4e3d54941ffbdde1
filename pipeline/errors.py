"""Everything that can go wrong, as values.

PipelineError
├── UnitFailed            exit 1: content, asset or encoder failed while rendering
│   ├── AssetBroken
│   └── EncoderFailed
├── InvalidInput          exit 2: the story, a pack or an option is wrong; carries every Problem
├── EnvironmentMissing    exit 3: something on this machine is missing; a retry elsewhere may help
├── VerificationDiffers   exit 4: what came out is not what was promised
└── NothingSelected       exit 5: the selection is empty

Errors are raised deep and spoken at the door (cli). They pickle, because they cross processes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake and where it stands. Lines and columns count from 1; 0 means "the whole file"."""

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    code: str = ""
    length: int = 1  # how many characters to underline
    via: tuple[tuple[str, int, int], ...] = ()  # where the file was included (file, line, column), the nearest first

    @property
    def where(self) -> str:
        """`file:line:column`, as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class PipelineError(Exception):
    """Base of every error this package raises on purpose."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message


class UnitFailed(PipelineError):
    """A story could not be rendered although its script is right."""


class AssetBroken(UnitFailed):
    """A file of the pack, kit or story can not be read."""


class EncoderFailed(UnitFailed):
    """ffmpeg failed; the message ends with its own last lines."""


class InvalidInput(PipelineError):
    """The input is wrong. Carries every problem found, in the file's order."""

    exit_code = 2

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        Exception.__init__(self, problems)
        self.problems = problems
        self.hint = ""
        self.message = "\n".join(f"{p.where}: {p.code} {p.message}" for p in problems)

    def __str__(self) -> str:
        return self.message


class EnvironmentMissing(PipelineError):
    """A library, binary, font or folder that rendering needs is not there."""

    exit_code = 3


class VerificationDiffers(PipelineError):
    """The result was checked and is not as planned."""

    exit_code = 4


class NothingSelected(PipelineError):
    """The selection (a scene, a shard, a filter) matches nothing."""

    exit_code = 5
