"""Balloons: white, soft, floating; a cloud for thoughts, a seam for whispers, a scalloped burst for shouts."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.sugar import STITCH, framed, light, shadow
from pipeline.drawing.styles.gloss import Line, Shade, contour, soft
from pipeline.drawing.styles.ink.curve import Shape
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import BubbleLook, Offset
from pipeline.drawing.styles.tones import Hand

REACH = 150.0  # the longest tail
TAIL = 46.0  # its width where it leaves the balloon
RADIUS = 64.0
BUMP = 92.0  # width of one bump of a cloud or burst
ROOM: Mapping[str, Offset] = frozen(
    {"speech": (1.0, 1.0), "whisper": (1.0, 1.0), "thought": (1.1, 1.14), "shout": (1.14, 1.2)}
)
PUFFS = ((0.34, 20.0), (0.68, 14.0), (0.96, 9.0))  # how far on the way to a head, and how big


@kept
def balloon(width: float, height: float, tip: Offset, kind: str, hand: Hand) -> Vector:
    """A balloon about the origin, its tail going toward `tip`."""
    edge = _scalloped(width, height, 20.0) if kind in ("thought", "shout") else _round(width, height)
    shapes: list[Shape] = [ink.Outline(edge, angle=60.0)]
    if kind == "thought":
        shapes += [ink.ellipse(x, y, size, size * 0.86) for x, y, size in _trail(width, height, tip)]
    else:
        shapes = [ink.Outline(_tailed(edge, tip), angle=60.0)]
    pink = hand.tones.marker if kind != "shout" else hand.tones.red
    markup = "".join(shadow(shape, 9, 9, 0.28) for shape in shapes)
    markup += "".join(_body(shape, hand.tones.white, pink, kind) for shape in shapes)
    if kind == "whisper":
        markup += _dashed(edge)
    return framed(markup, width, height, REACH + 50, centered=True)


def _body(shape: Shape, white: str, pink: str, kind: str) -> str:
    shade = Shade(light(pink, 0.35), (-6, -12), 12, 0.75)
    edge = Line(pink, 9.0 if kind == "shout" else 5.0, thin=0.8, heavy=0.3)
    return soft(shape, white, shade) + contour(shape, edge)


def _round(width: float, height: float) -> Array:
    return ink.rounded_rect(-width / 2, -height / 2, width, height, min(RADIUS, height / 2)).sample(4.0)


def _scalloped(width: float, height: float, rise: float) -> Array:
    """A rounded box whose edge goes in bumps."""
    base = ink.rounded_rect(-width / 2, -height / 2, width, height, min(RADIUS * 1.2, height / 2)).sample(4.0)
    steps = np.hypot(*(np.roll(base, -1, axis=0) - base).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])[:-1]
    total = float(steps.sum())
    bumps = max(6, round(total / BUMP))
    normal = base / (np.hypot(base[:, 0], base[:, 1])[:, None] + 1e-9)
    lifted: Array = base + normal * (rise * np.abs(np.sin(math.pi * bumps * along / total)) - rise * 0.3)[:, None]
    return lifted


def _tailed(edge: Array, tip: Offset) -> Array:
    """The edge with a stretch of it drawn out toward a tip, no farther than a tail may reach."""
    aim = np.array(tip, float)
    far = float(np.hypot(*aim)) or 1.0
    facing = edge @ aim / far
    root = int(np.argmax(facing - 0.25 * np.abs(edge @ np.array((-aim[1], aim[0]))) / far))
    out = edge[root]
    way = aim - out
    length = float(np.hypot(*way)) or 1.0
    target = out + way / length * min(length, REACH)
    turned = np.roll(edge, -root, axis=0)
    rest = turned[np.hypot(*(turned - turned[0]).T) > TAIL / 2]
    sides = (_curve(rest[-1], target, 7.0), _curve(target, rest[0], -7.0))
    joined: Array = np.vstack([rest, *sides])
    return joined


def _curve(start: Array, end: Array, bend: float) -> Array:
    """A bowed way from start to end, without the start."""
    t = np.linspace(0, 1, 14)[1:, None]
    across = np.array([-(end - start)[1], (end - start)[0]]) / (float(np.hypot(*(end - start))) or 1.0)
    bowed: Array = start + (end - start) * t + across * bend * np.sin(math.pi * t)
    return bowed


def _trail(width: float, height: float, tip: Offset) -> list[tuple[float, float, float]]:
    """Puffs on the way from a cloud to a head."""
    far = math.hypot(*tip) or 1.0
    x, y = tip[0] / far, tip[1] / far
    start = min(width / 2 / (abs(x) + 1e-6), height / 2 / (abs(y) + 1e-6)) + 16
    reach = min(REACH, max(40.0, far - start))
    return [(x * (start + share * reach), y * (start + share * reach), size) for share, size in PUFFS]


def _dashed(edge: Array) -> str:
    """The seam that makes a whisper."""
    inner = edge * 0.955
    path = ink.Outline(inner).path()
    return (
        f'<path d="{path}" fill="none" stroke="{STITCH}" stroke-width="5" stroke-dasharray="14 14" '
        'stroke-linecap="round"/>'
    )


CANDY_BALLOON = BubbleLook(balloon, ROOM.__getitem__, padding=(50.0, 36.0), leading=1.08)
