"""The films of a table rendered one after the other, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.errors import EnvironmentMissing, PipelineError, UnitFailed
from pipeline.film.options import Options
from pipeline.making.progress import Progress, Report, unheard
from pipeline.render import Result
from pipeline.rows.plan import RowFilm


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: a result, or the error that stopped it; neither if it was not begun."""

    film: RowFilm
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


def render_rows(
    films: Sequence[RowFilm],
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


def _rendered(film: RowFilm, count: int, render: Callable[[Path, Options, Report], Result], report: Report) -> Outcome:
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
