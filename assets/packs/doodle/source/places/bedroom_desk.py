"""Bo's desk at night: the wall with his things, the desk in front of him."""

from __future__ import annotations

from things.desk import crumple, mug
from things.room import guitar

from pipeline.drawing.styles.ink import (
    DESK,
    PAGE,
    RED,
    YELLOW,
    Curve,
    filled,
    group,
    hatch,
    moved,
    outline,
    polygon,
    stroke,
    swash,
)

TOP_EDGE = 1224.0  # the desk's far edge; a caption strip lies on its front


def wall(phase: int) -> str:
    """A guitar by the wall and two pinned drafts, far enough away to be thin."""
    pins = ((1002, 902, 6), (1036, 990, -5))
    drafts = "".join(group(moved(x, y, turn, 0.8), draft(phase, i)) for i, (x, y, turn) in enumerate(pins))
    return group(moved(118, 1010, -9, 0.94), guitar(phase)) + drafts


def draft(phase: int, seed: int, *, pinned: bool = True) -> str:
    """A page of a song, crossed out."""
    sheet = polygon([(-58, -70), (56, -74), (60, 70), (-54, 74)])
    lines = [[(-38, y), (0, y - 3), (38, y)] for y in (-36, -10, 16, 42)]
    cross = [(-40, -44), (34, 34)], [(36, -46), (-36, 38)]
    return (
        outline(sheet, 6, seed=seed, phase=phase)
        + "".join(stroke(line, 4, seed=seed + i, phase=phase) for i, line in enumerate(lines))
        + "".join(stroke(swipe, 7, seed=seed + 5, phase=phase, fill=RED) for swipe in cross)
        + (filled("M-8 -84L8 -84L5 -66L-5 -66Z", YELLOW) if pinned else "")
    )


def desk(phase: int) -> str:
    """The desk: a light top edge, a hatched lip, and wood down to the bottom of the page."""
    top = Curve(
        [(-90, TOP_EDGE, "c"), (540, TOP_EDGE - 18), (1170, TOP_EDGE - 2, "c"), (1170, TOP_EDGE + 50, "c"),
         (540, TOP_EDGE + 40), (-90, TOP_EDGE + 54, "c")], True, 0.6,
    )  # fmt: skip
    front = polygon([(-90, TOP_EDGE + 48), (1170, TOP_EDGE + 46), (1170, 2010), (-90, 2010)])
    lip = polygon([(-80, TOP_EDGE + 50), (1160, TOP_EDGE + 46), (1160, TOP_EDGE + 78), (-80, TOP_EDGE + 82)])
    return (
        filled(front.path(), DESK)
        + hatch(lip, 88, 12, 4, seed=3, phase=phase)
        + _grain(phase)
        + outline(top, 11, seed=31, phase=phase, fill=PAGE, wobble=1.4)
        + hatch(polygon([(80, TOP_EDGE + 2), (540, TOP_EDGE), (560, TOP_EDGE + 18), (90, TOP_EDGE + 22)]), 12, 9, 4,
                seed=12, phase=phase)
    )  # fmt: skip


def _grain(phase: int) -> str:
    """Wood: long slack lines and two knots."""
    rows = (1442, 1512, 1602, 1672, 1752, 1832, 1900, 1970)
    lines = [[(-90, y), (260, y + 8 + 3 * i), (520, y - 4), (800, y + 10), (1170, y)] for i, y in enumerate(rows)]
    knots = (
        [(700, 1542), (760, 1514), (820, 1542), (760, 1570), (706, 1546), (760, 1530), (800, 1542)],
        [(150, 1632), (210, 1608), (262, 1632), (210, 1654), (156, 1638)],
    )
    return "".join(
        stroke(line, 4.5, seed=30 + i, phase=phase, wavelength=260, wobble=3, taper=(0.1, 0.1), opacity=0.55)
        for i, line in enumerate(lines)
    ) + "".join(stroke(knot, 4.5, seed=44 + i, phase=phase, opacity=0.55) for i, knot in enumerate(knots))


def on_the_desk(phase: int) -> str:
    """What stands on the near side of the desk."""
    return (
        group(moved(872, TOP_EDGE + 8), mug(phase))
        + group(moved(716, TOP_EDGE + 2, 0, 0.9), crumple(phase))
        + group(moved(48, TOP_EDGE + 8, 0, 0.9), crumple(phase))
        + group(moved(790, TOP_EDGE + 18, 20, 0.6), crumple(phase))
    )


def glow(_phase: int) -> str:
    """A zig-zag of marker behind where he sits."""
    rows = ((100, 520, 560), (40, 600, 640), (10, 640, 722), (60, 660, 804), (30, 610, 886), (90, 560, 968))
    return "".join(
        swash([(a, y + 12), ((a + b) / 2, y - 4), (b, y - 12)], 74, seed=i + 3, fill="#FFE08A")
        for i, (a, b, y) in enumerate(rows)
    )
