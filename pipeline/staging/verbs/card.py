"""A full-screen designed text."""

from __future__ import annotations

from pipeline.script.story import CardBeat
from pipeline.staging.cards import card_item, reading_seconds
from pipeline.staging.stage import Stage


def card(stage: Stage, beat: CardBeat, start: float) -> float:
    """Blocks for `hold`, or for as long as reading it takes."""
    item = card_item(beat, stage.world, stage.world.span(start, start))
    end = start + stage.seconds(beat.hold, reading_seconds(item))
    stage.items.append(card_item(beat, stage.world, stage.world.span(start, end)))
    return end
