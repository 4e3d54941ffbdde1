"""Speech, thoughts, shouts and whispers in hand-drawn balloons."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import numpy as np

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.ink.noise import generator
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import BubbleLook, Offset
from pipeline.drawing.styles.sketch.pen import Pen
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.svg import framed

SQUARISH = 0.62  # exponent of the balloon's superellipse
SPIKE = 44.0  # how far a shout's spikes stand out
TAIL = 52.0  # width of a tail where it leaves the balloon
REACH = 180.0  # the longest tail
BUMP = 104.0  # width of one bump of a cloud
PUFFS = ((0.2, 21.0), (0.54, 15.0), (0.84, 10.0))  # how far on the way to a head, and how big
Body = Callable[[float, float, Offset, Pen], str]


@kept
def balloon(width: float, height: float, tip: Offset, kind: str, hand: Hand) -> Vector:
    """A balloon about the origin, its tail going toward `tip`."""
    return framed(KINDS[kind](width, height, tip, Pen(hand)), width, height, REACH + 40, centered=True)


def _speech(width: float, height: float, tip: Offset, pen: Pen) -> str:
    edge = body(width, height, pen.hand.seed).sample(4.0)
    return pen.shape(tailed(edge, tip), 9, pen.hand.tones.white)


def _whisper(width: float, height: float, tip: Offset, pen: Pen) -> str:
    """Short strokes with gaps: a line that hardly dares."""
    shape = tailed(body(width, height, pen.hand.seed).sample(4.0), tip)
    return ink.filled(shape.path(), pen.hand.tones.white) + pen.dashes(shape, 6.5, pen.hand.tones.ink)


def _thought(width: float, height: float, tip: Offset, pen: Pen) -> str:
    white = pen.hand.tones.white
    puffs = [ink.ellipse(x, y, size, size * 0.82) for x, y, size in _trail(width, height, tip)]
    cloud = _cloud(width, height, pen.hand.seed)
    return pen.shape(puffs, 7, white, wobble=0.8, salt=1) + pen.shape(cloud, 8.5, white)


def _shout(width: float, height: float, tip: Offset, pen: Pen) -> str:
    return pen.shape(_burst(width, height, tip, pen.hand.seed), 11, pen.hand.tones.white)


def tailed(edge: Array, tip: Offset) -> ink.Outline:
    """A dense outline about the origin with a stretch of it drawn out to a tip."""
    root, target = _tail(edge, tip)
    edge = np.roll(edge, -root, axis=0)
    rest = edge[_length(edge - edge[0]) > TAIL / 2]
    return ink.Outline(np.vstack([rest, _lean(rest[-1], target, -6.0), _lean(target, rest[0], -6.0)]))


def _tail(edge: Array, tip: Offset) -> tuple[int, Array]:
    """Which point of the edge a tail grows from, and where it ends: no farther than it may reach."""
    aim = np.array(tip, float)
    facing = edge @ aim / (_length(edge) + 1e-9)
    below = edge[int(np.argmax(facing))] * (0.72, 1.0)  # a little nearer to the middle than straight toward the tip
    root = int(np.argmin(_length(edge - below)))
    away = aim - edge[root]
    target: Array = edge[root] + away * min(1.0, REACH / (float(np.hypot(*away)) + 1e-9))
    return root, target


def _length(vectors: Array) -> Array:
    lengths: Array = np.hypot(vectors[:, 0], vectors[:, 1])
    return lengths


def _lean(start: Array, end: Array, bow: float) -> Array:
    """A slightly bent line between two points, without its first."""
    t = np.linspace(0, 1, max(6, int(np.hypot(*(end - start)) / 4)))[1:, None]
    along = end - start
    across = np.array((-along[1], along[0])) / (np.hypot(*along) + 1e-9)
    line: Array = start + along * t + across * (bow * 4 * t * (1 - t))
    return line


def body(width: float, height: float, seed: int) -> ink.Curve:
    """A superellipse that no one measured."""
    angles = np.arange(14) * 2 * math.pi / 14
    cos, sin = np.cos(angles), np.sin(angles)
    grow = 1 + generator(seed, 14).uniform(-0.012, 0.02, 14)
    x = width / 2 * grow * np.copysign(np.abs(cos) ** SQUARISH, cos)
    y = height / 2 * grow * np.copysign(np.abs(sin) ** SQUARISH, sin)
    return ink.Curve(np.stack([x, y], axis=1))


def _cloud(width: float, height: float, seed: int) -> ink.Curve:
    """Bumps around a balloon, each an arc between two corners."""
    rng = generator(seed, 15)
    edge = ink.superellipse(0, 0, width / 2, height / 2, 0.75, 16).sample(4.0)
    count = max(8, round(len(edge) * 4 / BUMP))
    marks = (np.arange(count) + rng.uniform(-0.16, 0.16, count)) * len(edge) / count
    corners = edge[marks.astype(int) % len(edge)]
    along = np.roll(corners, -1, axis=0) - corners
    out = np.stack([along[:, 1], -along[:, 0]], axis=1)
    bumps = [corners + along * share + out * swell for share, swell in ((0.1, 0.2), (0.5, 0.38), (0.9, 0.2))]
    arcs = zip(corners, *bumps, strict=True)
    return ink.Curve([knot for corner, *arc in arcs for knot in ((*corner, "c"), *arc)])


def _trail(width: float, height: float, tip: Offset) -> list[tuple[float, float, float]]:
    """Three ever smaller puffs from a cloud's edge toward the head that thinks."""
    edge = ink.superellipse(0, 0, width / 2 + 26, height / 2 + 26, 0.75, 16).sample(4.0)
    root, target = _tail(edge, tip)
    way = [(edge[root] + (target - edge[root]) * share, size) for share, size in PUFFS]
    return [(float(at[0]), float(at[1]), size) for at, size in way]


def _burst(width: float, height: float, tip: Offset, seed: int) -> ink.Curve:
    """Spikes around the words; the one nearest to the speaker is the longest."""
    rng = generator(seed, 16)
    count = max(9, round((width + height) / 62))
    angles = (np.arange(2 * count) + rng.uniform(-0.22, 0.22, 2 * count)) * math.pi / count
    spikes = SPIKE * rng.uniform(0.6, 1.2, 2 * count) * (np.arange(2 * count) % 2 == 0)
    cos, sin = np.cos(angles), np.sin(angles)
    x = (width / 2 + spikes) * np.copysign(np.abs(cos) ** 0.8, cos)
    y = (height / 2 + spikes) * np.copysign(np.abs(sin) ** 0.8, sin)
    points = np.stack([x, y], axis=1)
    root, target = _tail(points, tip)
    points[root - root % 2] += (target - points[root - root % 2]) * 0.62
    return ink.polygon([(float(x), float(y)) for x, y in points])


KINDS: Mapping[str, Body] = frozen({"speech": _speech, "thought": _thought, "shout": _shout, "whisper": _whisper})
ROOM: Mapping[str, Offset] = frozen(
    {"speech": (1.2, 1.36), "whisper": (1.2, 1.36), "thought": (1.26, 1.42), "shout": (1.26, 1.5)}
)
BALLOON = BubbleLook(balloon, ROOM.__getitem__, padding=(28.0, 27.0), leading=0.92)
