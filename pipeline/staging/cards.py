"""Cards: their words, and how long they take to read."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.packs.model import Bed, Helpline, Kit
from pipeline.script.story import CardBeat
from pipeline.staging.world import World, seconds
from pipeline.timeline.model import Card

A_WORD = 0.35  # seconds
LEAST = 2.2


def card_item(beat: CardBeat, world: World, start: float, bed: Bed | None) -> tuple[Card, float]:
    """The card with its words, and the second until which it is shown: `hold`, or as long as reading it takes."""
    from pipeline.script.templates import card_lines  # templates are slow to import, and most films have one card

    lines = card_lines(beat, world.story, kit_context(world), (world.pack.folder, world.kit.folder))
    end = start + seconds(beat.hold, reading_seconds(lines), bed)
    return Card(world.span(start, end), beat.name, lines, world.safe), end


def reading_seconds(lines: Sequence[tuple[str, str]]) -> float:
    """How long the words of a card need to be read."""
    return max(LEAST, A_WORD * sum(len(text.split()) for _, text in lines))


def kit_context(world: World) -> dict[str, object]:
    """What a card's template may say about the campaign."""
    return kit_words(world.kit, world.story.market, world.story.locale)


def kit_words(kit: Kit, market: str, locale: str) -> dict[str, object]:
    """The campaign's words for a market and language, as plain data."""
    lines = [_helpline(line) for line in helplines(kit, market, locale)]
    return {
        "name": kit.name,
        "title": kit.title,
        "hashtags": list(kit.hashtags),
        "content_note": kit.content_note,
        "helplines": lines,
        "helpline": lines[0] if lines else None,
    }


def helplines(kit: Kit, market: str, locale: str) -> tuple[Helpline, ...]:
    """The market's helplines, those that speak the film's language first."""
    language = locale.partition("-")[0]
    here = (line for line in kit.helplines if line.market == market)
    return tuple(sorted(here, key=lambda line: language not in line.languages))


def _helpline(line: Helpline) -> dict[str, object]:
    return {
        "id": line.id,
        "name": line.name,
        "number": line.number,
        "text_number": line.text_number,
        "hours": line.hours,
        "languages": list(line.languages),
        "ages": line.ages,
        "url": line.url,
    }
