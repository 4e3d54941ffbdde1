"""The room at night: violet walls, a moonlit window, the light of one phone, a pillow in front."""

from __future__ import annotations

from people.skin import Ramp
from things.toys import bear, bunny

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, blurred, down, oval, painted, soft, tapered
from places.frame import cloud, far, hearts, near, rect, scallops, stars, whole

COVER = Ramp("#A98BF2", "#D9CCFF", "#6E55C8", "#5B3FA0")


def wall() -> str:
    """Violet, with a moonlit window: one opaque picture."""
    fill = Gradient(((0, "#5A55B8"), (0.45, "#7B6BD0"), (0.8, "#A78BE6"), (1, "#B795EA")))
    floor = rect(-80, 1440, 1240, 560, down("#8B6FD8", "#6E58BE"))
    return whole(fill) + far(hearts("#FFFFFF", 0.1) + _window() + floor)


def _window() -> str:
    """Moon and stars in a tall window with a curtain at each side."""
    arch = "M220 1180V640A320 320 0 0 1 860 640V1180Z"
    frame = blurred(painted("M196 1206V636A344 344 0 0 1 884 636V1206Z", "#3E3A94", 0.4), 12)
    frame += painted("M196 1200V640A344 344 0 0 1 884 640V1200Z", "#CFC2FA")
    sky = painted(arch, Gradient(((0, "#3F46B4"), (0.6, "#6F74DC"), (1, "#A79BF0"))))
    sky += oval(690, 520, 200, 200, Glow(((0, "#FFF6D8", 0.5), (1, "#FFF6D8", 0))))
    sky += (
        oval(690, 520, 74, 74, "#FFF4D6")
        + oval(668, 500, 14, 14, "#F0DDB8", 0.8)
        + oval(712, 540, 19, 19, "#F0DDB8", 0.8)
    )
    sky += stars(
        [
            (310, 560, 14),
            (400, 440, 9),
            (520, 400, 12),
            (330, 760, 8),
            (780, 740, 10),
            (480, 620, 7),
            (820, 620, 8),
            (600, 760, 9),
        ]
    )
    for x, y, size, seen in ((300, 1090, 1.2, 0.45), (560, 1150, 1.6, 0.4), (800, 1080, 1.2, 0.45)):
        sky += cloud(x, y, size, "#D9CCFF", seen)
    frame += ink.clipped(arch, sky)
    frame += '<path d="M540 320V1180M220 800H860" stroke="#CFC2FA" stroke-width="18"/>' + rect(
        176, 1186, 728, 30, "#E3D6FF", 14
    )
    for side in (-1, 1):
        frame += _curtain(side)
    return frame


def _curtain(side: int) -> str:
    """Hangs from a rod, gathered at the height of the sill."""
    line = [
        (640, 210, "c"), (250, 210, "c"), (262, 420), (330, 640), (420, 820), (436, 900), (400, 1080), (372, 1300, "c"),
        (640, 1300, "c"),
    ]  # fmt: skip
    shape = ink.Curve([(540 + side * x, y, *corner) for x, y, *corner in line])
    cloth = Ramp("#B97BDC", "#D79BE6", "#6E55C8", "#7A4FC0")
    folds = "".join(
        tapered(
            [(540 + side * x, 220), (540 + side * (x + 40), 620), (540 + side * (470 + by), 880)],
            16,
            "#8F5FCC",
            (0.1, 0.6),
            (0.6, 0.1),
            0.55,
        )
        for x, by in ((320, 0), (420, 40), (520, 80))
    )
    return soft(shape, down(cloth.light, "#9C6AD8"), cloth.dark((-14, -10), 16, 0.6), line=cloth.edge(7), inner=folds)


def glow() -> str:
    """The light of a phone on who holds it."""
    light = oval(540, 1080, 470, 520, Glow(((0, "#E9F4FF", 0.5), (0.5, "#C9D6FF", 0.22), (1, "#C9D6FF", 0))))
    return light + stars([(150, 420, 12), (930, 380, 12), (90, 900, 10), (1000, 820, 12)], "#FFFFFF", 0.5)


def bed() -> str:
    """The cover in front, two plush toys half asleep on it."""
    markup = blurred(oval(540, 1486, 600, 46, "#3E3A94", 0.45), 16)
    edge = [*scallops(-140, 1220, 1500, 8, 38), (1220, 2060), (-140, 2060)]
    pattern = stars(
        [
            (column * 160 + (80 if row % 2 else 0) - 70.0, 1620 + row * 92.0, 15.0)
            for row in range(5)
            for column in range(9)
        ],
        "#D9CCFF",
        0.5,
    )
    markup += soft(
        ink.Curve(edge), down("#C3AEFA", "#8F74E0"), COVER.dark((4, 22), 18, 0.5), None, COVER.edge(8), pattern
    )
    markup += rect(-80, 1600, 1240, 400, Gradient(((0, "#5B48B0", 0), (1, "#4A3A9C", 0.5))))
    markup += ink.group(ink.moved(120, 1790, scale=0.8), bunny()) + ink.group(ink.moved(966, 1820, scale=0.9), bear())
    return near(markup)


LAYERS = {"wall": wall, "glow": glow, "bed": bed}
