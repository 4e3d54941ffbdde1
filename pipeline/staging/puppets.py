"""What a scene writes down about one role while its beats are played."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.core.geometry import Box, Matrix, Point, scaling, translate
from pipeline.packs.model import Character
from pipeline.script.story import At, Role
from pipeline.staging.world import CENTER
from pipeline.timeline.model import Key, Place
from pipeline.timeline.track import place_at, track, value_at

_SINKS = 0.16  # of a face's height: how far feet sink into a hat


class Gaze(NamedTuple):
    """From a frame on, eyes go to `target`: a role, a word such as `camera`, or a point."""

    at: int
    target: str | At


@dataclass(slots=True)
class Puppet:
    """A role's keys so far; the first key of each is its starting state."""

    role: Role
    character: Character
    order: int
    place: list[Key[Place]]
    pose: list[Key[str]]
    expression: list[Key[str]]
    flip: list[Key[bool]]
    presence: list[Key[float]]
    mood: str  # the expression that stays
    gazes: list[Gaze] = field(default_factory=list)
    size: float = 1.0  # as its cast or its last move says, before the background's own
    turned: bool = False  # the author decides which way it faces
    on: list[Key[str]] = field(default_factory=list)  # the role whose head it rides on
    framed: bool = False  # performs in a window of a screen, not on the stage

    def goal(self, n: int) -> Place:
        """Where it stands, or is on its way to, at frame `n`."""
        return value_at(track(self.place), n)

    def here(self, n: int) -> bool:
        """Whether it is on the stage, or coming, at frame `n`."""
        return value_at(track(self.presence), n) > 0


def opposite(character: Character, x: float) -> bool:
    """Whether the drawing has to be mirrored to face the middle of the stage from `x`."""
    looks_right = character.faces == "right"
    return looks_right if x > CENTER else not looks_right if x < CENTER else False


def canvas(puppet: Puppet, place: Place, flip: bool) -> Matrix:
    """From the drawing's own units to the stage's."""
    feet, scale = puppet.character.feet, puppet.character.scale * place.size
    mirrored = scaling(-1.0 if flip else 1.0, 1.0, feet)
    return mirrored.then(translate(-feet.x, -feet.y)).then(scaling(scale)).then(translate(place.x, place.y))


def face(puppet: Puppet, n: int, *, goal: bool = False) -> Box:
    """Where the face is on the stage at frame `n`, or will be once the role has arrived."""
    place = puppet.goal(n) if goal else place_at(track(puppet.place), n)
    return canvas(puppet, place, value_at(track(puppet.flip), n)).box(puppet.character.face)


def crown(puppet: Puppet, n: int, size: float) -> Place:
    """Where somebody stands who rides on a head."""
    head = puppet.character.face
    top = canvas(puppet, puppet.goal(n), value_at(track(puppet.flip), n)).apply(
        head.center.x, head.y + _SINKS * head.height
    )
    return Place(top.x, top.y, size)


def mouth(puppet: Puppet, n: int) -> Point:
    """Where the mouth is on the stage once the role has arrived."""
    at = puppet.character.mouth
    return canvas(puppet, puppet.goal(n), value_at(track(puppet.flip), n)).apply(at.x, at.y)
