"""What lies on a finished scene beside its actors: props, stickers, phones, notes, cards, balloons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.staging.boxes import home
from pipeline.staging.bubbles import bubbles
from pipeline.staging.places import spot
from pipeline.staging.stage import Stage, Stuck
from pipeline.timeline.model import Caption, Card, Item, Key, Place, Sticker
from pipeline.timeline.track import track

PROP_HEIGHT = 0.5
GAP = 24.0


def items(stage: Stage, shown: Iterable[Caption], span: Span) -> tuple[Item, ...]:
    """Everything that is no actor, the farthest first, each cut to the scene; what would not last is left out."""
    clipped = (replace(item, span=clip(item.span, span)) for item in _all(stage, tuple(shown), span))
    return tuple(item for item in clipped if item.span.length)


def clip(span: Span, scene: Span) -> Span:
    """The part of a span that lies in its scene."""
    start = min(max(span.start, scene.start), scene.end)
    return Span(start, max(start, min(span.end, scene.end)))


def _all(stage: Stage, shown: Iterable[Caption], span: Span) -> Iterator[Item]:
    """Everything on the stage that is no actor, the farthest first."""
    for prop in stage.scene.props:
        point = spot(prop.at, stage.background, PROP_HEIGHT)
        place = Place(point.x, point.y, prop.size, prop.tilt)
        yield Sticker(span, prop.name, (Key(span.start, place),), "none", prop.behind)
    yield from (_following(stage, stuck, span) for stuck in stage.stuck)
    yield from (chat.item(span.end) for chat in stage.chats)
    yield from (screen.item(stage, span.end) for screen in stage.screens)
    lasting = (replace(item, span=Span(item.span.start, span.end)) for item in stage.lasting)
    yield from (_above(item, shown, stage) for item in (*lasting, *stage.items))
    yield from bubbles(stage, span.end)


def _above(item: Item, shown: Iterable[Caption], stage: Stage) -> Item:
    """A card leaves room for the captions that show while it does."""
    if not isinstance(item, Card) or not any(caption.span.overlaps(item.span) for caption in shown):
        return item
    safe = item.box
    return replace(item, box=Box(safe.x, safe.y, safe.width, home(stage.world).y - GAP - safe.y))


def _following(stage: Stage, stuck: Stuck, span: Span) -> Sticker:
    """A sticker that goes where its role goes, for its own time or to the scene's end."""
    item, keys = stuck.sticker, stage.puppets[stuck.role].place
    end = item.span.end if item.span.length else span.end
    first, stood = item.place[0], keys[stuck.known - 1].value
    moves = [replace(key, value=_shifted(first.value, stood, key.value)) for key in keys[stuck.known :]]
    return replace(item, span=Span(item.span.start, end), place=(first, *track(moves)))


def _shifted(place: Place, before: Place, after: Place) -> Place:
    return replace(place, x=place.x + after.x - before.x, y=place.y + after.y - before.y)
