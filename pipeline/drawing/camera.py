"""The camera as a matrix of frame pixels, for a depth of the stage."""

from __future__ import annotations

from pipeline.core.geometry import Matrix
from pipeline.core.seed import smooth_noise
from pipeline.drawing.context import Context
from pipeline.timeline.model import UNITS_WIDE, Framing, Scene, Shake
from pipeline.timeline.track import framing_at, index_at

_TREMBLES = 0.45  # knots of noise per frame of a shake


def camera_matrix(n: int, depth: float, context: Context) -> Matrix:
    """How what stands at `depth` is seen in frame `n`: 0 never moves, 1 moves fully, above 1 is nearer."""
    framing = framing_at(context.scene.camera, n)
    zoom = at_depth(framing.zoom, depth)
    middle_x, middle_y = UNITS_WIDE / 2, context.timeline.units_high / 2
    shake_x, shake_y = _shake(n, context)
    px = context.scale
    x = middle_x + (framing.x + shake_x - middle_x) * depth
    y = middle_y + (framing.y + shake_y - middle_y) * depth
    return Matrix(zoom, 0.0, 0.0, zoom, (middle_x - zoom * x) * px, (middle_y - zoom * y) * px)


def at_depth(zoom: float, depth: float) -> float:
    """The camera's zoom as a depth of the stage sees it."""
    return max(0.05, 1 + (zoom - 1) * depth)


def raster_zoom(n: int, scene: Scene) -> float:
    """The zoom sprites are made for: the one at rest, or the larger end of the move under way."""
    index = index_at(scene.camera, n)
    key = scene.camera[index]
    if index == 0 or n >= key.at + key.over:
        return key.value.zoom
    return max(key.value.zoom, _reached(scene, index))


def at_rest(n: int, scene: Scene) -> bool:
    """Whether the camera neither moves nor trembles in frame `n`."""
    key = scene.camera[index_at(scene.camera, n)]
    return not key.at <= n < key.at + key.over and not any(n in shake.span for shake in scene.shakes)


def _reached(scene: Scene, index: int) -> float:
    """The zoom the key before aimed at; a move cut short is rare enough to round up."""
    before: Framing = scene.camera[index - 1].value
    return before.zoom


def _shake(n: int, context: Context) -> tuple[float, float]:
    x = y = 0.0
    for shake in context.scene.shakes:
        if n in shake.span:
            dx, dy = _tremble(n, shake, context)
            x, y = x + dx, y + dy
    return x, y


def _tremble(n: int, shake: Shake, context: Context) -> tuple[float, float]:
    """Noise that is strongest at once and dies away."""
    left = (1 - shake.span.progress(n)) ** 1.5
    t = (n - shake.span.start) * _TREMBLES
    words = (context.seed, context.scene.id, context.since(shake.span.start))
    far = shake.amount * left
    return far * smooth_noise(t, *words, "shake-x"), far * smooth_noise(t, *words, "shake-y")
