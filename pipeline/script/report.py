"""Problems as an author reads them: where, what, the line itself with the mistake underlined, and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from pipeline.errors import Problem
from pipeline.script.source import LARGEST, LINE_END

ReadLine = Callable[[str, int], str]  # (file, line) -> its text, "" when there is none
WIDEST = 110  # columns of a source line that are shown
JOINERS = "\t\u200c\u200d"
BEFORE = 70  # of them before the mistake, in a longer line


def format_problems(problems: Sequence[Problem], read_line: ReadLine) -> str:
    """All problems as text, with a count at the end."""
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    return "\n".join([*(format_problem(each, read_line) for each in problems), count])


def format_problem(problem: Problem, read_line: ReadLine) -> str:
    """One problem; the lines of the source that it names stand below it, and where that file is included."""
    return "\n".join([_told(problem, read_line), *(_included(place, read_line) for place in problem.via)])


def _included(place: tuple[str, int, int], read_line: ReadLine) -> str:
    file, line, column = place
    how = "included at" if file.endswith((".yaml", ".yml")) else "with the row at"
    return f"      {how} {_safe(file)}:{line}:{column}\n{line:>5} | {_safe(read_line(file, line).strip())}"


def _told(problem: Problem, read_line: ReadLine) -> str:
    code = f"error {problem.code}" if problem.code else "error"
    head = f"{_safe(problem.where)}: {code}: {_safe(problem.message)}"
    hint = _safe(problem.hint)
    line = read_line(problem.file, problem.line) if problem.line else ""
    if not line.strip():
        return f"{head}\n      {hint}" if hint else head
    shown, column, length = _window(line.rstrip(), problem.column, problem.length)
    carets = _blank(shown[: column - 1]) + "^" * max(1, _width(shown[column - 1 : column - 1 + length]))
    return f"{head}\n{problem.line:>5} | {_safe(shown)}\n      | {carets} {hint}".rstrip()


def file_lines() -> ReadLine:
    """Reads lines from the files themselves, each file once."""

    @cache
    def lines(file: str) -> list[str]:
        try:
            path = Path(file)
            size = path.stat().st_size
            return LINE_END.split(path.read_text("utf-8-sig", "replace")) if size <= LARGEST else []
        except (OSError, ValueError):
            return []

    def read(file: str, line: int) -> str:
        found = lines(file)
        return found[line - 1] if 0 < line <= len(found) else ""

    return read


def _window(line: str, column: int, length: int) -> tuple[str, int, int]:
    """The part of a line to show, and column and length of the mistake in it."""
    if len(line) > WIDEST:
        start = max(0, min(column - 1 - BEFORE, len(line) - WIDEST))
        cut = line[start : start + WIDEST]
        line, column = ("…" + cut[1:] if start else cut), column - start
    return line, column, min(length, max(1, len(line) - column + 1))


def _blank(text: str) -> str:
    """Spaces as wide as the text on a terminal."""
    return "".join("\t" if sign == "\t" else " " * _width(sign) for sign in text)


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _safe(text: str) -> str:
    """The text without signs that could move a terminal's cursor or turn its direction."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _moves(sign) else sign for sign in text)


def _moves(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") and sign not in JOINERS
