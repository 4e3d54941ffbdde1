"""What stands in a room: guitar, headphones, mirror, lamp, notebook."""

from __future__ import annotations

from pipeline.drawing.styles.ink import (
    GREY,
    INK,
    PALE,
    PAPER,
    RED,
    YELLOW,
    Curve,
    ellipse,
    filled,
    hatch,
    marker,
    outline,
    polygon,
    rounded_rect,
    stroke,
    tube,
)


def guitar(phase: int) -> str:
    """A guitar leaning a little; its foot at (0, 250)."""
    body = Curve(
        [(0, 20), (62, 40), (70, 96), (54, 126), (90, 176), (78, 238), (0, 258), (-78, 238), (-90, 176), (-54, 126),
         (-70, 96), (-62, 40)]
    )  # fmt: skip
    neck = polygon([(-15, 70), (-12, -210), (12, -210), (15, 70)])
    head = Curve([(-20, -206, "c"), (-26, -276), (0, -290), (26, -276), (20, -206, "c")], True, 0.6)
    pegs = [[(side * 24, y), (side * 42, y - 4)] for side in (-1, 1) for y in (-226, -246, -266)]
    strings = [[(x, -206), (x * 1.3, 200)] for x in (-6, 0, 6)]
    frets = [[(-13, y), (13, y)] for y in range(-180, 50, 36)]
    return (
        filled(body.path(), PAPER)
        + marker(body, YELLOW, -28, 30, seed=2, shift=(8, 6), gaps=3)
        + outline(body, 10, seed=1, phase=phase, fill=None)
        + hatch(Curve([(52, 140), (88, 178), (76, 234), (30, 250), (60, 190)]), 62, 12, 3.6, seed=3)
        + outline(ellipse(0, 134, 30, 30), 7, seed=4, phase=phase, fill=INK)
        + outline(neck, 8, seed=5, phase=phase)
        + "".join(stroke(fret, 4, seed=6, phase=phase) for fret in frets)
        + outline(head, 8, seed=7, phase=phase)
        + "".join(stroke(peg, 8, seed=8, phase=phase, ends=(0.8, 0.8)) for peg in pegs)
        + "".join(stroke(string, 3, seed=9, phase=phase, wobble=0.4, taper=(0.02, 0.02)) for string in strings)
        + stroke([(-26, 200), (26, 200)], 9, seed=10, phase=phase, ends=(0.8, 0.8))
    )


def headphones(phase: int) -> str:
    """Headphones lying on their cups."""
    band = tube([(-84, 40), (-88, -50), (0, -108), (88, -50), (84, 40)], (20, 22, 24, 22, 20))
    cups = [rounded_rect(x - 27, -2, 54, 92, 24) for x in (-86, 86)]
    return (
        outline(band, 8, seed=1, phase=phase, fill=INK)
        + stroke([(-70, -44), (-30, -84), (20, -92)], 5, seed=2, phase=phase, fill=PAPER)
        + "".join(filled(cup.path(), PAPER) + marker(cup, RED, 60, 20, seed=3, shift=(4, 3), gaps=1) for cup in cups)
        + "".join(outline(cup, 9, seed=4 + i, phase=phase, fill=None) for i, cup in enumerate(cups))
    )


def mirror(phase: int) -> str:
    """A small standing mirror."""
    frame, glass = ellipse(0, -70, 104, 132), ellipse(0, -70, 82, 110)
    foot = Curve([(-60, 96), (0, 78), (60, 96), (64, 112), (-64, 112)])
    shine = ([(-40, -110), (-10, -150)], [(-46, -70), (14, -152)], [(-20, -60), (22, -112)])
    return (
        outline(tube([(0, 50), (0, 96)], (30, 34)), 8, seed=1, phase=phase)
        + outline(foot, 9, seed=2, phase=phase)
        + outline(frame, 10, seed=3, phase=phase, fill=GREY)
        + outline(glass, 7, seed=4, phase=phase)
        + "".join(stroke(line, 6, seed=5 + i, phase=phase) for i, line in enumerate(shine))
    )


def lamp(phase: int) -> str:
    """A desk lamp that looks down."""
    shade = Curve([(-14, -196, "c"), (60, -228), (120, -130, "c"), (30, -96), (-30, -110, "c")], True, 0.7)
    glow = polygon([(-20, -104), (118, -128), (190, 120), (-120, 120)])
    return (
        f'<path d="{glow.path()}" fill="{YELLOW}" opacity=".28"/>'
        + stroke([(-110, 104), (-122, -40), (0, -176)], 16, seed=1, phase=phase, ends=(0.9, 0.9), taper=(0.02, 0.02),
                 tension=0.3)
        + outline(ellipse(-110, 108, 78, 20), 9, seed=2, phase=phase, fill=INK)
        + outline(shade, 10, seed=3, phase=phase)
        + hatch(Curve([(70, -214), (116, -132), (80, -118), (60, -160)]), 60, 11, 3.6, seed=4)
        + outline(ellipse(44, -112, 30, 16, -14), 6, seed=5, phase=phase, fill=YELLOW)
    )  # fmt: skip


def notebook(phase: int) -> str:
    """An open notebook of songs nobody has heard."""
    left = Curve([(-170, -70, "c"), (-90, -90), (0, -66, "c"), (0, 84, "c"), (-90, 62), (-180, 84, "c")], True, 0.7)
    right = Curve([(170, -70, "c"), (90, -90), (0, -66, "c"), (0, 84, "c"), (90, 62), (180, 84, "c")], True, 0.7)
    lines = [[(side * 150, y), (side * 90, y - 8), (side * 28, y + 2)] for side in (-1, 1) for y in (-36, -4, 28)]
    return (
        outline(left, 9, seed=1, phase=phase)
        + outline(right, 9, seed=2, phase=phase, fill=PALE)
        + "".join(stroke(line, 5, seed=3 + i, phase=phase) for i, line in enumerate(lines))
        + note_sign(-60, -44, 0.8, phase)
    )


def note_sign(x: float, y: float, size: float, phase: int, fill: str = INK) -> str:
    """A quaver whose head is at (x, y)."""
    head = ellipse(x, y, 15 * size, 11 * size, -18)
    stem = stroke([(x + 13 * size, y), (x + 14 * size, y - 66 * size)], 7 * size, seed=3, phase=phase, fill=fill,
                  ends=(0.9, 0.9), taper=(0.02, 0.02))  # fmt: skip
    flag = stroke([(x + 14 * size, y - 66 * size), (x + 36 * size, y - 48 * size), (x + 30 * size, y - 26 * size)],
                  8 * size, seed=4, phase=phase, fill=fill)  # fmt: skip
    return outline(head, 4, seed=2, phase=phase, fill=fill, ink=fill) + stem + flag
