"""One mistake in a story, on its way from the reader that met it to the list of all."""

from __future__ import annotations

import unicodedata

from pipeline.errors import Problem
from pipeline.script.story import Mark

LONGEST_SHOWN = 60


class Wrong(Exception):
    """What is read here is wrong. Without a problem: the reason has been told already."""

    def __init__(self, problem: Problem | None = None) -> None:
        super().__init__(problem)
        self.problem = problem


def problem(mark: Mark, code: str, message: str, hint: str = "") -> Problem:
    """A problem that underlines `mark`."""
    via = tuple((each.file, each.line, each.column) for each in mark.via)
    return Problem(mark.file, mark.line, mark.column, message, hint, code, max(1, mark.length), via)


def wrong(mark: Mark, code: str, message: str, hint: str = "") -> Wrong:
    """The exception for a problem that underlines `mark`."""
    return Wrong(problem(mark, code, message, hint))


def shown(text: str) -> str:
    """A piece of the story, safe and short enough to stand in a message."""
    cut = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
    return "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else "\N{REPLACEMENT CHARACTER}" for c in cut
    )
