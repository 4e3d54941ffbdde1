"""Mimi's room: a wall of white hearts, a round evening window as a cool halo, shelves, a blanket with plush toys."""

from __future__ import annotations

from people.skin import Ramp
from things.toys import bear, bunny, plant, speaker, star_cushion

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, blurred, down, oval, painted, soft
from places.frame import SKY, cloud, fairy_lights, far, hearts, near, rect, scallops, stars, whole

SKY_STOPS = tuple(zip((0.0, 0.35, 0.62, 0.85, 1.0), SKY, strict=True))
BLANKET_LINE = Ramp("", "", "#E58DBB", "#D97AB0")
WINDOW_X, WINDOW_Y, WINDOW_R = 540.0, 850.0, 448.0


def wall() -> str:
    """White hearts on pink, a window, a floor: one opaque picture, which costs a film least."""
    fill = Gradient(((0, "#E3B5F0"), (0.35, "#FFC3DD"), (0.75, "#FFE0E4"), (1, "#FFC9DE")))
    floor = "M-80 1500Q540 1450 1160 1500V2000H-80Z"
    return whole(fill) + far(hearts("#FFFFFF", 0.32) + _window() + painted(floor, down("#F2A0C8", "#D981BE")))


def _window() -> str:
    """The round window with its evening sky, a cool halo for whoever stands before it."""
    x, y, r = WINDOW_X, WINDOW_Y, WINDOW_R
    frame = blurred(oval(x, y + 10, r + 28, r + 28, "#C76FA8", 0.35), 14)
    frame += oval(x, y, r + 22, r + 22, "#FFF7FB") + oval(x, y, r, r, "#F3B9D8")
    sky = oval(x, y, r - 14, r - 14, Gradient(SKY_STOPS))
    points = [
        (210, 640, 14), (290, 560, 9), (160, 800, 9), (800, 590, 12), (890, 700, 16), (920, 830, 8), (370, 500, 8),
        (680, 500, 10), (860, 960, 9), (190, 950, 11),
    ]  # fmt: skip
    sky += stars([(float(a), float(b), float(c)) for a, b, c in points])
    sky += oval(878, 610, 54, 54, "#FFF6D8") + oval(902, 596, 48, 48, "#8A84EC")
    for cx, cy, size, seen in (
        (160, 1090, 1.2, 0.95), (370, 1180, 1.6, 0.9), (800, 1160, 1.5, 0.9), (970, 1060, 1.1, 0.95),
        (230, 880, 0.6, 0.55), (900, 900, 0.6, 0.5),
    ):  # fmt: skip
        sky += cloud(cx, cy, size, "#FFF1F6", seen)
    frame += ink.clipped(ink.ellipse(x, y, r - 14, r - 14), sky)
    bars = f"M{x} {y - r + 14}V{y + r - 14}M{x - r + 14} {y}H{x + r - 14}"
    frame += f'<path d="{bars}" stroke="#FFF7FB" stroke-width="20"/>'
    frame += f'<path d="M{x + 11} {y - r + 14}V{y + r - 14}" stroke="#F3B9D8" stroke-width="5"/>'
    return frame


def room() -> str:
    """Shelves at both sides."""
    markup = rect(-100, 1180, 250, 26, "#FFFFFF", 12) + rect(-100, 1200, 250, 12, "#E58DBB", 6)
    markup += ink.group(ink.moved(44, 1096, scale=0.42), bunny())
    markup += rect(950, 1160, 250, 26, "#FFFFFF", 12) + rect(950, 1180, 250, 12, "#E58DBB", 6)
    markup += ink.group(ink.moved(1030, 1068, scale=0.58), speaker())
    markup += rect(-100, 850, 240, 22, "#FFFFFF", 11) + ink.group(ink.moved(56, 748, scale=0.72), plant())
    return far(markup)


def lights() -> str:
    cord = [(-90, 40), (100, 112), (300, 66), (500, 128), (720, 70), (920, 134), (1180, 50)]
    glow = oval(540, 960, 440, 460, Glow(((0, "#FFFFFF", 0.5), (0.6, "#FFF3F8", 0.2), (1, "#FFF3F8", 0))))
    return glow + fairy_lights(cord, "#A8539A", 36)


def blanket() -> str:
    """The bed in front: a scalloped blanket and three friends who see everything."""
    markup = blurred(oval(540, 1486, 600, 50, "#B0508F", 0.4), 16)
    edge = [*scallops(-140, 1220, 1496, 10, 44), (1220, 2060), (-140, 2060)]
    pattern = "".join(
        painted(ink.heart(column * 150 + (75 if row % 2 else 0) - 70, 1620 + row * 84, 34, -6), "#FF9CC4", 0.55)
        for row in range(5)
        for column in range(10)
    )
    stitch = ink.Curve(scallops(-140, 1220, 1526, 10, 44), False).path()
    pattern += (
        f'<path d="{stitch}" fill="none" stroke="#FF9CC4" stroke-width="5" stroke-dasharray="4 16" '
        'stroke-linecap="round"/>'
    )
    cloth = soft(
        ink.Curve(edge), down("#FFF7FB", "#FFC6DE"), BLANKET_LINE.dark((4, 22), 18, 0.5), None,
        BLANKET_LINE.edge(8), pattern,
    )  # fmt: skip
    veil = Gradient(((0, "#FF9CCB", 0), (1, "#EE7DBE", 0.42)))
    cloth += rect(-80, 1560, 1240, 440, veil)
    cloth += ink.group(ink.moved(104, 1752, scale=0.86), bunny()) + ink.group(ink.moved(976, 1808, scale=0.98), bear())
    cloth += ink.group(ink.moved(560, 1806, -4), star_cushion())
    return near(markup + cloth)


LAYERS = {"wall": wall, "room": room, "lights": lights, "blanket": blanket}
