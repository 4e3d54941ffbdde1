"""Polygons of the frame for transitions to cut with. Units, as tuples of points."""

from __future__ import annotations

import math

from pipeline.core.geometry import Box, Point
from pipeline.core.seed import smooth_noise
from pipeline.drawing.context import Context
from pipeline.timeline.model import UNITS_WIDE

Polygon = tuple[Point, ...]


def frame_box(context: Context) -> Box:
    """The whole frame, in units."""
    return Box(0.0, 0.0, UNITS_WIDE, context.timeline.units_high)


def opening(context: Context, usual: Point) -> Point:
    """Where a change opens: where the story has it, else at `usual` shares of the frame."""
    frame, change = frame_box(context), context.scene.transition
    asked = change.at if change else None
    return asked or Point(frame.width * usual.x, frame.height * usual.y)


def farthest(point: Point, box: Box) -> float:
    """How far the box's farthest corner is from a point."""
    return max(math.hypot(corner.x - point.x, corner.y - point.y) for corner in corners(box))


def corners(box: Box) -> Polygon:
    """A box as a polygon."""
    return (
        Point(box.x, box.y),
        Point(box.right, box.y),
        Point(box.right, box.bottom),
        Point(box.x, box.bottom),
    )


def cut(polygon: Polygon, normal: Point, limit: float) -> Polygon:
    """The part of a convex polygon where `normal` . point <= limit."""
    kept: list[Point] = []
    for one, other in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        before = normal.x * one.x + normal.y * one.y - limit
        after = normal.x * other.x + normal.y * other.y - limit
        if before <= 0:
            kept.append(one)
        if (before < 0 < after) or (after < 0 < before):
            share = before / (before - after)
            kept.append(Point(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share))
    return tuple(kept)


def folded(polygon: Polygon, normal: Point, limit: float, length: float) -> Polygon:
    """The polygon turned over at the line `normal` . point = limit; `length` 1 is a flat fold, less a lifted one."""
    over = tuple((p, (normal.x * p.x + normal.y * p.y - limit) * (1 + length)) for p in polygon)
    return tuple(Point(p.x - by * normal.x, p.y - by * normal.y) for p, by in over)


def round_about(center: Point, radius: float, *, rough: float = 0.0, seed: int = 0, corners: int = 64) -> Polygon:
    """A circle, or with `rough` the outline of something round and uneven."""
    points = []
    for index in range(corners):
        angle = 2 * math.pi * index / corners
        r = radius * (1 + rough * smooth_noise(index / corners * 9 % 9, seed, "round"))
        points.append(Point(center.x + r * math.cos(angle), center.y + r * math.sin(angle)))
    return tuple(points)


def path(polygon: Polygon) -> str:
    """A polygon as the data of an SVG path."""
    return "M" + "L".join(f"{p.x:.1f} {p.y:.1f}" for p in polygon) + "Z"
