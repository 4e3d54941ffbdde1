"""Marks a hand makes on a page: stickers that comment on what happens."""

from __future__ import annotations

import math

from pipeline.drawing.styles.ink import (
    INK,
    PAPER,
    RED,
    WHITE,
    YELLOW,
    Curve,
    arrow,
    ellipse,
    filled,
    marker,
    outline,
    polygon,
    scribble,
    star,
    stroke,
    swash,
    zigzag,
)
from things.desk import red_heart, tick_mark
from things.hand import lettering
from things.room import note_sign


def heart_mark(phase: int) -> str:
    return red_heart(0, 0, 130, -6, phase)


def star_mark(phase: int) -> str:
    shape = star(0, 0, 74, 0.48)
    coat = marker(shape, YELLOW, -30, 20, seed=2, shift=(4, 4), gaps=1)
    return filled(shape.path(), PAPER) + coat + outline(shape, 8, seed=1, phase=phase, fill=None)


def lightning(phase: int) -> str:
    shape = polygon([(10, -90), (-46, 16), (-6, 10), (-24, 92), (48, -22), (6, -14), (30, -86)])
    coat = marker(shape, YELLOW, -20, 20, seed=4, shift=(5, 4), gaps=1)
    return filled(shape.path(), PAPER) + coat + outline(shape, 8, seed=3, phase=phase, fill=None)


def tick(phase: int) -> str:
    return tick_mark(0, 10, 150, phase)


def cross_out(phase: int) -> str:
    """Three quick swipes."""
    return stroke(zigzag(-130, -44, 260, 88, 3), 17, seed=3, phase=phase, fill=RED, tension=0.35,
                  taper=(0.02, 0.04), ends=(0.7, 0.4), nib_share=0.2)  # fmt: skip


def red_arrow(phase: int) -> str:
    """A curved arrow that points to the lower left."""
    return arrow([(90, -80), (80, 0), (20, 60), (-84, 74)], 12, seed=5, phase=phase, fill=RED, head=36)


def sweat(phase: int) -> str:
    """Three drops that fly off."""
    drops = ((-40, 10, -34), (0, -24, 0), (42, 8, 34))
    return "".join(
        f'<g transform="translate({x} {y}) rotate({turn})">'
        + outline(Curve([(0, -34, "c"), (17, 2), (12, 24), (0, 30), (-12, 24), (-17, 2)]), 6, seed=i, phase=phase)
        + "</g>"
        for i, (x, y, turn) in enumerate(drops)
    )


def tear(phase: int) -> str:
    return outline(
        Curve([(0, -60, "c"), (30, 4), (22, 42), (0, 54), (-22, 42), (-30, 4)]), 8, seed=2, phase=phase
    ) + stroke([(-12, 8), (-12, 24), (-4, 34)], 6, seed=3, phase=phase)


def worry(phase: int) -> str:
    """Short lines that stand off a worried head."""
    lines = [[(-60, -34), (-22, -20), (-8, -12)], [(-66, 20), (-30, 18), (-12, 18)], [(-46, 72), (-18, 54), (-6, 46)]]
    return "".join(stroke(line, 11, seed=5 + i, phase=phase) for i, line in enumerate(lines))


def oh(phase: int) -> str:
    return lettering("oh.", 0, 30, 110)


def music_note(phase: int) -> str:
    return note_sign(-16, 34, 1.5, phase)


def music_notes(phase: int) -> str:
    """Two quavers with one beam."""
    stems = "".join(
        stroke([(x, 46), (x, -60)], 9, seed=2, phase=phase, ends=(0.9, 0.9), taper=(0.02, 0.02)) for x in (-34, 46)
    )
    heads = "".join(outline(ellipse(x, 52, 22, 16, -18), 4, seed=3, phase=phase, fill=INK) for x in (-52, 28))
    beam = stroke([(-38, -54), (50, -74)], 20, seed=4, phase=phase, ends=(0.9, 0.9), taper=(0.01, 0.01), nib=None)
    return heads + stems + beam


def sparkle(phase: int) -> str:
    """A four-pointed glint."""
    points = [
        (r * math.cos(math.radians(a)), r * math.sin(math.radians(a)), *(("c",) if r > 30 else ()))
        for a, r in zip(range(-90, 270, 45), (84, 18, 56, 18, 84, 18, 56, 18), strict=True)
    ]
    shape = Curve(points, True, 0.35)
    coat = marker(shape, YELLOW, -30, 18, seed=3, shift=(4, 3), gaps=0)
    return filled(shape.path(), PAPER) + coat + outline(shape, 7, seed=6, phase=phase, fill=None)


def question(phase: int) -> str:
    return stroke([(-34, -40), (-26, -78), (14, -86), (40, -54), (16, -18), (0, 4), (0, 28)], 16, seed=2, phase=phase,
                  ends=(0.7, 0.5)) + filled(ellipse(1, 62, 11, 12).path(), INK)  # fmt: skip


def exclaim(phase: int) -> str:
    return stroke([(4, -90), (0, 30)], 24, seed=3, phase=phase, fill=RED, taper=(0.02, 0.4), ends=(0.9, 0.4), nib=None
                  ) + filled(ellipse(0, 64, 13, 13).path(), RED)  # fmt: skip


def yellow_swash(phase: int) -> str:
    """Marker to and fro behind a head, the way a hand really fills: ragged ends, a gap here and there."""
    rows = ((-210, 190, -236), (-262, 236, -158), (-300, 268, -80), (-272, 292, -2), (-304, 252, 78), (-246, 282, 156),
            (-206, 214, 232))  # fmt: skip
    return "".join(
        swash([(left, y + 14), ((left + right) / 2, y - 4), (right, y - 12)], 74, seed=4 + i)
        for i, (left, right, y) in enumerate(rows)
    )


def storm(phase: int) -> str:
    """A dark knot of thoughts, wholly redrawn each phase."""
    return (
        filled(ellipse(0, 0, 96, 56).path())
        + scribble(0, 0, 150, 90, turns=60, width=7, seed=11, phase=phase)
        + scribble(0, 6, 120, 70, turns=46, width=6, seed=15, phase=phase)
    )


def puff(phase: int) -> str:
    """A little cloud where something vanished."""
    knots = ((-72, 30), (-96, 0), (-66, -22), (-70, -52), (-34, -58), (-12, -36), (8, -70), (44, -60), (46, -30),
             (84, -34), (96, 2), (66, 24), (58, 48), (16, 36), (-10, 54), (-40, 34))  # fmt: skip
    cloud = Curve([(x, y, "c") if i % 2 == 0 else (x, y) for i, (x, y) in enumerate(knots)], True, 1.3)
    rays = [[(-118, -54), (-98, -42)], [(0, -100), (0, -82)], [(120, -52), (100, -40)]]
    return outline(cloud, 8, seed=4, phase=phase, fill=WHITE) + "".join(
        stroke(ray, 8, seed=5 + i, phase=phase) for i, ray in enumerate(rays)
    )


def thumb(phase: int) -> str:
    """A thumb up."""
    hand = Curve(
        [(-50, 70), (-54, -6), (-26, -20), (-8, -64), (4, -92, "c"), (28, -84), (30, -44), (24, -20), (66, -18),
         (76, 4), (68, 20), (70, 40), (58, 54), (46, 74), (0, 80)]
    )  # fmt: skip
    fingers = [[(70, 18), (44, 20)], [(68, 42), (44, 42)], [(54, 60), (36, 60)]]
    cuff = polygon([(-92, -12), (-52, -12), (-50, 76), (-92, 78)])
    return (
        outline(hand, 9, seed=3, phase=phase)
        + "".join(stroke(finger, 6, seed=4, phase=phase) for finger in fingers)
        + marker(cuff, YELLOW, 60, 18, seed=3, shift=(4, 3), gaps=0)
        + outline(cuff, 8, seed=5, phase=phase, fill=None)
    )
