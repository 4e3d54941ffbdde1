"""How a scene stands when it opens: who is there already, and how the camera looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from pipeline.script import story as script
from pipeline.script.story import Beat, Role
from pipeline.staging import names
from pipeline.staging.framing import WIDE
from pipeline.staging.ids import flat
from pipeline.staging.puppets import Puppet, opposite
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key, Place

NAMED_IN: Mapping[type[Beat], str] = MappingProxyType(
    {
        script.Say: "role",
        script.Exit: "role",
        script.Move: "role",
        script.Pose: "role",
        script.Mood: "role",
        script.Look: "role",
        script.Flip: "role",
        script.Camera: "focus",
        script.StickerBeat: "on",
        script.DrawBeat: "on",
        script.BurstBeat: "on",
    }
)


def open_stage(stage: Stage) -> None:
    """Put down the opening camera, and every role that acts in the scene, has a place and never enters."""
    stage.camera.append(Key(stage.frame(stage.start), WIDE))
    beats = tuple(flat(stage.scene.beats))
    entering = {beat.role for beat in beats if isinstance(beat, script.Enter)}
    acting = dict.fromkeys(name for beat in beats for name in _named(beat))
    for name in acting:
        role = stage.world.role(name)
        if role is not None and role.at is not None and name not in entering:
            cast_puppet(stage, role, stage.standing(role.at, name, stage.frame(stage.start), role.size), here=True)


def cast_puppet(stage: Stage, role: Role, place: Place, *, here: bool) -> Puppet:
    """A role's puppet in its cast's pose and mood, from the scene's first frame on."""
    n, world = stage.frame(stage.start), stage.world
    character = world.character(role)
    mood = names.expression(role.expression, character, world, role.mark)
    flip = opposite(character, place.x) if role.flip is None else role.flip
    puppet = Puppet(
        role,
        character,
        len(stage.puppets),
        place=[Key(n, place)],
        pose=[Key(n, names.pose(role.pose, character, world, role.mark))],
        expression=[Key(n, mood)],
        flip=[Key(n, flip)],
        presence=[Key(n, 1.0 if here else 0.0)],
        mood=mood,
        size=role.size,
        turned=role.flip is not None,
    )
    stage.puppets[role.id] = puppet
    return puppet


def _named(beat: Beat) -> Iterator[str]:
    """The roles a beat needs on the stage."""
    field = NAMED_IN.get(type(beat))
    value: Any = attrgetter(field)(beat) if field else None
    if isinstance(value, str) and value:
        yield value
