"""App screens without a look of their own: flat, round, with a quiet shadow."""

from __future__ import annotations

import math

from pipeline.core.color import Color, contrast
from pipeline.core.display import Vector
from pipeline.drawing.styles.icons import LINES, Line
from pipeline.drawing.styles.ink import Curve
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import Lettering, ScreenLook
from pipeline.drawing.styles.plain.marks import MARKS
from pipeline.drawing.styles.plain.shapes import HEART, box, disc, line, picture
from pipeline.drawing.styles.tones import Hand, Tones

RADIUS = 34.0
SCRAWL_GAP = 34.0  # units from one line of unreadable words to the next


@kept
def sheet(width: float, height: float, kind: str, hand: Hand) -> Vector:
    radius = min(40.0, height / 3)
    return picture(_shadow(width, height, radius, hand) + box(0, 0, width, height, radius, _tone(kind, hand.tones)),
                   width, height, 20)  # fmt: skip


@kept
def window(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """A flat ground; a brighter hill for whoever stands in front of it."""
    tones = hand.tones
    ground = {
        "hostile": mixed(tones.grey, tones.ink, 0.28),
        "own": tones.page,
        "kind": tones.page,
        "plain": tones.page,
    }[kind]
    glow = mixed(ground, tones.white if kind != "hostile" else tones.ink, 0.55 if kind != "hostile" else 0.18)
    shapes = box(0, 0, width, height, RADIUS, ground) + disc(width / 2, height * 1.06, width * 0.62, glow)
    clip = f'<clipPath id="w"><rect width="{width:g}" height="{height:g}" rx="{RADIUS:g}"/></clipPath>'
    return picture(f'{clip}<g clip-path="url(#w)">{shapes}</g>', width, height)


@kept
def rim(width: float, height: float, kind: str, hand: Hand) -> Vector:
    tones = hand.tones
    edge = mixed(tones.grey, tones.ink, 0.35) if kind == "hostile" else tones.white
    return picture(box(0, 0, width, height, RADIUS, "none", edge), width, height)


@kept
def slip(width: float, height: float, kind: str, hand: Hand) -> Vector:
    radius = min(30.0, height / 2)
    body = _shadow(width, height, radius, hand, 5) + box(0, 0, width, height, radius, _tone(kind, hand.tones))
    return picture(body, width, height, 20)


@kept
def scrawl(width: float, height: float, kind: str, hand: Hand) -> Vector:
    """Wavy lines, the last one short."""
    rows = max(1, round(height / SCRAWL_GAP))
    color = mixed(_tone(kind, hand.tones), hand.tones.ink, 0.62)
    marks = (
        line(_wave(width * (0.62 if i == rows - 1 and rows > 1 else 0.96), height * (i + 0.5) / rows, i), color, 8)
        for i in range(rows)
    )
    return picture("".join(marks), width, height)


@kept
def avatar(name: str, size: float, hand: Hand) -> Vector:
    """A head and shoulders on a disc; one's own has a heart."""
    ground = {"own": hand.tones.marker, "hostile": hand.tones.grey}.get(
        name, mixed(hand.tones.page, hand.tones.marker, 0.4)
    )
    front = mixed(ground, hand.tones.ink, 0.62)
    mark = f'<path transform="scale({size * 0.5:g})" d="{HEART}" fill="{hand.tones.white}"/>'
    if name != "own":
        clip = f'<clipPath id="a{size:g}"><circle r="{size / 2:g}"/></clipPath>'
        mark = f'{clip}<g clip-path="url(#a{size:g})">{disc(0, -size * 0.1, size * 0.17, front)}'
        mark += f"{disc(0, size * 0.48, size * 0.34, front)}</g>"
    return picture(disc(0, 0, size / 2, ground) + mark, size, size, centered=True)


@kept
def pill(width: float, height: float, kind: str, hand: Hand) -> Vector:
    shapes = box(0, 0, width, height, height / 2, _pill(kind, hand.tones))
    shade = _shadow(width, height, height / 2, hand, 5) if kind in ("lit", "alarm") else ""
    return picture(shade + shapes, width, height, 20)


@kept
def toggle(width: float, height: float, share: float, hand: Hand) -> Vector:
    tones = hand.tones
    ground, knob = mixed(tones.grey, tones.marker, share), height / 2
    x = knob + (width - height) * share
    return picture(box(0, 0, width, height, knob, ground) + disc(x, knob, knob - 7, tones.white), width, height)


@kept
def icon(name: str, size: float, hand: Hand) -> Vector:
    return picture(lines(name, size, hand.tones.ink, size * 0.11), size, size, centered=True)


@kept
def badge(name: str, size: float, hand: Hand) -> Vector:
    tones = hand.tones
    sign = disc(0, 0, size / 2, tones.white) + disc(0, 0, size * 0.44, tones.red)
    return picture(sign + lines(name, size * 0.52, tones.white, size * 0.08), size, size, centered=True)


@kept
def finger(size: float, down: bool, hand: Hand) -> Vector:
    """A pointing hand, its index finger up and to the left; pressing, it is a little shorter."""
    tones, long = hand.tones, size * (0.4 if down else 0.5)
    skin, edge = mixed(tones.white, tones.page, 0.3), mixed(tones.ink, tones.page, 0.12)
    wide = size * 0.2
    index = _tube([(0, wide / 2), (0, long)], wide, skin, edge)
    fist = _tube([(size * 0.1, long + size * 0.08), (size * 0.24, long + size * 0.12)], size * 0.44, skin, edge)
    thumb = _tube([(size * 0.06, long + size * 0.26), (-size * 0.27, long + size * 0.06)], wide * 0.9, skin, edge)
    folds = "".join(
        line([(size * x, long - size * 0.06), (size * x, long + size * 0.1)], edge, 4) for x in (0.14, 0.27)
    )
    cuff = _tube(
        [(size * 0.06, long + size * 0.44), (size * 0.34, long + size * 0.44)], size * 0.26, tones.marker, edge
    )
    markup = f'<g transform="rotate(-24)">{cuff}{thumb}{fist}{index}{folds}</g>'
    return picture(markup, 2 * size, 2 * size, size * 0.4, centered=True)


@kept
def spark(size: float, share: float, hand: Hand) -> Vector:
    """Rays that fly outward."""
    inner, outer = size * (0.3 + 0.16 * share), size * (0.34 + 0.22 * share)
    turns = (math.radians(20 + 45 * i) for i in range(8))
    rays = (
        line(
            [(inner * math.cos(t), inner * math.sin(t)), (outer * math.cos(t), outer * math.sin(t))], hand.tones.red, 8
        )
        for t in turns
    )
    return picture("".join(rays), size, size, 20, centered=True)


def letters(kind: str, hand: Hand) -> Lettering:
    """Ink, or white where that is easier to read."""
    ground = _pill(kind, hand.tones) if kind in ("quiet", "lit", "alarm", "chosen") else _tone(kind, hand.tones)
    return Lettering(readable(ground, hand.tones))


def readable(ground: str, tones: Tones) -> str:
    """Of ink and white the one that stands out more."""
    on = Color.parse(ground)
    return max((tones.ink, tones.white), key=lambda color: contrast(Color.parse(color), on))


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two."""
    return Color.parse(one).mix(Color.parse(other), share).hex


def lines(name: str, size: float, color: str, width: float) -> str:
    """An icon's lines in one colour."""
    return "".join(_drawn(each, size, color, width) for each in LINES[name])


def _drawn(each: Line, size: float, color: str, width: float) -> str:
    if each.radius:
        (x, y), radius = each.points[0], each.radius * size
        if each.solid:
            return disc(x * size, y * size, radius, color)
        line = f'fill="none" stroke="{color}" stroke-width="{width:g}"'
        return f'<circle cx="{x * size:g}" cy="{y * size:g}" r="{radius:g}" {line}/>'
    points = [(x * size, y * size) for x, y in each.points]
    path = Curve(points, each.closed).path() if each.round else _straight(points, each.closed)
    fill = color if each.solid else "none"
    return (
        f'<path d="{path}" fill="{fill}" stroke="{color}" stroke-width="{width:g}" stroke-linecap="round" '
        'stroke-linejoin="round"/>'
    )


def _straight(points: list[tuple[float, float]], closed: bool) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + ("Z" if closed else "")


def _tube(points: list[tuple[float, float]], width: float, fill: str, edge: str) -> str:
    return line(points, edge, width + 10) + line(points, fill, width)


def _tone(kind: str, tones: Tones) -> str:
    return {"own": tones.marker, "hostile": tones.grey, "kind": mixed(tones.white, tones.marker, 0.22)}.get(
        kind, tones.white
    )


def _pill(kind: str, tones: Tones) -> str:
    return {"lit": tones.marker, "alarm": tones.red, "chosen": tones.ink}.get(
        kind, mixed(tones.white, tones.grey, 0.45)
    )


def _shadow(width: float, height: float, radius: float, hand: Hand, drop: float = 8.0) -> str:
    shade = box(drop * 0.4, drop, width, height, radius, hand.tones.ink)
    return f'<g opacity=".16">{shade}</g>'


def _wave(width: float, y: float, row: int) -> list[tuple[float, float]]:
    steps = max(3, round(width / 16))
    return [(width * i / steps, y + 4.5 * math.sin(2.1 * i + row)) for i in range(steps + 1)]


PLAIN_SCREEN = ScreenLook(
    MARKS, sheet, window, rim, slip, scrawl, avatar, pill, toggle, icon, badge, finger, spark, letters,
    RADIUS, leading=1.05,
)  # fmt: skip
