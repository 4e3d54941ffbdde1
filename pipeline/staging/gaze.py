"""Where eyes go: what was asked; else to whoever speaks, and a speaker's to whoever listens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.core.geometry import Point
from pipeline.core.registry import frozen
from pipeline.script.story import At
from pipeline.staging.places import spot
from pipeline.staging.puppets import Puppet, face
from pipeline.staging.spoken import Spoken
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Key, Track
from pipeline.timeline.track import value_at

OPEN = Point(0.0, 0.0)  # nothing asked: the pose's or the expression's own look
WORDS: Mapping[str, Point] = frozen(
    {
        "camera": Point(0.01, 0.0),  # straight ahead, and asked for
        "left": Point(-1.0, 0.0),
        "right": Point(1.0, 0.0),
        "up": Point(0.0, -1.0),
        "down": Point(0.0, 1.0),
    }
)
FAR = (420.0, 700.0)  # units at which eyes are fully turned
TURN = 4  # frames, at thirty to the second


def looks(stage: Stage, puppet: Puppet) -> Track[Point]:
    """The eyes' whole track through a scene: a key wherever what they follow changes."""
    keys: list[Key[Point]] = []
    for n in _moments(stage, puppet):
        look = _look(stage, puppet, n)
        if not keys or keys[-1].value != look:
            keys.append(Key(n, look, stage.world.drawn(TURN) if keys else 0, "out"))
    return tuple(keys)


def _moments(stage: Stage, puppet: Puppet) -> Sequence[int]:
    """The frames at which the answer may change."""
    spoken = (line.span.start for line in stage.spoken)
    moved = (key.at + key.over for other in stage.puppets.values() for key in other.place)
    own = (gaze.at for gaze in puppet.gazes)
    posed = (key.at for key in puppet.pose)
    return sorted({*spoken, *moved, *own, *posed})


def _look(stage: Stage, puppet: Puppet, n: int) -> Point:
    asked = [gaze.target for gaze in puppet.gazes if gaze.at <= n]
    if asked:
        return _towards(stage, puppet, asked[-1], n)
    if puppet.framed or puppet.character.poses[value_at(tuple(puppet.pose), n)].look is not None:
        return OPEN
    return _listening(stage, puppet, n)


def _listening(stage: Stage, puppet: Puppet, n: int) -> Point:
    """A listener looks at the speaker, a speaker at the one addressed; alone, or before any word, nothing is asked."""
    said = [line for line in stage.spoken if line.span.start <= n and line.role in stage.puppets]
    if not said:
        return OPEN
    partner = _listener(stage, said, n) if said[-1].role == puppet.role.id else stage.puppets[said[-1].role]
    return OPEN if partner is None or not partner.here(n) or not puppet.here(n) else _at_role(puppet, partner, n)


def _listener(stage: Stage, said: Sequence[Spoken], n: int) -> Puppet | None:
    """Who the speaker speaks to: the one who spoke before, else the nearest."""
    speaker = stage.puppets[said[-1].role]
    others = [other for other in stage.on_stage(n) if other is not speaker]
    before = [line.role for line in said if line.role != speaker.role.id]
    answered = next((other for other in others if before and other.role.id == before[-1]), None)
    nearest = min(others, key=lambda other: abs(other.goal(n).x - speaker.goal(n).x), default=None)
    return answered or nearest


def _towards(stage: Stage, puppet: Puppet, target: str | At, n: int) -> Point:
    if isinstance(target, At):
        return _at_point(face(puppet, n, goal=True).center, spot(target, stage.background, 0.4))
    if target in stage.puppets:
        return _at_role(puppet, stage.puppets[target], n)
    outward = 1.0 if puppet.goal(n).x > CENTER else -1.0
    known = {**WORDS, "away": Point(outward, 0.2), "phone": Point(-0.35 * outward, 0.9)}
    return known.get(target, OPEN)


def _at_role(puppet: Puppet, other: Puppet, n: int) -> Point:
    return _at_point(face(puppet, n, goal=True).center, face(other, n, goal=True).center)


def _at_point(eyes: Point, target: Point) -> Point:
    x, y = (target.x - eyes.x) / FAR[0], (target.y - eyes.y) / FAR[1]
    return Point(round(max(-1.0, min(1.0, x)), 3), round(max(-1.0, min(1.0, y)), 3))
