"""One scene from its first beat to its finished timeline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.core.geometry import Box
from pipeline.core.timing import Span
from pipeline.packs.model import Bed
from pipeline.script import story as script
from pipeline.staging.acting import actor
from pipeline.staging.boxes import home
from pipeline.staging.bubbles import bubbles
from pipeline.staging.captions import captions
from pipeline.staging.cards import card_item, reading_seconds
from pipeline.staging.opening import open_stage
from pipeline.staging.places import spot
from pipeline.staging.stage import MusicChange, Stage
from pipeline.staging.verbs import VERBS
from pipeline.staging.world import World
from pipeline.timeline.model import (
    Backdrop,
    Beat,
    Caption,
    Card,
    Cue,
    Effect,
    Item,
    Key,
    Line,
    Place,
    Scene,
    Sticker,
)
from pipeline.timeline.track import track

SHORTEST = 0.5  # seconds of a scene in which nothing takes time
PROP_HEIGHT = 0.5
GAP = 24.0


@dataclass(frozen=True, slots=True)
class Staged:
    """A finished scene and what it leaves to the film."""

    scene: Scene
    lines: tuple[Line, ...]
    beats: tuple[Beat, ...]
    cues: tuple[Cue, ...]
    music: tuple[MusicChange, ...]
    end: float  # seconds
    bed: Bed | None


def stage_scene(world: World, scene: script.Scene, start: float, bed: Bed | None) -> Staged:
    """Play a scene that begins at a second of the film, with the music that plays then."""
    name = scene.background.name if scene.background else world.pack.default_background
    stage = Stage(world, scene, start, VERBS, world.pack.backgrounds.get(name), bed)
    if scene.music is not None:
        VERBS[script.Music](stage, scene.music, start)
    open_stage(stage)
    end = start
    for beat in scene.beats:
        end = stage.play(beat, end)
    return _finished(stage, _ends(stage, end))


def _ends(stage: Stage, end: float) -> float:
    """The scene's end: its last beat's, its card's read, and never at once."""
    card = stage.scene.card
    if card is None:
        return max(end, stage.start + SHORTEST)
    item = card_item(card, stage.world, Span(0, 0))
    return max(end, stage.start + stage.seconds(card.hold, reading_seconds(item)))


def _finished(stage: Stage, end: float) -> Staged:
    span = stage.world.span(stage.start, end)
    shown = captions(stage, span.end)
    scene = Scene(
        stage.scene.id,
        span,
        _backdrop(stage),
        track(stage.camera),
        tuple(actor(stage, puppet, span.end) for puppet in stage.puppets.values()),
        tuple(_inside(_items(stage, shown, span), span)),
        shown,
        tuple(replace(shake, span=_clip(shake.span, span)) for shake in stage.shakes),
        tuple(_effects(stage, span)),
        stills=tuple(_clip(still, span) for still in stage.stills),
    )
    cues, changes = tuple(stage.cues), tuple(stage.music)
    return Staged(scene, tuple(_lines(stage)), tuple(stage.beats), cues, changes, end, stage.bed)


def _items(stage: Stage, shown: Iterable[Caption], span: Span) -> Iterator[Item]:
    """Everything on the stage that is no actor, the farthest first."""
    for prop in stage.scene.props:
        point = spot(prop.at, stage.background, PROP_HEIGHT)
        place = Place(point.x, point.y, prop.size, prop.tilt)
        yield Sticker(span, prop.name, (Key(span.start, place),), "none", prop.behind)
    yield from (replace(item, span=Span(item.span.start, span.end)) for item in stage.lasting)
    yield from (_following(stage, item, role, span) for item, role in stage.stuck)
    yield from (phone.chat(span.end) for phone in stage.phones)
    yield from (_above(item, shown, stage) for item in (*stage.items, *_scene_card(stage, span)))
    yield from bubbles(stage, span.end)


def _scene_card(stage: Stage, span: Span) -> Iterator[Card]:
    if stage.scene.card is not None:
        yield card_item(stage.scene.card, stage.world, span)


def _above(item: Item, shown: Iterable[Caption], stage: Stage) -> Item:
    """A card leaves room for the captions that show while it does."""
    if not isinstance(item, Card) or not any(caption.span.overlaps(item.span) for caption in shown):
        return item
    safe = item.box
    return replace(item, box=Box(safe.x, safe.y, safe.width, home(stage.world).y - GAP - safe.y))


def _following(stage: Stage, item: Sticker, role: str, span: Span) -> Sticker:
    """A sticker that goes where its role goes, for its own time or to the scene's end."""
    end = item.span.end if item.span.length else span.end
    first, puppet = item.place[0], stage.puppets[role]
    stood = puppet.goal(first.at)
    moves = (key for key in track(puppet.place) if first.at < key.at < end)
    keys = (replace(key, value=_shifted(first.value, stood, key.value)) for key in moves)
    return replace(item, span=Span(item.span.start, end), place=(first, *keys))


def _shifted(place: Place, before: Place, after: Place) -> Place:
    return replace(place, x=place.x + after.x - before.x, y=place.y + after.y - before.y)


def _effects(stage: Stage, span: Span) -> Iterator[Effect]:
    whole = stage.scene.effect
    if whole is not None:
        length = stage.seconds(whole.over, 0.0) if whole.over is not None else stage.world.rate.seconds(span.length)
        until = min(span.end, span.start + stage.frame(length))
        yield Effect(whole.name, Span(span.start, until), whole.params, whole.library)
    for effect, lasting in stage.effects:
        yield replace(effect, span=Span(effect.span.start, span.end) if lasting else _clip(effect.span, span))


def _lines(stage: Stage) -> Iterator[Line]:
    for line in stage.spoken:
        take = line.take
        name = stage.world.shown_name(line.role)
        sound = take.digest if take.path is not None else ""
        yield Line(
            line.id, line.role, name, line.text.shown, line.span, sound, line.words, take.estimated, line.hostile
        )


def _backdrop(stage: Stage) -> Backdrop:
    asked = stage.scene.background
    if asked is None:
        return Backdrop(stage.world.pack.default_background)
    if not asked.footage:
        return Backdrop(asked.name, color=asked.color)
    file = Path(stage.world.story.folder, asked.footage)
    with file.open("rb") as footage:
        return Backdrop(footage=str(file), digest=hashlib.file_digest(footage, "sha256").hexdigest())


def _inside(items: Iterable[Item], span: Span) -> Iterator[Item]:
    """Items that last, cut to their scene."""
    clipped = (replace(item, span=_clip(item.span, span)) for item in items)
    return (item for item in clipped if item.span.length)


def _clip(span: Span, scene: Span) -> Span:
    start = min(max(span.start, scene.start), scene.end)
    return Span(start, max(start, min(span.end, scene.end)))
