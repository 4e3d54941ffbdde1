"""One scene from its first beat to its finished timeline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.core.timing import Span
from pipeline.packs.model import Bed
from pipeline.script import story as script
from pipeline.script.story import CardBeat
from pipeline.staging.acting import actor
from pipeline.staging.captions import captions
from pipeline.staging.cards import card_item
from pipeline.staging.items import clip, items
from pipeline.staging.opening import open_stage
from pipeline.staging.stage import MusicChange, Stage
from pipeline.staging.verbs import VERBS
from pipeline.staging.world import World
from pipeline.timeline.model import Backdrop, Beat, Cue, Effect, Line, Scene
from pipeline.timeline.track import track

SHORTEST = 0.5  # seconds of a scene in which nothing takes time


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
    for whole in (scene.music, scene.effect):
        if whole is not None:
            VERBS[type(whole)](stage, whole, start)
    open_stage(stage)
    end = start
    for beat in scene.beats:
        end = stage.play(beat, end)
    if scene.card is not None:
        end = max(end, _put_card(stage, scene.card))
    return _finished(stage, world.next_drawing(max(end, start + SHORTEST)))


def _put_card(stage: Stage, card: CardBeat) -> float:
    """The card of a whole scene lies under everything its beats bring; the second by which it is read."""
    item, read = card_item(card, stage.world, stage.start, stage.bed)
    stage.lasting.append(item)
    named = replace(card, id=card.id or f"{stage.scene.id}-card")
    stage.beats.append(stage.step(named, stage.start, read))
    return read


def _finished(stage: Stage, end: float) -> Staged:
    span = stage.world.span(stage.start, end)
    shown = captions(stage, span.end)
    scene = Scene(
        stage.scene.id,
        span,
        _backdrop(stage),
        track(stage.camera),
        tuple(actor(stage, puppet, span.end) for puppet in stage.puppets.values()),
        items(stage, shown, span),
        shown,
        tuple(replace(shake, span=clip(shake.span, span)) for shake in stage.shakes),
        tuple(_effects(stage, span)),
        stills=tuple(clip(still, span) for still in stage.stills),
    )
    cues, changes = tuple(stage.cues), tuple(stage.music)
    return Staged(scene, tuple(_lines(stage)), tuple(stage.beats), cues, changes, end, stage.bed)


def _effects(stage: Stage, span: Span) -> Iterator[Effect]:
    for effect, lasting in stage.effects:
        yield replace(effect, span=Span(effect.span.start, span.end) if lasting else clip(effect.span, span))


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
