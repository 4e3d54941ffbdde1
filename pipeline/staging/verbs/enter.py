"""A role comes in."""

from __future__ import annotations

from pipeline.script.story import At, Enter, Role
from pipeline.staging import names
from pipeline.staging.entrance import offstage, side
from pipeline.staging.opening import cast_puppet
from pipeline.staging.puppets import Puppet, crown
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.timeline.model import Key, Place

WALKING, APPEARING = 0.6, 0.45  # seconds


def enter(stage: Stage, beat: Enter, start: float) -> float:
    """Blocks until the role is there: 0.6 s from a side, 0.45 s in place; how it appears is the pack's motion."""
    role = stage.world.role(beat.role)
    if role is None:
        return start
    n = stage.frame(start)
    carrier = stage.actor(beat.on, n, beat.mark) if beat.on else None
    place = _place(stage, beat, role, carrier, n)
    origin = beat.origin or ("" if carrier else side(stage.world.pack.motion.entrance, place))
    away = offstage(origin, place)
    over = stage.seconds(beat.over, APPEARING if away is None else WALKING)
    puppet = stage.puppets.get(role.id) or cast_puppet(stage, role, place, here=False)
    arriving = stage.frames(start, over)
    puppet.place.append(Key(n, away or place))
    if away is not None:
        puppet.place.append(Key(n, place, arriving, "out-cubic"))
    puppet.presence += (Key(n, 0.0), Key(n, 1.0, 0 if away is not None else arriving, "linear"))
    puppet.order = max(other.order for other in stage.puppets.values()) + (len(puppet.presence) > 3)
    if carrier or puppet.on:
        puppet.on.append(Key(n, beat.on if carrier else ""))
    stage.face_middle(puppet, n)
    _dress(stage, beat, n)
    stage.cues += sound(stage, ("enter", "pop" if away is None else "whoosh"), start, volume=0.5)
    return start + over


def _place(stage: Stage, beat: Enter, role: Role, carrier: Puppet | None, n: int) -> Place:
    """On the floor, or on somebody's head."""
    if carrier is None:
        return stage.standing(beat.at or role.at or At("center"), role.id, n, role.size)
    return crown(carrier, n, role.size * (stage.background.size if stage.background else 1.0))


def _dress(stage: Stage, beat: Enter, n: int) -> None:
    """The pose and mood it comes in with."""
    puppet = stage.puppets[beat.role]
    if beat.pose:
        puppet.pose.append(Key(n, names.pose(beat.pose, puppet.character, stage.world, beat.mark)))
    if beat.mood:
        puppet.mood = names.expression(beat.mood, puppet.character, stage.world, beat.mark)
        puppet.expression.append(Key(n, puppet.mood))
