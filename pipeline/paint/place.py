"""How one sprite comes onto the frame: blitted, stretched, or warped beforehand; and which pixels it can touch."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pipeline.core.color import Color
from pipeline.core.display import Blend, Draw, Fill
from pipeline.core.geometry import Box, Matrix
from pipeline.paint.engine import skia
from pipeline.paint.pictures import Picture
from pipeline.paint.rects import NOTHING, Rect, around
from pipeline.paint.store import SpriteStore

_WHOLE = 1e-3  # how near to a whole pixel is whole
_NEAREST = skia.SamplingOptions(skia.FilterMode.kNearest)
_LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)

BLENDS = {
    "normal": skia.BlendMode.kSrcOver,
    "multiply": skia.BlendMode.kMultiply,
    "screen": skia.BlendMode.kScreen,
    "overlay": skia.BlendMode.kOverlay,
    "soft-light": skia.BlendMode.kSoftLight,
    "atop": skia.BlendMode.kSrcATop,
    "plus": skia.BlendMode.kPlus,
}


@lru_cache(maxsize=1024)
def paint_of(opacity: float, blend: Blend, smooth: bool = False, color: Color | None = None) -> skia.Paint:
    """A Skia paint. Never changed after it is made, so it may be shared."""
    paint = skia.Paint(BlendMode=BLENDS[blend], AntiAlias=smooth)
    if color is not None:
        paint.setColor(skia.Color(*color))
    paint.setAlphaf(paint.getAlphaf() * min(1.0, max(0.0, opacity)))
    return paint


def is_whole(matrix: Matrix) -> bool:
    """Whether the matrix only moves, and by whole pixels."""
    return matrix[:4] == (1.0, 0.0, 0.0, 1.0) and _near_whole(matrix.e) and _near_whole(matrix.f)


def is_upright(matrix: Matrix) -> bool:
    """Whether Skia's fast stretching can do it: no turn, no mirror, not so small that pixels would be skipped."""
    return matrix.b == 0 == matrix.c and matrix.a > 0.5 and matrix.d > 0.5


class Put(NamedTuple):
    """A sprite about to be drawn."""

    canvas: skia.Canvas
    store: SpriteStore
    frame: Rect


def put(to: Put, draw: Draw) -> None:
    """Draw one sprite on the canvas, inside whatever clip it has."""
    if isinstance(draw.sprite.source, Fill):
        _fill(to.canvas, draw.sprite.source, draw)
    elif is_whole(draw.matrix):
        _blit(to.canvas, to.store.get(draw.sprite), round(draw.matrix.e), round(draw.matrix.f), draw)
    elif is_upright(draw.matrix):
        _stretch(to.canvas, to.store.get(draw.sprite), draw)
    else:
        _blit(to.canvas, to.store.warped(draw.sprite, draw.matrix, to.frame), 0, 0, draw)


def _blit(canvas: skia.Canvas, picture: Picture, x: int, y: int, draw: Draw) -> None:
    canvas.drawImage(picture.image, picture.x + x, picture.y + y, _NEAREST, paint_of(draw.opacity, draw.blend))


def _stretch(canvas: skia.Canvas, picture: Picture, draw: Draw) -> None:
    canvas.save()
    canvas.concat(_skia_matrix(draw.matrix))
    # The rim of a see-through picture is its soft edge; an opaque one has none and needs its edge smoothed.
    paint = paint_of(draw.opacity, draw.blend, smooth=picture.opaque)
    canvas.drawImage(picture.image, picture.x, picture.y, _LINEAR, paint)
    canvas.restore()


def _fill(canvas: skia.Canvas, fill: Fill, draw: Draw) -> None:
    scale = draw.sprite.scale
    canvas.save()
    canvas.concat(_skia_matrix(draw.matrix))
    paint = paint_of(draw.opacity, draw.blend, smooth=not _sharp(draw, fill), color=Color.parse(fill.color))
    canvas.drawRect(skia.Rect.MakeWH(fill.width * scale, fill.height * scale), paint)
    canvas.restore()


def _skia_matrix(matrix: Matrix) -> skia.Matrix:
    a, b, c, d, e, f = matrix
    return skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)


def _source_box(draw: Draw, store: SpriteStore) -> Box:
    source = draw.sprite.source
    if isinstance(source, Fill):
        return Box(0, 0, source.width * draw.sprite.scale, source.height * draw.sprite.scale)
    picture = store.get(draw.sprite)
    return Box(picture.x, picture.y, picture.width, picture.height)


def reach(draw: Draw, store: SpriteStore) -> Rect:
    """The pixels the draw may touch, soft edges included."""
    return around(draw.matrix.box(_source_box(draw, store)))


def hides(draw: Draw, store: SpriteStore) -> Rect:
    """Pixels of which the draw leaves nothing to be seen below; empty when it is not sure to."""
    if draw.opacity < 1 or draw.blend != "normal" or not (is_whole(draw.matrix) or is_upright(draw.matrix)):
        return NOTHING
    source = draw.sprite.source
    solid = Color.parse(source.color).a == 255 if isinstance(source, Fill) else store.get(draw.sprite).opaque
    if not solid:
        return NOTHING
    sharp = _sharp(draw, source) if isinstance(source, Fill) else is_whole(draw.matrix)
    margin = 0 if sharp else 1
    box = draw.matrix.box(_source_box(draw, store))
    return Rect(round(box.x) + margin, round(box.y) + margin, round(box.right) - margin, round(box.bottom) - margin)


def is_sealed(draw: Draw) -> bool:
    """Whether Skia draws a part of it differently from the whole: the smoothed edge of a fill."""
    return isinstance(draw.sprite.source, Fill) and not _sharp(draw, draw.sprite.source)


def _sharp(draw: Draw, fill: Fill) -> bool:
    """Whether all four edges of a fill lie between pixels."""
    a, b, c, d, e, f = draw.matrix
    scale = draw.sprite.scale
    return b == 0 == c and all(map(_near_whole, (e, f, e + a * fill.width * scale, f + d * fill.height * scale)))


def _near_whole(value: float) -> bool:
    return abs(value - round(value)) <= _WHOLE
