"""Camera arithmetic: what a shot frames, and what a framing shows where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from pipeline.core.geometry import Box, Matrix, Point
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Framing

WIDE = Framing(FRAME.width / 2, FRAME.height / 2, 1.0)
EYE_LINE = 0.4  # of the frame's height: where a close shot puts the face
CLOSE = 0.3  # of the frame's height: how tall a face is in a close shot
CLOSEST = 2.2
PAIR_ZOOM = 1.5
GAP = 24.0  # units between a face and the caption


def inside(framing: Framing) -> Framing:
    """The nearest framing that shows nothing beyond the page."""
    zoom = max(1.0, framing.zoom)
    across, down = FRAME.width / 2 / zoom, FRAME.height / 2 / zoom
    x = min(max(framing.x, across), FRAME.width - across)
    return Framing(x, min(max(framing.y, down), FRAME.height - down), zoom)


def on_screen(framing: Framing) -> Matrix:
    """From the stage to the frame, both in units."""
    zoom = framing.zoom
    return Matrix(zoom, 0, 0, zoom, FRAME.width / 2 - zoom * framing.x, FRAME.height / 2 - zoom * framing.y)


def on_stage(framing: Framing) -> Matrix:
    """From the frame to the stage, both in units."""
    zoom = framing.zoom
    return Matrix(1 / zoom, 0, 0, 1 / zoom, framing.x - FRAME.width / 2 / zoom, framing.y - FRAME.height / 2 / zoom)


def centered(point: Point, zoom: float) -> Framing:
    """A point in the middle of the frame."""
    return inside(Framing(point.x, point.y, zoom))


def on_face(face: Box, zoom: float) -> Framing:
    """A face on the eye line."""
    below = (0.5 - EYE_LINE) * FRAME.height / max(1.0, zoom)
    return inside(Framing(face.center.x, face.center.y + below, zoom))


def close(face: Box, floor: float) -> Framing:
    """A face large, on the eye line, its chin above `floor` (where captions begin)."""
    room = 2 * (floor - GAP - EYE_LINE * FRAME.height)
    zoom = min(CLOSEST, CLOSE * FRAME.height / face.height, room / face.height, 0.8 * FRAME.width / face.width)
    return on_face(face, zoom)


def pair(faces: Sequence[Box]) -> Framing:
    """Every face in one shot, as near as that allows."""
    around = reduce(Box.union, faces)
    zoom = min(PAIR_ZOOM, 0.9 * FRAME.width / around.width, 0.45 * FRAME.height / around.height)
    return on_face(around, zoom)
