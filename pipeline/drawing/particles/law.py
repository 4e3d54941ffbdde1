"""Where one particle is after so many seconds: a formula of its kind, its seed and the time. Any frame stands alone."""

from __future__ import annotations

import math
from typing import NamedTuple

from pipeline.core.geometry import Point
from pipeline.core.seed import Word, between, chance
from pipeline.packs.particles import Particles

_EDGE = 0.35  # seconds in which one comes, and goes
_LEAST = 0.16  # of its breadth: paper seen from its edge


class Pace(NamedTuple):
    """How long a particle lives, and when its first life begins."""

    life: float
    begin: float  # seconds after the start


class Born(NamedTuple):
    """One particle in one of its lives: all that chance decides of it."""

    which: int
    turn: int  # which of its lives; 0 for those that come once
    born: float  # seconds after the start
    life: float
    start: Point
    heading: Point  # its speed at birth, units a second
    floor: float  # where it comes to rest; inf = nowhere
    size: float
    tilt: float  # degrees
    spin: float  # degrees a second
    flutter: float  # 0..1: where in its fluttering and its turning over it begins
    flip: float
    picture: float  # 0..1: which of the pictures and colours
    drawing: float


class State(NamedTuple):
    """A particle at one moment."""

    at: Point
    size: float
    grow: tuple[float, float]
    turn: float
    opacity: float


def pace(kind: Particles, which: int, words: tuple[Word, ...]) -> Pace:
    """The pace of a particle's lives."""
    own = (*words, which)
    life = between(*kind.life, *own, "life")
    if kind.once:
        return Pace(life, kind.spread * (which + between(0.0, 1.0, *own, "delay")) / kind.count)
    return Pace(life, -between(0.0, life, *own, "phase"))


def turn_at(kind: Particles, its: Pace, seconds: float) -> int | None:
    """Which of its lives a particle is in after `seconds`; None when it is not there."""
    turn = math.floor((seconds - its.begin) / its.life)
    return turn if turn == 0 or not kind.once else None


def born(kind: Particles, which: int, turn: int, its: Pace, words: tuple[Word, ...]) -> Born:
    """A particle in one of its lives."""
    own = (*words, which, turn)
    down = between(0.0, 1.0, *own, "y")
    x = kind.region.x + kind.region.width * between(0.0, 1.0, *own, "x") + kind.slant * down
    angle = math.radians(kind.angle + between(-kind.fan, kind.fan, *own, "angle"))
    speed = between(*kind.speed, *own, "speed")
    return Born(
        which,
        turn,
        its.begin + turn * its.life,
        its.life,
        Point(x, kind.region.y + kind.region.height * down),
        Point(math.sin(angle) * speed, -math.cos(angle) * speed),
        between(*kind.floor, *own, "floor") if kind.floor[1] else math.inf,
        between(*kind.size, *own, "size"),
        between(-kind.tilt, kind.tilt, *own, "tilt"),
        between(-kind.spin, kind.spin, *own, "spin"),
        chance(*own, "flutter"),
        chance(*own, "flip"),
        chance(*own, "picture"),
        chance(*own, "drawing"),
    )


def state(kind: Particles, one: Born, seconds: float) -> State:
    """The particle `seconds` after the start."""
    age = max(0.0, min(seconds - one.born, one.life))
    moving = min(age, _landing(one))
    at = _place(kind, one, moving)
    grow, opacity = _presence(kind.end, age, one.life, age / one.life)
    return State(
        Point(at.x, min(at.y, one.floor)),
        one.size,
        (grow, grow * _flipped(kind, one, moving, age)),
        one.tilt + one.spin * moving,
        kind.opacity * opacity,
    )


def flight(one: Born) -> float:
    """Seconds of its life in which it moves."""
    return min(one.life, _landing(one))


def _landing(one: Born) -> float:
    """The age at which it reaches its floor, falling straight; gravity and drag do not count for what settles."""
    way = one.floor - one.start.y
    return way / one.heading.y if math.isfinite(way) and one.heading.y > 0 else math.inf


def _place(kind: Particles, one: Born, t: float) -> Point:
    """Its way: a throw that air slows down, gravity, and a fluttering to the sides that dies where it lands."""
    reach = (1 - math.exp(-kind.drag * t)) / kind.drag if kind.drag else t
    wide, seconds = kind.flutter
    landing = _landing(one)
    calm = 1.0 if math.isinf(landing) else min(1.0, max(0.0, (landing - t) / 0.4))
    side = wide * calm * math.sin(2 * math.pi * (t / max(0.05, seconds) + one.flutter)) if wide else 0.0
    across = _across(one)
    x = one.start.x + one.heading.x * reach + across.x * side
    return Point(x, one.start.y + one.heading.y * reach + across.y * side + kind.gravity * t * t / 2)


def _across(one: Born) -> Point:
    """Sideways of its heading; of what stands still, along the frame."""
    speed = math.hypot(*one.heading)
    return Point(-one.heading.y / speed, one.heading.x / speed) if speed else Point(1.0, 0.0)


def _flipped(kind: Particles, one: Born, moving: float, age: float) -> float:
    """How broad paper looks that turns about its length; it comes to rest lying flat."""
    if not kind.flip or age > moving:
        return 1.0
    return max(_LEAST, abs(math.cos(2 * math.pi * (kind.flip * moving + one.flip))))


def _presence(end: str, age: float, life: float, share: float) -> tuple[float, float]:
    """How far it has grown, and how much of it can be seen."""
    if end == "twinkle":
        return math.sin(math.pi * share) ** 1.5, 1.0
    edge = min(_EDGE, life / 3)
    there = min(1.0, age / edge, 1.0 if end == "none" else (life - age) / edge)
    return (1.0, there) if end == "fade" else (there, 1.0)
