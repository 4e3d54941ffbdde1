"""One scene from its first beat to its finished timeline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.core.timing import Span
from pipeline.script import story as script
from pipeline.script.story import CardBeat
from pipeline.staging.acting import actor
from pipeline.staging.bridges import Handover, trail
from pipeline.staging.captions import captions
from pipeline.staging.cards import card_item
from pipeline.staging.items import clip, items
from pipeline.staging.opening import open_stage
from pipeline.staging.rhythm import MusicChange, Playing
from pipeline.staging.stage import Stage
from pipeline.staging.verbs import VERBS
from pipeline.staging.world import World
from pipeline.timeline.model import Backdrop, Beat, Cue, Effect, Line, Scene
from pipeline.timeline.track import track

RINGING = 0.3  # seconds by which a sound that goes on outlasts its scene
SHORTEST = 0.5  # seconds of a scene in which nothing takes time


@dataclass(frozen=True, slots=True)
class Staged:
    """A finished scene and what it leaves to the film."""

    scene: Scene
    lines: tuple[Line, ...]
    beats: tuple[Beat, ...]
    cues: tuple[Cue, ...]
    music: tuple[MusicChange, ...]
    handover: Handover
    playing: Playing | None


def stage_scene(world: World, scene: script.Scene, start: float, playing: Playing | None, turn: float) -> Staged:
    """Play a scene whose picture begins at a second of the film, its first step at `turn`, with the music there."""
    name = scene.background.name if scene.background else world.pack.default_background
    stage = Stage(world, scene, start, VERBS, world.pack.backgrounds.get(name), playing)
    for whole in (scene.music, scene.effect):
        if whole is not None:
            VERBS[type(whole)](stage, whole, min(start, turn))
    open_stage(stage)
    end = turn
    for beat in scene.beats:  # only words come before the picture
        end = stage.play(beat, end if isinstance(beat, script.Say) else max(end, start))
    if scene.card is not None:
        end = max(end, _put_card(stage, scene.card))
    return _finished(stage, end)


def _put_card(stage: Stage, card: CardBeat) -> float:
    """The card of a whole scene lies under everything its beats bring; the second by which it is read."""
    item, read = card_item(card, stage.world, stage.start, stage.bed)
    stage.lasting.append(item)
    named = replace(card, id=card.id or f"{stage.scene.id}-card")
    stage.beats.append(stage.step(named, stage.start, read))
    return read


def _finished(stage: Stage, turn: float) -> Staged:
    world = stage.world
    began = world.rate.seconds(stage.beats[-1].span.start) if stage.beats else stage.start
    cut = world.next_drawing(max(turn - trail(stage.scene), min(turn, began + SHORTEST), stage.start + SHORTEST))
    span = world.span(stage.start, cut)
    shown = captions(stage, max(span.end, stage.frame(turn)))
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
    cues, changes = (*stage.cues, *_rung(stage, span)), tuple(stage.music)
    voiced = max((world.rate.seconds(line.span.end) for line in stage.spoken), default=0.0)
    handover = Handover(cut, turn, voiced)
    return Staged(scene, tuple(_lines(stage)), tuple(stage.beats), cues, changes, handover, stage.playing)


def _rung(stage: Stage, span: Span) -> Iterator[Cue]:
    """What still goes on at the scene's end is gone a moment after it."""
    fade = stage.frame(RINGING)
    for cue in stage.ringing:
        end = max(cue.span.start, span.end) + fade
        yield replace(cue, span=Span(cue.span.start, end), fade_out=fade)


def _effects(stage: Stage, span: Span) -> Iterator[Effect]:
    for effect, lasting in stage.effects:
        yield replace(effect, span=Span(effect.span.start, span.end) if lasting else clip(effect.span, span))


def _lines(stage: Stage) -> Iterator[Line]:
    for line in stage.spoken:
        take = line.take
        name = stage.world.shown_name(line.role)
        sound = take.digest if take.path is not None else ""
        yield Line(line.id, line.role, name, line.text.shown, line.span, sound, line.words, take.times, line.hostile)


def _backdrop(stage: Stage) -> Backdrop:
    asked = stage.scene.background
    if asked is None:
        return Backdrop(stage.world.pack.default_background)
    if not asked.footage:
        return Backdrop(asked.name, color=asked.color)
    file = Path(stage.world.story.folder, asked.footage)
    with file.open("rb") as footage:
        return Backdrop(footage=str(file), digest=hashlib.file_digest(footage, "sha256").hexdigest())
