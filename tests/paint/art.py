"""Sprites for painter tests: small drawings made by a loader of their own, no files and no fonts."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from pipeline.core.display import DisplayList, Draw, Node, Sprite, Vector
from pipeline.core.geometry import IDENTITY, Matrix
from pipeline.core.raster import Pixels, Raster
from pipeline.paint import Painter, SpriteStore
from pipeline.paint.store import LOADERS

SIZE = (90, 160)


def load_drawing(source: Vector, scale: float, assets: Path) -> Raster:
    """`kind width height seed`: "solid" is opaque noise, "blob" an ellipse with soft edges about its origin."""
    kind, *numbers = source.svg.split()
    width, height, seed = (int(word) for word in numbers)
    width, height = max(1, round(width * scale)), max(1, round(height * scale))
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.random.default_rng(seed).integers(0, 256, (height, width, 3))
    if kind == "solid":
        return Raster(pixels, 0, 0)
    y, x = np.mgrid[:height, :width]
    reach = np.hypot((x + 0.5 - width / 2) / (width / 2), (y + 0.5 - height / 2) / (height / 2))
    alpha = np.clip((1 - reach) * 4, 0, 1)[..., None]
    return Raster((pixels * alpha).astype(np.uint8), -width // 2, -height // 2)


def store(**options: int | Path | None) -> SpriteStore:
    return SpriteStore(Path("."), loaders={**LOADERS, Vector: load_drawing}, **options)  # type: ignore[arg-type]


def drawing(text: str, matrix: Matrix = IDENTITY, scale: float = 1.0) -> Draw:
    return Draw(Sprite(Vector(text), scale), matrix)


def frame(*nodes: Node) -> DisplayList:
    return DisplayList(SIZE, nodes)


def painted(wanted: DisplayList, painter: Painter | None = None) -> Pixels:
    """The pixels of one list, BGRA."""
    painter = painter or Painter(wanted.size, store())
    width, height = wanted.size
    return np.frombuffer(painter.paint(wanted), np.uint8).reshape(height, width, 4).copy()
