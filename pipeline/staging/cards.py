"""Cards: their words, and how long they take to read."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.lettering.pieces import reading_words
from pipeline.packs.model import Bed, Helpline, Kit, words_in
from pipeline.script.story import CardBeat
from pipeline.staging.world import World, seconds
from pipeline.timeline.model import Card

A_WORD = 0.35  # seconds
LEAST = 2.2


def card_item(beat: CardBeat, world: World, start: float, bed: Bed | None) -> tuple[Card, float]:
    """The card with its words, and the second until which it is shown: `hold`, or as long as reading it takes."""
    from pipeline.script.templates import card_lines  # templates are slow to import, and most films have one card

    lines = card_lines(beat, world.story, kit_context(world), (world.pack.folder, world.kit.folder))
    _note_unverified(beat, lines, world)
    end = start + seconds(beat.hold, world.reading(reading_seconds(lines)), bed)
    return Card(world.span(start, end), beat.name, lines, world.safe), end


def _note_unverified(beat: CardBeat, lines: Sequence[tuple[str, str]], world: World) -> None:
    """A number that nobody has checked, or where nobody speaks the film's language, is never drawn silently."""
    words = [text for role, text in lines if role == "number"]
    shown = "".join(digit for text in words for digit in text if digit.isdigit())
    language = world.story.locale.partition("-")[0]
    for line in world.kit.helplines:
        by_number = bool(shown) and shown == "".join(filter(str.isdigit, line.number))
        if not by_number and not (line.url and line.url in words):
            continue
        if line.state != "verified":
            seen = f" (last seen {line.seen} in {line.source})" if line.seen else ""
            what = f"the {'number' if by_number else 'address'} of {line.name}"
            world.ledger.note(beat.mark, f"{what} is not verified{seen}: open its page before posting")
        if language not in line.languages and line.market == world.story.market:
            spoken = ", ".join(line.languages)
            world.ledger.note(beat.mark, f"nobody is known to speak {language} at {line.name} (it speaks {spoken})")


def reading_seconds(lines: Sequence[tuple[str, str]]) -> float:
    """How long a teenager reads the words of a card."""
    return max(LEAST, A_WORD * sum(reading_words(text) for _, text in lines))


def kit_context(world: World) -> dict[str, object]:
    """What a card's template may say about the campaign."""
    return kit_words(world.kit, world.story.market, world.story.locale)


def kit_words(kit: Kit, market: str, locale: str) -> dict[str, object]:
    """The campaign's words for a market and language, as plain data."""
    lines = [_helpline(line, locale) for line in helplines(kit, market, locale)]
    return {
        "name": kit.name,
        "title": kit.title,
        "hashtags": list(kit.hashtags),
        "content_note": kit.note_in(locale),
        "helplines": lines,
        "helpline": lines[0] if lines else None,
    }


def helplines(kit: Kit, market: str, locale: str) -> tuple[Helpline, ...]:
    """The market's helplines, those that speak the film's language first."""
    language = locale.partition("-")[0]
    here = (line for line in kit.helplines if line.market == market)
    return tuple(sorted(here, key=lambda line: language not in line.languages))


def _helpline(line: Helpline, locale: str) -> dict[str, object]:
    words = words_in(line.words, locale)
    return {
        "id": line.id,
        "name": words.name or line.name,
        "number": line.number,
        "text_number": line.text_number,
        "hours": words.hours or line.hours,
        "languages": list(line.languages),
        "ages": words.ages or line.ages,
        "url": line.url,
    }
