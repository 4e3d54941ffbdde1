"""Phones about the origin: the back, and a screen full of grey lines that can not be read."""

from __future__ import annotations

from paintbox import SKIN

from pipeline.drawing.styles.gouache import Gouache, clipped, ellipse, filled, group, rounded
from things.paper import heart

BODY, SCREEN, LINE = "#4A3A44", "#A9B4B8", "#7C8A94"
FEED = ((-1, 0.4), (-0.6, 0.8), (-1, 0.2), (-0.7, 0.7), (-1, 0.5))


def phone(pen: Gouache, side: str = "back", width: float = 92, height: float = 176) -> str:
    """`back`, or `feed`: the screen of a comment storm."""
    shape = pen.rough(rounded(-width / 2, -height / 2, width, height, 15), 0.6, 2)
    body = filled(shape, BODY)
    if side == "back":
        shine = pen.brush([(-width / 2, -height / 2 + 10), (width / 2, -height / 2 + 20)], 16, "#6E5866", 2, 0.8)
        lens = filled(ellipse(-width * 0.24, -height * 0.34, 11, 11), "#2E2430")
        lens += filled(ellipse(-width * 0.24, -height * 0.34, 5, 5), "#7E93A0")
        return group(
            body, clipped(shape, shine), lens, heart(width * 0.1, height * 0.12, 16, "#E9A24F", pen), filter_id=SKIN
        )
    screen = filled(pen.rough(rounded(-width / 2 + 7, -height / 2 + 9, width - 14, height - 18, 9), 0.5, 2), SCREEN)
    for index, (start, end) in enumerate(FEED):
        y = -height * 0.34 + index * height * 0.16
        screen += pen.mark([(start * width * 0.32, y), (end * width * 0.36, y)], [16, 17, 16], LINE, index, 0.15)
    return group(body, screen, filter_id=SKIN)
