"""Where a puppet stands, how large and how stretched: its walk, its turn to the other side, its entrance."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.core.geometry import IDENTITY, Matrix, Point, rotation, scaling, translate
from pipeline.drawing.acting.walk import Step, lifted
from pipeline.drawing.context import Context
from pipeline.drawing.pace import Arrival, arrival
from pipeline.packs.model import Character
from pipeline.packs.moves import Give
from pipeline.timeline.model import Actor, Key, Place
from pipeline.timeline.track import index_at, place_at, value_at

_HOP_LEAN = 5.0  # degrees into the way, at the height of a hop
_TURN_FRAMES = 3


class Standing(NamedTuple):
    """Where and how large a puppet is on one drawing."""

    spot: Point  # of its feet on the stage, in units
    grow: tuple[float, float]  # factors of its width and height, about its feet
    tilt: float  # degrees
    mirrored: bool
    scale: float  # units per canvas unit
    size: float  # units per canvas unit its sprites are made for
    opacity: float
    feet: Point  # on the canvas
    stretch: float = 1.0  # factor of its height, without its arrival
    turned: float = 1.0  # factor of its width while it turns round
    carried: Matrix = IDENTITY  # how the head it rides on is moved from its rest

    @property
    def matrix(self) -> Matrix:
        """From its canvas to units of the stage."""
        wide = self.grow[0] * self.turned * (-1.0 if self.mirrored else 1.0)
        on_feet = translate(-self.feet.x, -self.feet.y).then(scaling(self.scale * wide, self.scale * self.grow[1]))
        return on_feet.then(rotation(self.tilt)).then(translate(*self.spot)).then(self.carried)


def standing(
    actor: Actor, character: Character, d: int, stretch: float, lift: float, step: Step, context: Context
) -> Standing:
    """Feet on the spot or `lift` above it; stretched, leaning and hopping about them."""
    give, spot, come = context.pack.motion.give, place_at(actor.place, d), presence(actor, d, context)
    weight = (step.much if step.leg else 1.0) * abs(step.way)
    tall = min(give.most, max(give.least, stretch * (1 - give.land * (1 - step.air) * weight)))
    up = come.lift + lifted(step, spot.size, character.scale * spot.size) + lift * spot.size
    return Standing(
        Point(spot.x, spot.y - up),
        (tall**-give.widen * come.grow[0], tall * come.grow[1]),
        spot.tilt + (0.0 if step.leg else _HOP_LEAN * step.way * step.air),
        value_at(actor.flip, d),
        character.scale * spot.size,
        character.scale * _settled_size(actor, d),
        come.opacity,
        character.feet,
        tall,
        _turning(actor, d, context),
    )


def head_share(tall: float, give: Give) -> tuple[float, float]:
    """What undoes, on the head alone, the share of a body's stretch that it takes no part in."""
    left = give.head - 1.0
    return (1.0, 1.0) if tall == 1.0 or not left else (tall ** (-give.widen * left), tall**left)


def presence(actor: Actor, d: int, context: Context) -> Arrival:
    """How much of the puppet is there, in the creator's way of arriving."""
    keys: tuple[Key[float], ...] = actor.presence
    index = index_at(keys, d)
    key = keys[index]
    style = context.pack.motion.entrance
    if index == 0 or key.value == keys[index - 1].value:
        return arrival(style, key.value)
    before = keys[index - 1].value
    return arrival(style, before + (key.value - before) * context.share(d, key.at, key.over))


def _settled_size(actor: Actor, d: int) -> float:
    """The size at rest, or the larger end of the change under way."""
    index = index_at(actor.place, d)
    key: Key[Place] = actor.place[index]
    if index == 0 or d >= key.at + key.over:
        return key.value.size
    return max(key.value.size, actor.place[index - 1].value.size)


def _turning(actor: Actor, d: int, context: Context) -> float:
    """The width while turning round: one drawing as if seen from the side."""
    index = index_at(actor.flip, d)
    key = actor.flip[index]
    if index == 0 or key.at <= actor.span.start or key.value == actor.flip[index - 1].value:
        return 1.0
    share = context.share(d, key.at, _TURN_FRAMES)
    return 0.2 + 0.8 * share if share < 1.0 else 1.0
