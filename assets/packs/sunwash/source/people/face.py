"""Eyes, brows and mouths: the only crisp things of the pack. The eye goes where the edge is sharp."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from people.palette import INK, LIPS, MOUTH, TEETH, TONGUE, Skin
from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled

Way = Sequence[tuple[float, float]]
GLOW, GLINT, SMALL_GLINT = "#9A5638", "#FFF7E0", "#FFE9BD"
TEAR = "#D6EBE6"


@dataclass(frozen=True)
class Face:
    """Where the features of a face sit, in units of its canvas."""

    skin: Skin
    brow: str
    eyes: tuple[float, float] = (408, 524)  # x of each, left first
    eye_line: float = 356
    brow_line: float = 304
    mouth: tuple[float, float] = (474, 424)
    size: float = 1.0  # of the features


# The half width and half height of each kind of eye, and how much larger its glints are.
OVALS: Mapping[str, tuple[float, float, float]] = {
    "open": (16, 22, 1.0),
    "soft": (16.5, 20, 1.1),
    "big": (18, 25, 1.35),
    "round": (15, 23, 0.9),
    "down": (16, 20, 0.8),
}


def pupils(face: Face, kind: str, pen: Gouache) -> str:
    """Both dark ovals with the brown glow low in them and their glints: what looks about."""
    return "".join(_oval(face, x, kind, pen) for x in face.eyes)


def _oval(face: Face, x: float, kind: str, pen: Gouache) -> str:
    rx, ry, glint = (value * (face.size if i < 2 else 1) for i, value in enumerate(OVALS[kind]))
    y, k = face.eye_line, face.size
    ring = [(x, y - ry), (x + rx, y - 2), (x + rx * 0.72, y + ry * 0.78), (x, y + ry), (x - rx * 0.72, y + ry * 0.78)]
    dark = pen.cut([*ring, (x - rx, y - 2)], INK, 0.4, 3, 5)
    glow = filled(ellipse(x + 1, y + ry * 0.45, rx * 0.62, ry * 0.4), GLOW, 0.8)
    high = filled(ellipse(x - 5 * k, y - ry * 0.38, 5.8 * glint * k, 6.8 * glint * k), GLINT)
    low = filled(ellipse(x + 6 * k, y + ry * 0.42, 2.6 * glint * k, 2.8 * glint * k), SMALL_GLINT, 0.9)
    return dark + glow + high + low


def lashes(face: Face, kind: str, pen: Gouache) -> str:
    """What stays when an open eye looks about: one stroke that flicks outward, or the whole of a shut eye."""
    return "".join(_lash(face, x, side, kind, pen) for x, side in zip(face.eyes, (-1, 1), strict=True))


def _lash(face: Face, x: float, side: int, kind: str, pen: Gouache) -> str:
    def mark(way: Way, widths: Sequence[float], color: str = INK) -> str:
        placed = [(x + dx * face.size, face.eye_line + dy * face.size) for dx, dy in way]
        return pen.mark(placed, [width * face.size for width in widths], color, uneven=0.05)

    s = side
    if kind == "closed":
        return mark([(-23, 2), (-8, 12), (8, 12), (23, 1)], [3, 8, 8, 3]) + mark([(s * 17, 7), (s * 28, 12)], [5, 2])
    if kind == "happy":
        arch = mark([(-24, 10), (-12, -6), (1, -11), (13, -6), (24, 9)], [3, 8, 10, 8, 3])
        return arch + mark([(s * 20, 2), (s * 31, -3)], [5, 2])
    if kind == "down":
        return mark([(-s * 12, 22), (s * 4, 26), (s * 16, 22)], [1, 3, 1], face.skin.shade)
    ry = OVALS[kind][1]
    lash = mark([(-s * 15, -ry + 5), (s * 2, -ry - 4), (s * 18, -ry + 5), (s * 27, -ry + 2)], [3, 8, 7, 2])
    if kind == "soft":  # the lower lid comes up as in a smile
        lash += mark([(-s * 14, ry + 5), (s * 2, ry + 1), (s * 17, ry + 4)], [1, 3.5, 1], face.skin.shade)
    return lash


def heavy_lids(face: Face, pen: Gouache) -> str:
    """The lids over eyes that look down, with their lashes."""
    return "".join(_heavy_lid(face, x, side, pen) for x, side in zip(face.eyes, (-1, 1), strict=True))


def _heavy_lid(face: Face, x: float, side: int, pen: Gouache) -> str:
    y, k = face.eye_line, face.size
    ring = [(-26, -22), (0, -29), (26, -22), (25, -2), (0, 2), (-25, -2)]
    lid = pen.cut([(x + dx * k, y + dy * k) for dx, dy in ring], face.skin.lid, 0.3, 2, 5)
    way = [(x - side * 22 * k, y - 4 * k), (x, y + k), (x + side * 20 * k, y - k), (x + side * 29 * k, y + 5 * k)]
    return lid + pen.mark(way, [3 * k, 8 * k, 7 * k, 2 * k], INK, uneven=0.05)


# From each eye's x and the brow line: the left brow, then the right one.
BROWS: Mapping[str, tuple[Way, Way]] = {
    "neutral": ([(-32, 6), (-6, -7), (24, 1)], [(-22, 0), (6, -8), (30, 5)]),
    "happy": ([(-32, -2), (-6, -17), (24, -9)], [(-22, -10), (6, -18), (30, -4)]),
    "worried": ([(-32, 9), (-4, -1), (26, -19)], [(-26, -20), (2, -2), (30, 9)]),
    "hurt": ([(-33, 14), (-4, 6), (26, -11)], [(-28, -12), (2, 5), (30, 14)]),
    "determined": ([(-32, 1), (-4, -1), (27, 8)], [(-26, 7), (2, -2), (30, 0)]),
    "relieved": ([(-32, 2), (-6, -6), (24, -10)], [(-24, -11), (4, -7), (30, 2)]),
    "surprised": ([(-32, -12), (-5, -27), (25, -19)], [(-23, -20), (6, -28), (30, -13)]),
    "wry": ([(-32, 4), (-4, 0), (26, 6)], [(-24, -10), (4, -21), (30, -8)]),
}


def brows(face: Face, kind: str, pen: Gouache) -> str:
    """Tapered strokes, thick at the inner end."""
    drawn = []
    for index, (x, way) in enumerate(zip(face.eyes, BROWS[kind], strict=True)):
        placed = [(x + dx * face.size, face.brow_line + dy * face.size) for dx, dy in way]
        widths = [width * face.size for width in ((4, 11, 9), (9, 11, 4))[index]]
        drawn.append(pen.mark(placed, widths, face.brow, seed=index + 2, uneven=0.12))
    return "".join(drawn)


def tear(face: Face, pen: Gouache) -> str:
    """One tear under the left eye."""
    x, y = face.eyes[0] - 9, face.eye_line + 30
    drop = pen.cut([(x, y), (x + 9, y + 16), (x + 1, y + 29), (x - 8, y + 17)], TEAR, 0.3, 2, 4, opacity=0.95)
    return drop + filled(ellipse(x - 2, y + 18, 2, 3), GLINT)


# A line mouth: ways with their widths and tones, from the mouth's middle.
LINES: Mapping[str, tuple[tuple[Way, Sequence[float], str], ...]] = {
    "rest": (([(-24, -2), (-8, 5), (10, 5), (24, -3)], (3, 6, 6, 3), "lip"),),
    "smile": (
        ([(-36, -8), (-22, 6), (0, 13), (22, 6), (35, -9)], (3, 7, 8, 7, 3), "lip"),
        ([(-43, -12), (-34, -5)], (3, 6), "shade"),
        ([(36, -6), (43, -13)], (6, 3), "shade"),
    ),
    "wobble": (([(-30, 6), (-18, -3), (-6, 4), (6, -4), (18, 3), (29, -2)], (3, 6, 6, 6, 6, 3), "lip"),),
    "sad": (
        ([(-22, 6), (-10, -1), (3, -3), (15, 0), (23, 7)], (3, 6, 7, 6, 3), "lip"),
        ([(-8, 19), (11, 19)], (3, 3), "shade"),
    ),
    "firm": (
        ([(-25, 1), (-6, 4), (12, 2), (29, -7)], (3, 7, 7, 3), "lip"),
        ([(28, -2), (35, -10)], (5, 2), "shade"),
        ([(-7, 14), (13, 13)], (3, 4), "shade"),
    ),
    "A": (
        ([(-22, 1), (-6, -2), (8, -2), (23, 0)], (3, 7, 7, 3), "lip"),
        ([(-9, 10), (11, 10)], (2, 4, 2), "shade"),
    ),
    "X": (([(-23, -2), (-8, 4), (9, 4), (23, -3)], (3, 6, 6, 3), "lip"),),
}


@dataclass(frozen=True)
class Open:
    """An open mouth: its outline, its tongue (x, y, half width, half height) and its teeth."""

    outline: Way
    tongue: tuple[float, float, float, float] | None = None
    teeth: Way = ()
    lip: Way = ()


OPENS: Mapping[str, Open] = {
    "grin": Open(
        [(-38, -12), (0, -5), (37, -13), (29, 14), (2, 29), (-28, 15)],
        (2, 28, 20, 13),
        [(-40, -16), (40, -16), (30, 1), (0, 5), (-30, 1)],
    ),
    "oh": Open([(-13, -9), (1, -15), (15, -9), (14, 12), (1, 20), (-12, 12)], (1, 19, 9, 6)),
    "B": Open(
        [(-22, 1), (-10, -6), (0, -8), (12, -6), (23, 0), (15, 7), (0, 9), (-14, 7)],
        None,
        [(-20, -10), (21, -10), (15, 3), (-14, 3)],
    ),
    "C": Open(
        [(-25, -2), (-12, -11), (0, -13), (13, -11), (26, -2), (20, 11), (0, 17), (-19, 11)],
        (0, 18, 16, 9),
        [(-22, -14), (23, -14), (19, -4), (-18, -4)],
    ),
    "D": Open(
        [(-24, -12), (0, -19), (25, -12), (24, 14), (0, 31), (-22, 15)],
        (0, 27, 18, 13),
        [(-20, -19), (20, -19), (16, -7), (-16, -7)],
    ),
    "E": Open([(-16, -11), (1, -18), (18, -11), (17, 10), (1, 20), (-15, 10)], (1, 18, 12, 7)),
    "G": Open(
        [(-26, -8), (0, -11), (26, -8), (20, 6), (0, 9), (-20, 6)],
        None,
        [(-24, -13), (24, -13), (18, 4), (-18, 4)],
        [(-18, 10), (0, 13), (18, 10)],
    ),
    "H": Open(
        [(-26, -10), (0, -15), (27, -10), (23, 11), (0, 22), (-22, 11)],
        (1, 5, 12, 9),
        [(-22, -15), (22, -15), (18, -5), (-18, -5)],
    ),
}

MOUTHS = ("rest", "smile", "grin", "wobble", "sad", "firm", "oh", *"ABCDEFGHX")


def mouth(face: Face, kind: str, pen: Gouache) -> str:
    """One shape of the mouth."""
    if kind == "F":
        return _pursed(face, pen)
    return _open(face, OPENS[kind], pen) if kind in OPENS else _lines(face, kind, pen)


def _at(face: Face, way: Way) -> list[tuple[float, float]]:
    return [(face.mouth[0] + dx * face.size, face.mouth[1] + dy * face.size) for dx, dy in way]


def _lines(face: Face, kind: str, pen: Gouache) -> str:
    tones = {"lip": LIPS, "shade": face.skin.shade}
    return "".join(
        pen.mark(_at(face, way), [width * face.size for width in widths], tones[tone], uneven=0.05)
        for way, widths, tone in LINES[kind]
    )


def _open(face: Face, shape: Open, pen: Gouache) -> str:
    outline = pen.edge(_at(face, shape.outline), 0.4, 2, 5)
    inside = pen.cut(_at(face, shape.teeth), TEETH, 0.3, 1) if shape.teeth else ""
    if shape.tongue:
        x, y, across, down = shape.tongue
        (middle,) = _at(face, [(x, y)])
        inside += filled(ellipse(*middle, across * face.size, down * face.size), TONGUE)
    lip = pen.mark(_at(face, shape.lip), [2, 6, 2], "#B85A48") if shape.lip else ""
    return filled(outline, MOUTH) + clipped(outline, inside) + lip


def _pursed(face: Face, pen: Gouache) -> str:
    """Lips for u and w."""
    lips = [(-13, -7), (-4, -11), (1, -8), (6, -11), (15, -7), (12, 8), (1, 13), (-10, 8)]
    hole = [(-8, -1), (1, -4), (10, -1), (7, 5), (1, 6), (-5, 5)]
    shine = pen.mark(_at(face, [(-5, 10), (7, 10)]), [1.5, 3, 1.5], "#E4937A")
    return pen.cut(_at(face, lips), "#C0604E", 0.3, 2, 5) + pen.cut(_at(face, hole), "#6A2528", 0.2, 2, 5) + shine
