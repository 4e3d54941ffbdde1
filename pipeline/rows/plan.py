"""The films of a table, with every problem of any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.film.options import Options
from pipeline.film.plan import look_over
from pipeline.render import MANIFEST, PARTS
from pipeline.rows.naming import named
from pipeline.script.data import shown
from pipeline.script.loader import in_order
from pipeline.script.rows import Row, read_rows
from pipeline.script.variables import Given
from pipeline.script.wrong import Wrong

OF_OPTIONS = ("pack", "kit", "locale", "platform")  # columns that choose what an option chooses


@dataclass(frozen=True, slots=True)
class RowFilm:
    """One row's film: where it goes, and what its story is told."""

    row: Row
    target: Path
    options: Options


def planned(story: Path, table: Path, pattern: str, options: Options) -> tuple[RowFilm, ...]:
    """The films of a table. Raises InvalidInput with what is wrong in any row, or with any two names."""
    rows = read_rows(table)
    problems: list[Problem] = []
    films = []
    for row in rows:
        try:
            target = named(pattern, row, len(rows))
        except Wrong as error:
            problems += [error.problem] if error.problem else []
        else:
            films.append(RowFilm(row, target, told(options, row)))
    problems += _clashes(films)
    for film in films:
        problems += [_with_row(each, film.row) for each in look_over(story, film.options)[0]]
    if problems:
        raise InvalidInput(_once(problems))
    return tuple(films)


def told(options: Options, row: Row) -> Options:
    """The options of a row: its columns are variables, or what the story's top may be told."""
    cells = {name: Given(value, row.mark, free=True) for name, value in row.cells.items() if name not in OF_OPTIONS}
    chosen = {name: shown(row.cells[name]) for name in OF_OPTIONS if name in row.cells}
    changed: Options = replace(options, variables={**options.variables, **cells}, **chosen)  # type: ignore[arg-type]
    return changed


def _clashes(films: Sequence[RowFilm]) -> Iterator[Problem]:
    """Rows that would write a file of an earlier row, also where capital letters do not count."""
    taken: dict[str, RowFilm] = {}
    for film in films:
        names = [str(film.target.with_name(f"{film.target.stem}{suffix}")).casefold() for suffix in (*PARTS, MANIFEST)]
        other = next((taken[name] for name in names if name in taken), None)
        if other is not None:
            mark = film.row.mark
            message = f"{film.target.name} is the film of row {other.row.number} too"
            hint = f"it stands in line {other.row.mark.line}; name films by another column, or by {{row}}"
            yield Problem(mark.file, mark.line, mark.column, message, hint, "E712")
        taken.update(dict.fromkeys(names, film))


def _with_row(problem: Problem, row: Row) -> Problem:
    """The problem of a story that only some rows may have, with the row."""
    if problem.file == row.mark.file:
        return problem
    return replace(problem, via=(*problem.via, (row.mark.file, row.mark.line, row.mark.column)))


def _once(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Each problem once, with the first row that has it; those of the table come first."""
    own = [each for each in problems if not each.via]
    rest = in_order([each for each in problems if each.via])
    return (*sorted(dict.fromkeys(own), key=lambda each: each.line), *rest)
