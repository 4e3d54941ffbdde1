"""One story being read: what is known so far, and the mistakes met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pipeline.errors import Problem
from pipeline.script.recast import Recast
from pipeline.script.source import Source
from pipeline.script.story import Data, Mark
from pipeline.script.tree import Node, Scalar
from pipeline.script.vocabulary import Vocabulary
from pipeline.script.wrong import Wrong, problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What readers ask. None means that it could not be read: what depends on it is then left alone."""

    source: Source
    folder: Path  # of the story, resolved
    problems: list[Problem] = field(default_factory=list)
    words: Vocabulary | None = None
    cast: Mapping[str, str | None] | None = None  # role -> character of the pack
    ids: dict[str, Mark] = field(default_factory=dict)  # ids given so far
    names: Mapping[str, Data] = field(default_factory=dict)  # what templates may use
    recast: Recast | None = None  # where the story is played in another pack
    sources: dict[str, Source] = field(default_factory=dict)  # of the files it includes

    def report(self, mark: Mark, code: str, message: str, hint: str = "") -> None:
        """Note a mistake and go on."""
        self.problems.append(problem(mark, code, message, hint))

    def source_of(self, mark: Mark) -> Source:
        """The file that the mark is in."""
        return self.sources.get(mark.file, self.source)

    def note(self, wrong: Wrong) -> None:
        """Keep the mistake of a reader that gave up, and go on."""
        if wrong.problem:
            self.problems.append(wrong.problem)


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of value: how it is read, and how an editor's JSON Schema describes it."""

    read: Callable[[Node, Reading], T]
    schema: Mapping[str, Any] = field(default_factory=dict)


def attempt(kind: Kind[T], node: Node, reading: Reading) -> T | None:
    """The value, or None after its mistake has been noted."""
    if isinstance(node, Scalar) and node.broken:
        return None
    try:
        return kind.read(node, reading)
    except Wrong as wrong:
        reading.note(wrong)
        return None
