"""Screens of made-up apps as paper: kind comments are taped notes, the others grey slips that nobody can read."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles.gouache import clipped, ellipse, filled, mixed, rounded, shifted
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Lettering, ScreenLook
from pipeline.drawing.styles.plain.kit import readable
from pipeline.drawing.styles.tones import Hand
from pipeline.drawing.styles.wash.marks import HEART, MARKS
from pipeline.drawing.styles.wash.paper import (
    BLUR,
    EDGE,
    GRAPHITE,
    WINE,
    pen_of,
    scribbled,
    sheet_of,
    taped,
)
from pipeline.drawing.styles.wash.signs import badge, finger, icon
from pipeline.drawing.svg import framed

PAPERS = frozen({"plain": "#FFF6DE", "own": "#F7D98F", "kind": "#FFF5DA", "hostile": "#A7AFB1"})
EDGES = frozen({"plain": EDGE, "own": "#E3B75F", "kind": EDGE, "hostile": "#7C8A94"})
PILLS = frozen({"quiet": "#E6D3A8", "lit": "#F2B33F", "alarm": "#C8452F", "chosen": "#4A3A44"})
GROUNDS = frozen({"plain": "#F3CF8E", "own": "#F6C27A", "kind": "#F6D08A", "hostile": "#8B979D"})
SCRAWL_GAP = 34.0
RADIUS = 26.0


@kept
def sheet(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A sheet of paper; a kind one is taped."""
    tape = taped(width / 2, -2, -4, hand, 120) if kind == "kind" else ""
    return framed(sheet_of(width, height, PAPERS[kind], hand, edge=EDGES[kind]) + tape, width, height, 50)


@kept
def window(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A washed ground with the light from the upper left."""
    pen, ground = pen_of(hand), GROUNDS[kind]
    shape = pen.rough(rounded(0, 0, width, height, RADIUS), 1.6, hand.seed)
    light, dark = ("#C2C9C8", "#65717B") if kind == "hostile" else ("#FFF0C4", "#D9964F")
    between = mixed(ground, light, 0.4)

    def laid(way: list[tuple[float, float]], wide: float, color: str, seed: int, jitter: float, opacity: float) -> str:
        return pen.brush(way, min(width, height) * wide, color, seed, 0.9, jitter, opacity)

    strokes = clipped(
        shape,
        laid([(-20, height * 0.34), (width * 0.4, height * 0.16), (width, -20)], 0.5, light, 3, 5, 0.75),
        laid([(0, height), (width * 0.6, height * 0.86), (width + 20, height * 0.6)], 0.4, dark, 4, 6, 0.45),
        laid([(-10, height * 0.66), (width * 0.5, height * 0.54), (width, height * 0.36)], 0.3, between, 5, 5, 0.6),
    )
    return framed(filled(shape, ground) + strokes, width, height)


@kept
def rim(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A painted border: four loaded strokes, cream or graphite."""
    pen, color = pen_of(hand), "#7C8A94" if kind == "hostile" else hand.tones.white
    ways: tuple[list[tuple[float, float]], ...] = (
        [(-6, 4), (width / 2, 2), (width + 6, 4)], [(width - 4, -4), (width - 2, height / 2), (width - 4, height + 4)],
        [(-6, height - 4), (width / 2, height - 2), (width + 6, height - 4)],
        [(4, -4), (2, height / 2), (4, height + 4)],
    )  # fmt: skip
    return framed(
        "".join(pen.brush(way, 20, color, 7 + i, 0.3, 3, 1.0, (0.01, 0.03)) for i, way in enumerate(ways)),
        width,
        height,
    )


@kept
def slip(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A comment: a note with a heart, taped, or a grey slip cut askew."""
    uneven = 5.0 if kind == "hostile" else 2.0
    paper = sheet_of(width, height, PAPERS[kind], hand, edge=EDGES[kind], uneven=uneven)
    if kind == "kind":
        paper += taped(width * 0.55, -6, -4, hand, 76)  # between the name and what is right of it
        corner = [(width - 5 + x * 14, height - 3 + y * 14) for x, y in HEART]  # half off the paper, clear of words
        paper += pen_of(hand).cut(corner, hand.tones.red, 0.5, 2, 5, (0, 4))
    return framed(paper, width, height, 40)


@kept
def scrawl(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """Scribbled lines, graphite on ash and umber on cream."""
    color = GRAPHITE if kind == "hostile" else "#A9735A"
    return framed(scribbled(width, height, max(1, round(height / SCRAWL_GAP)), color, hand), width, height)


@kept
def avatar(name: str, size: float, hand: Hand) -> Vector:
    """A dab of paint with a head and shoulders; one's own has a heart."""
    ground = {"own": "#F2B33F", "hostile": "#7C8A94", "kind": "#E9A67F"}.get(name, "#DDBE8D")
    pen, r = pen_of(hand), size / 2
    disc = pen.rough(ellipse(0, 0, r, r), 1.4, hand.seed)
    light = clipped(
        disc,
        pen.brush([(-r, 0), (-r * 0.7, -r * 0.7), (0, -r)], r * 0.5, mixed(ground, "#FFF6DE", 0.6), 3, 0.8, 5, 0.8),
    )
    if name == "own":
        mark = pen.cut([(x * r * 0.5, y * r * 0.5) for x, y in HEART], hand.tones.white, 0.5, 2, 5, (0, 4))
    else:
        tone = mixed(ground, hand.tones.ink, 0.55)
        mark = clipped(
            disc,
            filled(ellipse(0, -r * 0.16, r * 0.36, r * 0.38), tone),
            filled(ellipse(0, r * 1.0, r * 0.7, r * 0.66), tone),
        )
    return framed(filled(disc, ground) + light + mark, size, size, centered=True)


@kept
def pill(width: float, height: float, kind: str, hand: Hand) -> Vector:
    pen, color = pen_of(hand), PILLS[kind]
    shape = pen.rough(rounded(0, 0, width, height, height / 2 - 1), 1.4, hand.seed)
    inside = clipped(
        shape,
        pen.brush(
            [(10, height * 0.28), (width * 0.85, height * 0.22)],
            height * 0.28,
            mixed(color, "#FFF6DE", 0.4),
            3,
            0.8,
            4,
            0.9,
        ),
        pen.brush([(10, height - 5), (width, height - 7)], 12, mixed(color, hand.tones.ink, 0.3), 4, 0.7, 4, 0.6),
    )
    shade = BLUR.format(5) + filled(shifted(shape, 4, 8), WINE, 0.3, "wash-soft") if kind in ("lit", "alarm") else ""
    return framed(shade + filled(shape, color) + inside, width, height, 30)


@kept
def toggle(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A switch: ash when off, ochre when on, its knob a dab of cream."""
    pen, knob = pen_of(hand), height / 2
    shape = pen.rough(rounded(0, 0, width, height, knob - 1), 1.2, hand.seed)
    x = knob + (width - height) * share
    dab = filled(pen.rough(ellipse(x, knob, knob - 7, knob - 7), 1, 3), hand.tones.white)
    return framed(filled(shape, mixed("#97A2A6", "#F2B33F", share)) + dab, width, height)


@kept
def spark(size: float, share: float, hand: Hand) -> Vector:
    """Short ochre strokes that fly outward."""
    inner, outer, pen = size * (0.3 + 0.16 * share), size * (0.36 + 0.22 * share), pen_of(hand)
    rays = (
        pen.mark(
            [(inner * math.cos(t), inner * math.sin(t)), (outer * math.cos(t), outer * math.sin(t))],
            [4, 11, 3],
            hand.tones.marker,
            i,
        )
        for i, t in enumerate(math.radians(20 + 45 * i) for i in range(8))
    )
    return framed("".join(rays), size, size, 20, centered=True)


def letters(kind: str, hand: Hand) -> Lettering:
    """Ink or cream, whichever reads better on the paper of a tone."""
    return Lettering(readable({**PAPERS, **PILLS}[kind], hand.tones))


WASH_SCREEN = ScreenLook(
    MARKS, sheet, window, rim, slip, scrawl, avatar, pill, toggle, icon, badge, finger, spark, letters,
    RADIUS, leading=1.06,
)  # fmt: skip
