"""Sleeves that end in hands, legs that end in slouchy warmers and shoes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from people.hands import hand
from people.skin import Look, Ramp, white_rim
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import blurred, oval, painted, soft, tapered

Points = tuple[tuple[float, float], ...]
SLEEVE = (64.0, 70.0, 76.0)  # shoulder, elbow, wrist
LEG = (50.0, 46.0, 42.0)
HAND_SCALE = 1.3
SHARPEST = 0.3  # cosine of an elbow that hides its own fold
SHOE = Ramp("#FFFFFF", "#FFFFFF", "#C9A8E6", "#8A4F8E")


@dataclass(frozen=True, slots=True)
class Arm:
    """Shoulder, elbow, wrist; the hand's kind, its turn (along the sleeve when None), thumb and size."""

    points: Points
    hand: str = "mitt"
    turn: float | None = None
    thumb: int = 1
    scale: float = 1.0
    under: bool = False  # the hand lies behind the cuff


def arm(look: Look, limb: Arm) -> str:
    """Hand, sleeve with a fold at the elbow, cuff."""
    elbow, wrist = (np.array(point, float) for point in limb.points[-2:])
    along = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    turn = math.degrees(math.atan2(along[1], along[0])) - 90 if limb.turn is None else limb.turn
    place = ink.moved(float(wrist[0]), float(wrist[1]), turn, round(limb.scale * HAND_SCALE, 2))
    markup = ink.group(place, hand(look, limb.hand, limb.thumb))
    hood = look.hood
    sleeve = ink.tube(_rounded(limb.points), SLEEVE)
    markup += soft(
        sleeve,
        hood.base,
        hood.dark((-12, -13), 9, 0.75),
        white_rim((-5, -3), 1.6, 0.9),
        hood.edge(8),
        _stripes(look, wrist, along),
    )
    markup += _fold(look, limb.points) + _shoulder(look, limb.points[0])
    return markup + _cuff(look, wrist, along)


def _rounded(points: Points) -> list[tuple[float, float]]:
    """The middle of a sleeve; a sharp elbow goes round a corner, or its inner side would cross itself."""
    start, elbow, wrist = (np.array(point, float) for point in points)
    if not _sharp(start - elbow, wrist - elbow):
        return list(points)
    inner = elbow + ((start + wrist) / 2 - elbow) * 0.34
    return _points(start, elbow + (start - elbow) * 0.46, inner, elbow + (wrist - elbow) * 0.4, wrist)


def _sharp(one: np.ndarray, two: np.ndarray) -> bool:
    return float(one @ two) > SHARPEST * float(np.linalg.norm(one) * np.linalg.norm(two))


def _stripes(look: Look, wrist: np.ndarray, along: np.ndarray) -> str:
    across = np.array([-along[1], along[0]])
    markup = ""
    for back, color in zip((-34, -48), look.stripes, strict=True):
        at = wrist + along * back
        one, mid, two = at - across * 60, at + along * 10, at + across * 60
        path = f"M{one[0]:.1f} {one[1]:.1f}Q{mid[0]:.1f} {mid[1]:.1f} {two[0]:.1f} {two[1]:.1f}"
        markup += f'<path d="{path}" stroke="{color}" stroke-width="9" fill="none"/>'
    return markup


def _fold(look: Look, points: Points) -> str:
    """What cloth does inside a bent elbow."""
    start, elbow, wrist = (np.array(point, float) for point in points)
    one, two = start - elbow, wrist - elbow
    bend = abs(one[0] * two[1] - one[1] * two[0]) / (np.linalg.norm(one) * np.linalg.norm(two))
    if bend <= 0.25 or _sharp(one, two):
        return ""
    inward = one / np.linalg.norm(one) + two / np.linalg.norm(two)
    inward /= np.linalg.norm(inward) + 1e-9
    along = two / np.linalg.norm(two)
    at = elbow + inward * SLEEVE[1] * 0.40
    deep = _points(at, at - inward * 18 + along * 2, at - inward * 34 + along * 9)
    markup = tapered(deep, 6, look.hood.line, (0.05, 0.85), (0.9, 0.04), 0.85)
    if bend < 0.8:
        second = _points(at + along * 14 - inward * 6, at + along * 20 - inward * 20, at + along * 30 - inward * 30)
        markup += tapered(second, 4.5, look.hood.line, (0.1, 0.8), (0.6, 0.04), 0.6)
    return markup


def _shoulder(look: Look, at: tuple[float, float]) -> str:
    """Hides the inner half of the cap, so that the sleeve grows out of the body."""
    side = 1 if at[0] > 400 else -1
    return blurred(oval(at[0] - side * 17, at[1] + 40, 22, 16, look.hood.base), 4)


def _cuff(look: Look, wrist: np.ndarray, along: np.ndarray) -> str:
    across = np.array([-along[1], along[0]])
    wide, at, trim = SLEEVE[-1] * 0.46, wrist + along * 8, look.trim
    shape = ink.Curve(
        _points(
            at - across * wide - along * 9,
            at - along * 13,
            at + across * wide - along * 9,
            at + across * wide * 0.94 + along * 9,
            at + along * 8,
            at - across * wide * 0.94 + along * 9,
        )
    )
    markup = soft(shape, trim.base, trim.dark((-5, -6), 4, 0.7), white_rim((-2, -2), 1), trim.edge(6.5))
    for share in (-0.5, -0.15, 0.2, 0.55):
        rib = at + across * wide * share
        markup += tapered(_points(rib - along * 6, rib + along * 5), 3.4, trim.line, (0.3, 0.3), (0.6, 0.6), 0.55)
    return markup


def leg(look: Look, points: Points, shoe_turn: float = 0.0, side: int = 1) -> str:
    """Hip, knee, ankle: skin, shoe, warmer."""
    skin, sock = look.skin, look.sock
    knee, ankle = (np.array(point, float) for point in points[-2:])
    along = (ankle - knee) / np.linalg.norm(ankle - knee)
    across = np.array([-along[1], along[0]])
    markup = soft(ink.tube(points, LEG), skin.base, skin.dark((-9, -8), 6, 0.7), line=skin.edge(7))
    turn = math.degrees(math.atan2(along[1], along[0])) - 90 + shoe_turn
    markup += ink.group(ink.moved(float(ankle[0]), float(ankle[1]), turn), _shoe(look, side))
    top = ankle - along * 46
    warmer = ink.Curve(
        _points(
            top - across * 31, top - along * 6, top + across * 31, top + across * 36 + along * 18,
            ankle + across * 38 + along * 2, ankle + across * 34 + along * 14, ankle + along * 18,
            ankle - across * 34 + along * 14, ankle - across * 38 + along * 2, top - across * 36 + along * 18,
        )
    )  # fmt: skip
    markup += soft(warmer, sock.base, sock.dark((-9, -9), 7, 0.75), white_rim((-4, -2)), sock.edge(7))
    for share, wide in ((0.0, 0.9), (0.34, 0.8), (0.66, 0.8)):
        at = top + along * (10 + 46 * share)
        fold = _points(at - across * 30 * wide, at + along * 7, at + across * 26 * wide)
        markup += tapered(fold, 4.5, sock.shade, (0.25, 0.5), (0.6, 0.1), 0.8)
    return markup


def _shoe(look: Look, side: int) -> str:
    """A white trainer on a candy sole, a little longer on its outer side."""
    right, left = (12, 0) if side > 0 else (0, 12)
    upper = ink.Curve(
        [(-34, 6), (34, 6), (38 + right * 0.67, 30), (40 + right, 48), (-40 - left, 48), (-38 - left * 0.67, 30)]
    )
    sole = ink.Curve(
        [(-44 - left, 42), (0, 40), (44 + right, 42), (46 + right, 58), (38 + right, 68), (0, 69), (-38 - left, 68),
         (-46 - left, 58)]
    )  # fmt: skip
    markup = soft(upper, SHOE.base, SHOE.dark((-8, -8), 6, 0.7), white_rim(), SHOE.edge(7))
    rubber = look.heart
    markup += soft(sole, rubber.base, rubber.dark((-4, -8), 4, 0.7), white_rim((-2, -3)), rubber.edge(6.5))
    return markup + painted(ink.heart(side * 6, 28, 22), rubber.base)


def _points(*points: np.ndarray) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in points]
