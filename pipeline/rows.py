"""One film per row of a table: every row is checked before the first frame is drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.errors import EnvironmentMissing, InvalidInput, PipelineError, Problem, UnitFailed
from pipeline.film.options import Options
from pipeline.film.plan import look_over
from pipeline.making.progress import Progress, Report, unheard
from pipeline.render import FILM, MANIFEST, PARTS, Result
from pipeline.script.data import shown
from pipeline.script.loader import in_order
from pipeline.script.rows import Row, read_rows
from pipeline.script.variables import Given
from pipeline.script.wrong import Wrong, wrong
from pipeline.script.wrong import shown as quoted

HOLE = re.compile(r"\{([^{}]*)\}")
UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f]|^[. ]|[. ]$')
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
LONGEST = 120  # bytes of a name, which leaves room for the endings of the files beside the film
OF_OPTIONS = ("pack", "kit", "locale", "platform")  # columns that choose what an option chooses


@dataclass(frozen=True, slots=True)
class Film:
    """One row's film: where it goes, and what its story is told."""

    row: Row
    target: Path
    options: Options


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: a result, or the error that stopped it; neither if it was not begun."""

    film: Film
    result: Result | None = None
    error: PipelineError | None = None

    @property
    def state(self) -> str:
        return "ok" if self.result else "failed" if self.error else "not begun"

    def facts(self) -> dict[str, object]:
        """For machines."""
        row = self.film.row
        found: dict[str, object] = {
            "row": row.number,
            "file": row.mark.file,
            "line": row.mark.line,
            "state": self.state,
        }
        if self.result:
            return {**found, **self.result.facts()}
        return {**found, "film": str(self.film.target), **({"error": str(self.error)} if self.error else {})}


def planned(story: Path, table: Path, pattern: str, options: Options) -> tuple[Film, ...]:
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
            films.append(Film(row, target, told(options, row)))
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


def named(pattern: str, row: Row, count: int) -> Path:
    """The film's file: `{column}` is what the row says there, `{row}` its number. Raises Wrong for unsafe names."""
    number = f"{row.number:0{len(str(count))}}"

    def filled(found: re.Match[str]) -> str:
        name = found[1].strip()
        if name == "row" and "row" not in row.cells:
            return number
        if name not in row.cells:
            has = f"this row has: {', '.join(row.cells)}"
            raise wrong(row.mark, "E710", f'nothing is given for "{quoted(name)}", which the output is named by', has)
        return _safe(shown(row.cells[name]), row)

    path = Path(HOLE.sub(filled, pattern))
    if not HOLE.search(pattern):
        path = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return path


def _safe(value: str, row: Row) -> str:
    text = unicodedata.normalize("NFC", value.strip())
    if not text or UNSAFE.search(text) or RESERVED.fullmatch(text) or len(text.encode()) > LONGEST:
        hint = 'letters, digits, spaces, - and _; not / \\ : * ? " < > |, nor a dot at either end'
        raise wrong(row.mark, "E711", f'"{quoted(value)}" can not be part of a file\'s name', hint)
    return text


def _clashes(films: Sequence[Film]) -> Iterator[Problem]:
    """Rows that would write a file of an earlier row, also where capital letters do not count."""
    taken: dict[str, Film] = {}
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


def render_rows(
    films: Sequence[Film],
    render: Callable[[Path, Options, Report], Result],
    *,
    keep_going: bool = False,
    report: Report = unheard,
) -> tuple[Outcome, ...]:
    """Render every film in turn. One that fails ends the rest, unless `keep_going`; a machine that can not, always."""
    outcomes: list[Outcome] = []
    stopped = False
    for film in films:
        if stopped:
            outcomes.append(Outcome(film))
            continue
        outcome = _rendered(film, len(films), render, report)
        outcomes.append(outcome)
        stopped = outcome.error is not None and (not keep_going or isinstance(outcome.error, EnvironmentMissing))
    return tuple(outcomes)


def _rendered(film: Film, count: int, render: Callable[[Path, Options, Report], Result], report: Report) -> Outcome:
    label = f"row {film.row.number}/{count}" + (f" {film.row.label}" if film.row.label else "")

    def tell(event: Progress) -> None:
        report(replace(event, step=f"{label}: {event.step}"))

    try:
        return Outcome(film, render(film.target, film.options, tell))
    except PipelineError as error:
        report(Progress(f"{label}: failed: {error.message}"))
        return Outcome(film, error=error)


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """0 when every row has its film; else what the worst error says."""
    errors = [each.error for each in outcomes if each.error is not None]
    if any(isinstance(error, EnvironmentMissing) for error in errors):
        return EnvironmentMissing.exit_code
    return UnitFailed.exit_code if errors else 0


def facts(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """The report of a whole table."""
    states = [each.state for each in outcomes]
    counts: Mapping[str, int] = {state: states.count(state) for state in ("ok", "failed", "not begun")}
    return {**counts, "films": [each.facts() for each in outcomes]}


__all__ = ["FILM", "Film", "Outcome", "exit_code", "facts", "planned", "render_rows"]
