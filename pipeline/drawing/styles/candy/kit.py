"""App screens of candy: white cards, sunny windows, grey ones for what is unkind, buttons one wants to press."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.candy.finger import finger
from pipeline.drawing.styles.candy.marks import MARKS
from pipeline.drawing.styles.candy.sugar import (
    STITCH,
    WHITE,
    button,
    deep,
    framed,
    light,
    paper,
    shadow,
    shine,
    stitched,
    sweet,
)  # fmt: skip
from pipeline.drawing.styles.gloss import Gradient, oval, painted, sparkle_path
from pipeline.drawing.styles.icons import LINES
from pipeline.drawing.styles.icons import Line as IconLine
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Lettering, ScreenLook
from pipeline.drawing.styles.tones import Hand

RADIUS = 38.0
SCRAWL_GAP = 34.0
PATTERNED = 560.0  # height from which a sheet is large enough to look bare
SUNNY = Gradient(((0, "#BDF3E6"), (0.6, "#FFF1D6"), (1, "#FFC6DC")))
ROSY = Gradient(((0, "#D9D2FF"), (0.6, "#FFD9EC"), (1, "#FFF1D6")))
GLOOMY = Gradient(((0, "#8F88B5"), (1, "#C9C2DE")))
SEAM = "#FFC4DD"


@kept
def sheet(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A white card with a thin pink line inside its edge."""
    radius = min(52.0, height / 3)
    shape = ink.rounded_rect(0, 0, width, height, radius)
    hostile = kind == "hostile"
    paper_fill = Gradient(((0, hand.tones.white), (1, light(hand.tones.grey, 0.5) if hostile else "#FFEEF6")))
    line = ink.rounded_rect(4, 4, width - 8, height - 8, radius - 4)
    edge = f'<path d="{line.path()}" fill="none" stroke="{SEAM}" stroke-width="6"/>'
    inside = painted(shape, paper_fill) + ("" if hostile or height < PATTERNED else _hearts(width, height))
    return framed(shadow(shape, 22, 18, 0.34) + ink.clipped(shape, inside) + edge, width, height, 60)


@kept
def window(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """Sun rays behind whoever performs; rain behind what is unkind."""
    shape = ink.rounded_rect(0, 0, width, height, RADIUS)
    if kind == "hostile":
        inside = painted(shape, GLOOMY) + _rain(width, height)
    else:
        inside = painted(shape, ROSY if kind == "kind" else SUNNY) + _rays(width, height)
        inside += oval(width / 2, height * 0.95, width * 0.3, height * 0.035, "#D884B8", 0.4)
        inside += "".join(
            painted(ink.heart(width * x, height * y, size, 12), hand.tones.red)
            for x, y, size in ((0.1, 0.16, 30), (0.91, 0.14, 26), (0.92, 0.6, 32), (0.09, 0.84, 24))
        )
    return framed(ink.clipped(shape, inside), width, height)


@kept
def rim(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """White, as of a photograph."""
    path = ink.rounded_rect(0, 0, width, height, RADIUS).path()
    color = "#E9E4F5" if kind == "hostile" else WHITE
    return framed(f'<path d="{path}" fill="none" stroke="{color}" stroke-width="9"/>', width, height)


@kept
def slip(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A comment: a jelly bean, pale grey when it is unkind."""
    radius = min(40.0, height / 2)
    shape = ink.rounded_rect(0, 0, width, height, radius)
    top, foot, edge = _slip(kind, hand)
    markup = shadow(shape, 8, 8, 0.26) + paper(shape, Gradient(((0, top), (1, foot))), edge, 5)
    return framed(markup + (stitched(width, height, radius, edge) if kind == "own" else ""), width, height, 40)


@kept
def scrawl(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """Round bars where words would be."""
    rows = max(1, round(height / SCRAWL_GAP))
    color = deep(hand.tones.grey, 0.12) if kind == "hostile" else light(hand.tones.ink, 0.55)
    markup = ""
    for row in range(rows):
        end = width * (0.62 if row == rows - 1 and rows > 1 else 0.96)
        y, x, index = height * (row + 0.5) / rows - 8, 0.0, 0
        while x < end - 30:
            wide = min(end - x, 46.0 + 34 * ((row * 5 + index * 3 + hand.seed) % 4))
            markup += painted(ink.rounded_rect(x, y, wide, 16, 8), color, 0.8)
            x, index = x + wide + 14, index + 1
    return framed(markup, width, height)


@kept
def avatar(name: str, size: float, hand: Hand) -> Vector:
    """A little face on a disc; one's own is a heart."""
    r = size / 2
    disc = ink.ellipse(0, 0, r, r)
    if name == "own":
        ground = Gradient(((0, "#FF9CC0"), (1, "#C79BF2")))
        return framed(
            painted(disc, ground) + painted(ink.heart(0, r * 0.05, size * 0.5), WHITE), size, size, centered=True
        )
    color = {"hostile": hand.tones.grey, "kind": "#7FDCCB"}.get(name, "#FFD05E")
    face = sweet(disc, color, max(2.5, size * 0.03)) + shine(-r * 0.42, -r * 0.58, r * 0.16)
    dark = deep(color, 0.75)
    face += "".join(oval(side * r * 0.34, -r * 0.14, r * 0.12, r * 0.15, dark) for side in (-1, 1))
    if name == "hostile":
        bow = f"M{-r * 0.3:g} {r * 0.42:g}Q0 {r * 0.2:g} {r * 0.3:g} {r * 0.42:g}"
    else:
        bow = f"M{-r * 0.28:g} {r * 0.2:g}Q0 {r * 0.5:g} {r * 0.28:g} {r * 0.2:g}"
        face += "".join(oval(side * r * 0.58, r * 0.16, r * 0.18, r * 0.12, "#FF6F91", 0.6) for side in (-1, 1))
    line = f'<path d="{bow}" stroke="{dark}" stroke-width="{r * 0.13:g}" fill="none" stroke-linecap="round"/>'
    return framed(face + line, size, size, centered=True)


@kept
def pill(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A label is flat; what can be pressed is a candy."""
    if kind == "quiet":
        shape = ink.rounded_rect(0, 0, width, height, height / 2)
        return framed(painted(shape, "#EADFFF"), width, height)
    color = {"lit": hand.tones.marker, "alarm": "#F2387F", "chosen": "#8E6BE8"}[kind]
    return framed(button(width, height - 8, color, 9), width, height, 40)


@kept
def toggle(width: float, height: float, share: float, hand: Hand) -> Vector:
    """A switch that turns from grey to mint."""
    track, knob = ink.rounded_rect(0, 0, width, height, height / 2), height * 0.42
    x = height / 2 + (width - height) * share
    ground = painted(track, hand.tones.grey) + f'<g opacity="{share:g}">{painted(track, "#5CCBB6")}</g>'
    ball = ink.ellipse(x, height / 2, knob, knob)
    return framed(
        ground + shadow(ball, 4, 3, 0.3) + painted(ball, Gradient(((0, WHITE), (1, "#FFE3EF")))), width, height
    )


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    """Round lines in plum."""
    return framed(lines(name, size, hand.tones.ink, size * 0.12), size, size, centered=True)


@kept
def badge(name: str, size: float, hand: Hand) -> Vector:
    """A candy sign with a white edge."""
    disc, edge = ink.ellipse(0, 0, size * 0.42, size * 0.42), ink.ellipse(0, 0, size / 2, size / 2)
    markup = shadow(edge, 8, 7, 0.34) + painted(edge, WHITE) + sweet(disc, "#F0367F", 5)
    markup += lines(name, size * 0.46, WHITE, size * 0.075) + shine(-size * 0.17, -size * 0.28, size * 0.1)
    return framed(markup, size, size, centered=True)


@kept
def spark(size: float, share: float, hand: Hand) -> Vector:
    """What a tap throws off: rays, and sparkles between them."""
    inner, outer = size * (0.26 + 0.2 * share), size * (0.36 + 0.26 * share)
    markup = ""
    for i in range(8):
        turn = math.radians(22.5 + 45 * i)
        cos, sin = math.cos(turn), math.sin(turn)
        if i % 2:
            markup += painted(sparkle_path(outer * cos, outer * sin, size * 0.09 * (1.2 - share)), "#FFF3B0")
        else:
            ray = f"M{inner * cos:.1f} {inner * sin:.1f}L{outer * cos:.1f} {outer * sin:.1f}"
            markup += f'<path d="{ray}" stroke="#fff" stroke-width="12" stroke-linecap="round"/>'
    return framed(markup, size, size, 40, centered=True)


def letters(kind: str, hand: Hand) -> Lettering:
    """Plum on light things; white with an outline on a candy, which alone it could not be read on."""
    if kind in ("alarm", "chosen"):
        return Lettering(WHITE, {"alarm": "#A81B62", "chosen": "#4A2FA8"}[kind], 9.0)
    return Lettering("#6B46C0" if kind == "quiet" else hand.tones.ink)


def lines(name: str, size: float, color: str, width: float) -> str:
    """An icon's lines in one colour."""
    return "".join(_drawn(each, size, color, width) for each in LINES[name])


def _drawn(each: IconLine, size: float, color: str, width: float) -> str:
    style = f'stroke="{color}" stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"'
    if each.radius:
        (x, y), radius = each.points[0], each.radius * size
        fill = color if each.solid else "none"
        return f'<circle cx="{x * size:g}" cy="{y * size:g}" r="{radius:g}" fill="{fill}" {style}/>'
    points = [(x * size, y * size) for x, y in each.points]
    if each.round:
        path = ink.Curve(points, each.closed).path()
    else:
        path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + ("Z" if each.closed else "")
    return f'<path d="{path}" fill="{color if each.solid else "none"}" {style}/>'


def _slip(kind: str, hand: Hand) -> tuple[str, str, str]:
    """Top, foot and line of a comment."""
    if kind == "hostile":
        return light(hand.tones.grey, 0.55), light(hand.tones.grey, 0.2), deep(hand.tones.grey, 0.1)
    if kind == "own":
        return light(hand.tones.marker, 0.5), hand.tones.marker, deep(hand.tones.marker, 0.12)
    return WHITE, "#FFF0F7" if kind == "kind" else "#FFFAFD", STITCH


def _hearts(width: float, height: float) -> str:
    """A quiet pattern for what would else be a bare sheet; it stays in the corners, away from words."""
    path = ""
    for row in range(int(height // 78) + 1):
        for column in range(int(width // 96) + 2):
            x, y = column * 96 + (48 if row % 2 else 0) - 20, row * 78 + 18
            if abs(x / width - 0.5) + abs(y / height - 0.5) > 0.62:
                path += ink.heart(x, y, 26, 8 if (row + column) % 2 else -8).path()
    return painted(path, "#FFDCEA", 0.8) if path else ""


def _rays(width: float, height: float) -> str:
    x, y, far = width / 2, height * 0.55, math.hypot(width, height)
    path = ""
    for angle in range(0, 360, 30):
        one, two = (math.radians(angle + by) for by in (0, 15))
        path += f"M{x:g} {y:g}L{x + far * math.cos(one):.1f} {y + far * math.sin(one):.1f}"
        path += f"L{x + far * math.cos(two):.1f} {y + far * math.sin(two):.1f}Z"
    return painted(path, WHITE, 0.4)


def _rain(width: float, height: float) -> str:
    lean = height * 0.3
    path = "".join(f"M{x:g} {-20}l{-lean:g} {height + 40:g}" for x in range(0, int(width + lean) + 60, 60))
    return f'<path d="{path}" stroke="#fff" stroke-width="10" opacity=".12"/>'


CANDY_SCREEN = ScreenLook(
    MARKS, sheet, window, rim, slip, scrawl, avatar, pill, toggle, icon, badge, finger, spark, letters,
    RADIUS, leading=1.05,
)  # fmt: skip
