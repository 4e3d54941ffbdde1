"""What lies on a desk: mug, paper balls, sticky notes, pencils, an eraser, a bin."""

from __future__ import annotations

from pipeline.drawing.styles.ink import (
    GREY,
    INK,
    PALE,
    PAPER,
    RED,
    SHADOW,
    YELLOW,
    Curve,
    filled,
    group,
    hatch,
    heart,
    marker,
    moved,
    outline,
    polygon,
    stroke,
)
from things.hand import lettering


def pencil(fill: str | None, phase: int, seed: int = 40) -> str:
    """A pencil standing on its end at (0, 0), its tip at (0, -147)."""
    body = polygon([(-9, 0), (-9, -120), (0, -146), (9, -120), (9, 0)])
    wood = polygon([(-8, 0), (-8, -116), (8, -116), (8, 0)])
    coat = marker(wood, fill, 84, 12, seed=2, shift=(1, 1), gaps=0) if fill else ""
    edge = outline(body, 6, seed=seed, phase=phase, fill=PAPER, wobble=0.5)
    collar = stroke([(-9, -118), (0, -112), (9, -118)], 4.5, seed=2, phase=phase)
    return edge + coat + collar + filled("M-3 -138L0 -147L3 -138Z", INK)


def mug(phase: int) -> str:
    """A mug of pencils; its foot stands at (0, 12)."""
    handle = Curve([(52, -84), (92, -80), (98, -40), (70, -22), (50, -30), (50, -44), (68, -44), (72, -62), (52, -64)])
    cup = Curve([(-54, -108), (0, -116), (54, -108), (58, -10), (40, 8), (0, 12), (-40, 8), (-58, -10)])
    shade = Curve([(28, -96), (52, -102), (54, -12), (36, 4), (30, -20)])
    pencils = ((-26, -14, YELLOW), (4, 4, None), (26, 18, RED))
    return (
        outline(handle, 8, seed=3, phase=phase)
        + "".join(group(moved(x, -90, turn), pencil(fill, phase, 40 + x)) for x, turn, fill in pencils)
        + outline(cup, 9.5, seed=5, phase=phase)
        + stroke([(-50, -104), (0, -92), (50, -104)], 6, seed=6, phase=phase)
        + outline(heart(-2, -46, 46, -8), 6, seed=7, phase=phase, fill=None)
        + hatch(shade, 66, 10, 3.4, seed=8)
    )


def crumple(phase: int) -> str:
    """A crumpled draft."""
    ball = Curve(
        [(-50, 6), (-40, -28), (-12, -46), (24, -42), (48, -18), (52, 14), (30, 34), (-14, 38), (-44, 28)], True, 0.55
    )
    folds = (
        [(-40, -26), (-16, -14), (-6, 8)],
        [(24, -42), (10, -20), (-16, -14)],
        [(50, 12), (22, 6), (10, -20)],
        [(-14, 36), (-6, 10), (22, 6)],
        [(-46, 10), (-26, 14)],
    )
    return outline(ball, 8, seed=1, phase=phase) + "".join(stroke(fold, 5, seed=4, phase=phase) for fold in folds)


def _note(width: float, fill: str, phase: int, seed: int) -> str:
    """An empty sticky note with a curled corner, its middle at (0, 0)."""
    h = width / 2
    shape = Curve(
        [(-h, -h, "c"), (0, -h - 2), (h, -h, "c"), (h + 2, 0), (h, h - 18), (h - 22, h + 4), (0, h + 2), (-h, h, "c")],
        True,
        0.6,
    )
    shadow = "".join(
        group(f"translate({4 + d} {7 + 2 * d})", filled(shape.path(), SHADOW), 0.07) for d in range(0, 6, 2)
    )
    curl = stroke([(h, h - 20), (h - 20, h - 14), (h - 22, h + 2)], 5, seed=seed, phase=phase)
    coat = marker(shape, fill, -20, 30, seed=seed, shift=(3, 3), gaps=2)
    return shadow + filled(shape.path(), PAPER) + coat + outline(shape, 8, seed=seed, phase=phase, fill=None) + curl


def red_heart(x: float, y: float, size: float, turn: float, phase: int, seed: int = 3) -> str:
    """A heart filled with the red marker."""
    shape = heart(x, y, size, turn)
    coat = marker(heart(x, y, size * 0.94, turn), RED, 40, 14, seed=seed, shift=(2, 2), gaps=1)
    return filled(shape.path(), PAPER) + coat + outline(shape, 7, seed=seed, phase=phase, fill=None)


def tick_mark(x: float, y: float, size: float, phase: int, fill: str = RED) -> str:
    """A tick in one go; `size` is its width."""
    points = [(x - size * 0.5, y), (x - size * 0.15, y + size * 0.34), (x + size * 0.5, y - size * 0.46)]
    return stroke(points, size * 0.16, seed=9, phase=phase, fill=fill, tension=0.5, ends=(0.6, 0.25), nib_share=0.2)


def _waves(phase: int) -> str:
    rows = [[(-50 + 25 * i, y - (16 if i % 2 else 0)) for i in range(5)] for y in (40, 66)]
    return "".join(stroke(row, 8, seed=3 + i, phase=phase) for i, row in enumerate(rows))


def sticky_sorry(phase: int, tongue: str = "") -> str:
    """A note to oneself."""
    return (
        _note(230, YELLOW, phase, 5)
        + lettering("say sorry", 0, -14, 62, tongue=tongue, room=196)
        + red_heart(0, 48, 60, 6, phase)
    )


def sticky_sorry_done(phase: int, tongue: str = "") -> str:
    """The same note, ticked."""
    return (
        _note(230, YELLOW, phase, 5)
        + lettering("say sorry", 0, -14, 62, tongue=tongue, room=196)
        + tick_mark(0, 50, 88, phase)
    )


def sticky_breathe(phase: int, tongue: str = "") -> str:
    """Another note to oneself."""
    return _note(210, "#F4E7C4", phase, 8) + lettering("breathe", 0, -20, 60, tongue=tongue, room=176) + _waves(phase)


def sticky_breathe_done(phase: int, tongue: str = "") -> str:
    """The same note, ticked."""
    return (
        _note(210, "#F4E7C4", phase, 8)
        + lettering("breathe", 0, -20, 60, tongue=tongue, room=176)
        + tick_mark(0, 46, 84, phase)
    )


def eraser(phase: int) -> str:
    """A worn eraser with crumbs."""
    block = polygon([(-70, -22), (52, -40), (74, -4), (-46, 22)])
    sleeve = polygon([(-70, -22), (-2, -32), (20, 5), (-46, 22)])
    crumbs = ((88, 18, 5), (70, 26, 3.5), (100, 4, 3), (54, 30, 4))
    return (
        outline(block, 8, seed=4, phase=phase)
        + marker(sleeve, RED, 70, 16, seed=4, shift=(3, 2), gaps=1)
        + outline(sleeve, 7, seed=5, phase=phase, fill=None)
        + "".join(f'<circle cx="{x}" cy="{y}" r="{r}" fill="{INK}"/>' for x, y, r in crumbs)
    )


def bin_basket(phase: int) -> str:
    """A wire bin; a red ring lies round it in the film when something is thrown away."""
    body = Curve([(-92, -120, "c"), (92, -120, "c"), (70, 112, "c"), (0, 120), (-70, 112, "c")], True, 0.6)
    mouth = Curve([(-98, -122), (0, -142), (98, -122), (0, -100)])
    bars = [[(x, -112), (x * 0.8, 112)] for x in (-60, -30, 0, 30, 60)]
    rows = [[(-88 + k, y), (0, y + 10), (88 - k, y)] for y, k in ((-58, 5), (6, 11), (66, 17))]
    return (
        outline(body, 9, seed=1, phase=phase)
        + "".join(stroke(bar, 5, seed=2 + i, phase=phase) for i, bar in enumerate(bars))
        + "".join(stroke(row, 5, seed=12 + i, phase=phase) for i, row in enumerate(rows))
        + outline(mouth, 9, seed=3, phase=phase, fill=PALE)
        + stroke([(-60, -118), (0, -108), (60, -118)], 5, seed=9, phase=phase, fill=GREY)
    )
