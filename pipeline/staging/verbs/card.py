"""A full-screen designed text."""

from __future__ import annotations

from pipeline.script.story import CardBeat
from pipeline.staging.cards import card_item
from pipeline.staging.stage import Stage


def card(stage: Stage, beat: CardBeat, start: float) -> float:
    """Blocks for `hold`, or for as long as reading it takes."""
    item, end = card_item(beat, stage.world, start, stage.bed)
    stage.items.append(item)
    return end
