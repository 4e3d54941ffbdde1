"""Transitions: half of each on either side of the cut, never longer than its neighbours allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.core.timing import Span
from pipeline.script.story import SceneTransition
from pipeline.staging.places import spot
from pipeline.staging.world import World, seconds
from pipeline.timeline.model import Cue, Scene, Transition

SECONDS = 0.5
CENTER_HIGH = 0.5  # of the frame: a place without a height
CUT = "cut"


def with_transitions(
    scenes: Sequence[Scene], asked: Sequence[SceneTransition | None], world: World
) -> tuple[Scene, ...]:
    """The scenes, each with its change into the next; the last one simply ends."""
    changed = (
        replace(scene, transition=_transition(scene, following, change, world))
        for (scene, following), change in zip(pairwise(scenes), asked, strict=False)
    )
    return (*changed, *scenes[-1:])


def transition_cues(scenes: Sequence[Scene], world: World) -> tuple[Cue, ...]:
    """The sounds of the changes, where the pack has one of the transition's name."""
    changes = (scene.transition for scene in scenes if scene.transition is not None)
    return tuple(
        Cue("sfx", sound.file, sound.digest, _sounding(change.span, world.frame(sound.seconds)), sound.gain_db)
        for change in changes
        if (sound := world.pack.sounds.get(change.name)) is not None
    )


def _transition(scene: Scene, following: Scene, asked: SceneTransition | None, world: World) -> Transition | None:
    name = asked.name if asked else world.pack.default_transition
    over = world.frame(seconds(asked.over if asked else None, SECONDS))
    half = min((over + 1) // 2, scene.span.length // 2, following.span.length // 2)
    if name == CUT or half < 1:
        return None
    cut = scene.span.end
    at = spot(asked.at, None, CENTER_HIGH) if asked and asked.at else None
    return Transition(name, Span(cut - half, cut + half), cut, at)


def _sounding(span: Span, length: int) -> Span:
    return Span(span.start, span.start + length)
