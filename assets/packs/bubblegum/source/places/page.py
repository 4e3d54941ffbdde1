"""A page of hearts and bubbles for cards."""

from __future__ import annotations

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Glow, Gradient, down, oval, painted, soap_bubble
from places.frame import hearts, near, rect, scallops, stars, whole


def sky() -> str:
    fill = Gradient(((0, "#B9A2F4"), (0.4, "#E9B5EE"), (0.75, "#FFC3DD"), (1, "#FFD9C9")))
    light = oval(540, 760, 640, 720, Glow(((0, "#FFFFFF", 0.6), (1, "#FFFFFF", 0))))
    return whole(fill) + hearts("#FFFFFF", 0.28) + light


def bubbles() -> str:
    markup = ""
    for x, y, r in (
        (60, 240, 46),
        (1010, 170, 60),
        (980, 1180, 40),
        (40, 1120, 58),
        (140, 1420, 30),
        (1040, 1460, 44),
        (900, 60, 28),
        (240, 70, 34),
    ):
        markup += soap_bubble(x, y, r)
    return markup + stars(
        [(170, 180, 18), (930, 320, 20), (60, 760, 16), (1020, 800, 18), (860, 1420, 16), (250, 1480, 14)]
    )


def foot() -> str:
    """A scalloped edge of icing along the foot."""
    edge = [*scallops(-140, 1220, 1640, 9, 46), (1220, 2060), (-140, 2060)]
    second = [*scallops(-200, 1280, 1740, 9, 46), (1280, 2060), (-200, 2060)]
    markup = painted(ink.Curve(edge), down("#FFE9F3", "#FFC0DC")) + painted(
        ink.Curve(second), down("#FFB6D6", "#F28BC0")
    )
    return near(markup + rect(-80, 1990, 1240, 20, "#F28BC0"))


LAYERS = {"sky": sky, "bubbles": bubbles, "foot": foot}
