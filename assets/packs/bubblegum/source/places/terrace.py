"""A roof terrace at dusk: city in two tones, moon, strings of lights, a checkered dance floor."""

from __future__ import annotations

from things.toys import bear, speaker, star_cushion

from pipeline.core.seed import between
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, blurred, oval, painted
from places.frame import cloud, fairy_lights, far, near, rect, stars, tiles, whole

HORIZON = 1010.0
NEAR_CITY, FAR_CITY, LIT = "#9B7FE0", "#B79AF0", "#FFE58A"
CONFETTI = ("#FFD05E", "#FF8FB8", "#9FEBDD", "#B9A2F4", "#FFFFFF")


def sky() -> str:
    fill = Gradient(((0, "#6A74E6"), (0.22, "#8C86F0"), (0.42, "#C9A0F2"), (0.56, "#F7B8E0"), (1, "#FFD9C9")))
    markup = whole(fill)
    markup += oval(850, 330, 230, 230, Glow(((0, "#FFF6D8", 0.55), (1, "#FFF6D8", 0))))
    markup += oval(850, 330, 92, 92, "#FFF4D6")
    for x, y, r in ((822, 300, 20), (884, 342, 26), (838, 372, 13)):
        markup += oval(x, y, r, r, "#F0DDB8", 0.75)
    points = [
        (90, 300, 12), (220, 420, 8), (160, 150, 9), (330, 240, 10), (520, 110, 12), (620, 300, 8), (700, 180, 9),
        (1000, 190, 12), (60, 520, 8), (430, 380, 7), (960, 470, 9), (560, 470, 6),
    ]  # fmt: skip
    markup += stars([(float(a), float(b), float(c)) for a, b, c in points])
    for x, y, size, seen in (
        (110, 620, 1.5, 0.5),
        (980, 610, 1.7, 0.5),
        (520, 700, 1.3, 0.35),
        (260, 790, 1.8, 0.5),
        (880, 800, 1.6, 0.45),
    ):
        markup += cloud(x, y, size, "#FFE6F6", seen)
    return markup


def city() -> str:
    return far(_row(FAR_CITY, 760, 180, 1, 0.85) + _row(NEAR_CITY, 850, 150, 2, 1.0))


def _row(color: str, top: float, height: float, row: int, seen: float) -> str:
    """A row of houses with some windows lit."""
    markup, x, index = "", -100.0, 0
    while x < 1180:
        wide, high = between(90, 170, "house", row, index), between(0.35, 1.0, "height", row, index) * height
        roof = top + height - high
        markup += rect(round(x), round(roof), round(wide - 8), round(HORIZON - roof + 20), color, 14)
        for column in range(int(wide // 34)):
            for floor in range(int((HORIZON - roof) // 46)):
                if between(0, 1, "lit", row, index, column, floor) < 0.42:
                    markup += rect(round(x + 14 + column * 32), round(roof + 20 + floor * 42), 14, 20, LIT, 5, 0.85)
        x, index = x + wide, index + 1
    return f'<g opacity="{seen}">{markup}</g>'


def floor() -> str:
    """The dance floor and its railing."""
    markup = tiles(HORIZON, ("#FFD3E6", "#F58BC0"))
    lilac = Gradient(((0, "#C9A8F5", 0.55), (0.4, "#E8B8F0", 0.15), (1, "#EE7DBE", 0.35)))
    markup += rect(-80, HORIZON, 1240, 990, lilac)
    rail = rect(-80, HORIZON - 34, 1240, 14, "#FFF7FB", 7)
    rail += "".join(rect(x, HORIZON - 30, 14, 74, "#FFF7FB", 7) for x in range(-40, 1180, 118))
    rail += rect(-80, HORIZON + 34, 1240, 10, "#FFF7FB", 5)
    markup += blurred(rail, 1.6)
    pool = oval(540, 1420, 520, 190, Glow(((0, "#FFFFFF", 0.55), (1, "#FFFFFF", 0))))
    return markup + pool


def lights() -> str:
    one = fairy_lights([(-90, 20), (200, 96), (480, 60), (760, 110), (1180, 10)], "#8A5BB8", 30)
    two = fairy_lights([(-90, 190), (180, 250), (430, 190), (700, 238), (940, 180), (1180, 220)], "#8A5BB8", 30)
    return one + two


def confetti() -> str:
    """Bits of paper on the floor in front, a speaker, and two who watch."""
    markup = ""
    for index in range(64):
        x, y = between(-60, 1140, "x", index), 1520 + 460 * between(0, 1, "y", index) ** 0.8
        turn, color = between(0, 180, "turn", index), CONFETTI[index % len(CONFETTI)]
        bit = ink.rounded_rect(-8, -4, 16, 8, 4)
        markup += ink.group(ink.moved(round(x), round(y), round(turn), 1 + 0.5 * (y - 1520) / 460), painted(bit, color))
    markup += ink.group(ink.moved(96, 1796, -5, 0.92), speaker()) + ink.group(ink.moved(980, 1840, 8, 0.9), bear())
    return near(markup + ink.group(ink.moved(300, 1876, -8, 0.62), star_cushion()))


LAYERS = {"sky": sky, "city": city, "floor": floor, "lights": lights, "confetti": confetti}
