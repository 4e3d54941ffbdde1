"""Helplines that somebody has to look at again before a film names them."""

from __future__ import annotations

from pipeline.errors import Problem
from pipeline.packs.model import Kit
from pipeline.staging.cards import helplines


def overdue(kit: Kit, market: str, locale: str, today: str) -> tuple[Problem, ...]:
    """A problem for each helpline of the market whose `review_by` has passed; `today` is YYYY-MM-DD."""
    return tuple(
        Problem(
            f"{kit.folder}/kit.yaml",
            0,
            0,
            f"the helpline {line.name} was to be looked at again by {line.review_by}",
            f"open its own page, then write verified_on and review_by of {line.id} in the kit",
            "E803",
        )
        for line in helplines(kit, market, locale)
        if line.overdue(today)
    )
