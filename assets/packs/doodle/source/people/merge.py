"""Shapes joined to one outline: fingers and palm, a balloon and its tail."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import skia

from pipeline.drawing.styles.ink import Outline, Shape

Capsule = tuple[float, float, float, float, float]  # from x, y to x, y, thickness

SHORTEST = 20.0  # a contour shorter than this is a crumb of the union


def merged(parts: Iterable[Capsule | Shape], step: float = 4.0) -> list[Outline]:
    """The outlines around everything."""
    whole = skia.Path()
    for part in parts:
        whole = skia.Op(whole, _path(part), skia.PathOp.kUnion_PathOp)
    measure = skia.PathMeasure(whole, True)
    outlines = []
    while True:
        length = measure.getLength()
        if length > SHORTEST:
            count = max(12, int(length / step))
            places = (measure.getPosTan(length * i / count)[0] for i in range(count))
            outlines.append(Outline(np.array([(place.x(), place.y()) for place in places])))
        if not measure.nextContour():
            return outlines


def _path(part: Capsule | Shape) -> skia.Path:
    path = skia.Path()
    if not isinstance(part, tuple):
        path.addPoly([skia.Point(float(x), float(y)) for x, y in part.sample(4.0)], True)
        return path
    x0, y0, x1, y1, thick = part
    spine = skia.Path()
    spine.moveTo(x0, y0)
    spine.lineTo(x1 + 0.01, y1)
    round_pen = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=thick, StrokeCap=skia.Paint.kRound_Cap)
    round_pen.getFillPath(spine, path)
    return path
