"""Inside the phone: mint runs to pink, panels float, soap bubbles everywhere."""

from __future__ import annotations

from people.skin import Ramp

from pipeline.core.seed import between
from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, blurred, down, oval, painted, soap_bubble, soft
from places.frame import cloud, far, near, rect, stars, whole

PANEL = Ramp("#FFFFFF", "#FFFFFF", "#D9B8F0", "#FFC4DD")


def sky() -> str:
    fill = Gradient(((0, "#9FA8F5"), (0.25, "#B9C8F8"), (0.5, "#BFF0EA"), (0.75, "#FFD3E6"), (1, "#FFB0D3")))
    halo = oval(540, 800, 560, 560, Glow(((0, "#8C86F0", 0.55), (0.7, "#8C86F0", 0.3), (1, "#8C86F0", 0))))
    return whole(fill) + halo


def panels() -> str:
    """Other people's posts, far away and friendly."""
    markup = ""
    for index, (x, y, size, turn) in enumerate(
        (
            (120, 420, 1.0, -10),
            (960, 340, 1.1, 9),
            (60, 900, 0.9, 7),
            (1010, 860, 1.0, -8),
            (170, 1290, 1.0, -6),
            (930, 1330, 1.1, 8),
        )
    ):
        markup += ink.group(ink.moved(x, y, turn, size), _panel(index))
    return far(f'<g opacity=".72">{markup}</g>')


def _panel(index: int) -> str:
    top, foot = (("#BDF3E6", "#FFF1D6"), ("#FFD9EC", "#D9D2FF"), ("#D9D2FF", "#BDF3E6"))[index % 3]
    card = soft(
        ink.rounded_rect(-110, -130, 220, 260, 36), PANEL.base, PANEL.dark((-6, -8), 10, 0.5), line=PANEL.edge(7)
    )
    card += painted(ink.rounded_rect(-88, -108, 176, 150, 24), down(top, foot))
    card += painted(ink.heart(0, -30, 64, -6), "#FF8DB8", 0.85)
    return card + rect(-88, 64, 120, 18, "#E9DDFF", 9) + rect(-88, 94, 76, 18, "#FFD3E6", 9)


def clouds() -> str:
    markup = ""
    for x, y, size in (
        (40, 1560, 2.6),
        (420, 1610, 3.0),
        (820, 1570, 2.8),
        (1120, 1620, 2.4),
        (200, 1700, 3.4),
        (720, 1720, 3.8),
        (1060, 1760, 3.0),
    ):
        markup += cloud(x, y, size, "#FFF5FA", 0.95)
    fill = Gradient(((0, "#FFF5FA", 0), (0.25, "#FFE3EF"), (1, "#FFC0DC")))
    return far(markup + rect(-80, 1600, 1240, 400, fill))


def bubbles() -> str:
    """Those that hang in the air."""
    markup = stars([(180, 640, 16), (900, 600, 18), (300, 320, 12), (760, 240, 14), (960, 1180, 14), (140, 1120, 14)])
    for index in range(16):
        x, y = between(-40, 1120, "x", index), between(60, 1560, "y", index)
        if 240 < x < 840 and 420 < y < 1500:
            continue
        markup += soap_bubble(round(x), round(y), round(between(22, 74, "r", index)))
    return markup


def front() -> str:
    """Clouds and large bubbles before everybody."""
    markup = ""
    for x, y, size in ((-10, 1860, 2.6), (330, 1930, 2.8), (700, 1900, 2.6), (1080, 1880, 2.8)):
        markup += cloud(x, y, size, "#FFFFFF", 0.96)
    markup += blurred(soap_bubble(90, 1640, 92) + soap_bubble(1000, 1690, 70), 1.0)
    return near(markup + rect(-80, 1930, 1240, 70, "#FFFFFF", 0, 0.96))


LAYERS = {"sky": sky, "panels": panels, "clouds": clouds, "bubbles": bubbles, "front": front}
