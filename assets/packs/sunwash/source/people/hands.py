"""Hands, wrist at the origin, fingers down: finger tubes, the palm over them, then fine shade between fingers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paintbox import SKIN, soft

from people.palette import Skin
from pipeline.drawing.styles.gouache import Gouache, ellipse, filled, group, moved

SIZE = 1.22  # hands are drawn a little larger than natural: they have to read
PALM = [(-19, -10), (19, -10), (27, 14), (25, 42), (0, 50), (-25, 42), (-26, 14)]
Drawn = Callable[[str, Skin, Gouache], str]


def hand(
    kind: str,
    at: tuple[float, float],
    turn: float,
    skin: Skin,
    pen: Gouache,
    *,
    mirror: bool = False,
    far: bool = False,
) -> str:
    """A hand at the wrist, turned by degrees; the thumb lies on the right unless mirrored."""
    drawn = HANDS[kind](skin.far if far else skin.base, skin, pen)
    return group(group(drawn, filter_id=SKIN), transform=moved(*at, turn, SIZE, mirror))


def _relaxed(base: str, skin: Skin, pen: Gouache) -> str:
    palm = [(-20, -10), (20, -10), (27, 16), (26, 42), (16, 62), (-2, 68), (-18, 58), (-26, 36), (-24, 12)]
    drawn = pen.cut(palm, base, 0.6, 2, 6) + filled(pen.tube([(20, 8), (34, 26), (30, 46)], [20, 17, 13]), base)
    between = ([(-6, 66), (-7, 46)], [(8, 66), (7, 48)], [(24, 20), (24, 40)])
    return drawn + "".join(pen.mark(way, [2, 4, 2], skin.shade) for way in between)


def _open(base: str, skin: Skin, pen: Gouache) -> str:
    fingers = (
        [(-15, 30), (-30, 62), (-34, 76)],
        [(-6, 34), (-12, 72), (-13, 88)],
        [(6, 34), (9, 72), (11, 88)],
        [(15, 30), (27, 62), (33, 76)],
    )
    drawn = "".join(filled(pen.tube(way, [18, 16, 13]), base) for way in fingers)
    drawn += filled(pen.tube([(16, 16), (38, 24), (52, 40)], [22, 18, 14]), base) + pen.cut(PALM, base, 0.6, 2, 6)
    warm = filled(ellipse(2, 30, 15, 12), skin.blush, 0.28, soft(4))
    return drawn + warm + pen.mark([(14, 14), (6, 24), (6, 38)], [1, 3.5, 1], skin.shade, opacity=0.8)


def _grip(base: str, skin: Skin, pen: Gouache) -> str:
    """The back of a hand wrapped around something: fingers curl away below."""
    back = [(-22, -12), (22, -12), (30, 14), (30, 34), (-28, 34), (-28, 12)]
    drawn = pen.cut(back, base, 0.6, 2, 6)
    for x in (-21, -7, 7, 21):
        drawn += filled(pen.tube([(x, 26), (x * 1.06, 54 - abs(x) * 0.25)], [17, 16.5, 15]), base)
    drawn += filled(pen.tube([(22, 4), (42, 16), (50, 32)], [21, 18, 14]), base)
    for x in (-14, 0, 14):
        drawn += pen.mark([(x, 34), (x * 1.02, 58 - abs(x) * 0.2)], [1.5, 4, 2], skin.shade)
    return drawn + pen.mark([(-22, -2), (-6, 8), (12, 6)], [1, 6, 1], skin.light, opacity=0.6)


def _fist(base: str, skin: Skin, pen: Gouache) -> str:
    back = [(-20, -10), (20, -10), (30, 12), (28, 36), (14, 46), (-14, 46), (-28, 36), (-28, 12)]
    drawn = pen.cut(back, base, 0.6, 2, 6)
    drawn += "".join(pen.mark([(x, 24), (x, 44)], [2, 4, 2], skin.shade) for x in (-11, 2, 14))
    drawn += filled(pen.tube([(-26, 12), (-8, 18), (14, 16)], [16, 15, 12]), base)
    return drawn + pen.mark([(-22, 23), (-6, 27), (14, 24)], [1.5, 4, 1.5], skin.shade)


def _flat(base: str, skin: Skin, pen: Gouache) -> str:
    """Laid on the chest."""
    fingers = (
        [(-14, 30), (-22, 58), (-22, 72)],
        [(-4, 32), (-6, 66), (-5, 80)],
        [(6, 32), (9, 64), (11, 76)],
        [(15, 28), (23, 54), (27, 64)],
    )
    drawn = "".join(filled(pen.tube(way, [17, 15, 12]), base) for way in fingers)
    palm = [(-19, -10), (19, -10), (26, 14), (24, 38), (0, 46), (-24, 38), (-26, 14)]
    drawn += pen.cut(palm, base, 0.6, 2, 6) + filled(pen.tube([(-18, 10), (-34, 26), (-38, 42)], [19, 16, 12]), base)
    between = ([(-10, 40), (-13, 64)], [(0, 42), (2, 70)], [(10, 38), (15, 62)])
    return drawn + "".join(pen.mark(way, [2, 4, 2], skin.shade) for way in between)


def _pinch(base: str, skin: Skin, pen: Gouache) -> str:
    """Thumb and two fingers around a pencil or a slip of paper."""
    back = [(-20, -10), (20, -10), (28, 12), (24, 34), (4, 42), (-20, 36), (-27, 12)]
    curled = "".join(filled(pen.tube(way, [17, 15, 13]), base) for way in ([(-18, 26), (-14, 48)], [(-6, 30), (0, 54)]))
    long = filled(pen.tube([(10, 28), (14, 52), (10, 66)], [17, 15, 11]), base)
    thumb = filled(pen.tube([(20, 6), (34, 28), (18, 58)], [20, 17, 11]), base)
    drawn = curled + pen.cut(back, base, 0.6, 2, 6) + long + thumb
    between = ([(-10, 34), (-8, 50)], [(3, 36), (6, 56)], [(24, 24), (22, 44)])
    return drawn + "".join(pen.mark(way, [1.5, 3.6, 1.5], skin.shade) for way in between)


def _point(base: str, skin: Skin, pen: Gouache) -> str:
    """One finger out, to tap or to show."""
    drawn = filled(pen.tube([(-10, 30), (-14, 62), (-13, 84)], [18, 16, 12]), base)
    back = [(-20, -10), (20, -10), (28, 14), (26, 38), (12, 48), (-12, 42), (-26, 32), (-27, 12)]
    drawn += pen.cut(back, base, 0.6, 2, 6) + filled(pen.tube([(22, 8), (34, 26), (12, 36)], [19, 17, 13]), base)
    between = ([(4, 32), (5, 47)], [(15, 30), (17, 44)], [(-4, 30), (-6, 44)])
    return drawn + "".join(pen.mark(way, [1.5, 3.6, 1.5], skin.shade) for way in between)


HANDS: Mapping[str, Drawn] = {
    "relaxed": _relaxed,
    "open": _open,
    "grip": _grip,
    "fist": _fist,
    "flat": _flat,
    "pinch": _pinch,
    "point": _point,
}
