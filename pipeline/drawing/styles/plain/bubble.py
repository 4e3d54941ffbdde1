"""Plain balloons."""

from __future__ import annotations

import math

from pipeline.core.display import Vector
from pipeline.core.registry import frozen
from pipeline.drawing.styles.kept import kept
from pipeline.drawing.styles.looks import BubbleLook, Offset
from pipeline.drawing.styles.plain.shapes import LINE, box, disc, picture, polygon
from pipeline.drawing.styles.tones import Hand

REACH = 160.0
DASHED = ' stroke-dasharray="18 12"'
ROOM = frozen(dict.fromkeys(("speech", "thought", "shout", "whisper"), (1.0, 1.0)))


@kept
def balloon(width: float, height: float, tip: Offset, kind: str, hand: Hand) -> Vector:
    """A rounded box about the origin with a tail, or two puffs for a thought."""
    radius, edge, white = min(44.0, height / 2), hand.tones.ink, hand.tones.white
    reach = min(1.0, (width / 2 + REACH) / (abs(tip[0]) + 1), (height / 2 + REACH) / (abs(tip[1]) + 1))
    end = (tip[0] * reach, tip[1] * reach)
    body = box(-width / 2, -height / 2, width, height, radius, white, edge)
    body = body.replace("/>", DASHED + "/>") if kind == "whisper" else body
    inner = box(-width / 2 + LINE / 2, -height / 2 + LINE / 2, width - LINE, height - LINE, radius - LINE / 2, white)
    tail = _puffs(end, white, edge) if kind == "thought" else _tail(end, white, edge)
    return picture(body + tail + inner, width, height, REACH + 20, centered=True)


def _tail(end: Offset, fill: str, edge: str) -> str:
    length = math.hypot(*end) or 1.0
    x, y = -end[1] / length * 40, end[0] / length * 40
    return polygon([(x, y), end, (-x, -y)], fill, edge)


def _puffs(end: Offset, fill: str, edge: str) -> str:
    return disc(end[0] * 0.78, end[1] * 0.78, 18, fill, edge) + disc(end[0], end[1], 11, fill, edge)


PLAIN_BUBBLE = BubbleLook(balloon, ROOM.__getitem__, padding=(44.0, 34.0), leading=1.05)
