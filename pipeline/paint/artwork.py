"""A creator's art as pixels: what is nothing but shapes by Skia, nine times as fast, all else by its importer."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from pipeline.core.display import Art
from pipeline.core.geometry import Box
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art import raster
from pipeline.packs.art.pixels import check_size
from pipeline.packs.art.svg import Shapes, shapes
from pipeline.paint.engine import skia
from pipeline.paint.markup import ink, surface

SVG = ".svg"
NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
REACH = 0.5  # of the canvas on each side: a part may stick out of it


def artwork(art: Art, scale: float, assets: Path) -> Raster:
    """The picture, or the part of it, at `scale` pixels per unit."""
    plain = shapes(art, assets) if art.file.lower().endswith(SVG) else None
    return _drawn(plain, scale, art.file) if plain else raster(art, scale, assets)


def _drawn(found: Shapes, scale: float, name: str) -> Raster:
    """The shapes on whole pixels counted from the origin of their units, or from the canvas's corner."""
    recorded, reached = _recorded(found, name)
    left, top = math.floor(reached.x * scale), math.floor(reached.y * scale)
    width, height = math.ceil(reached.right * scale) - left, math.ceil(reached.bottom * scale) - top
    check_size(width, height, name)
    pixels = np.zeros((max(1, height), max(1, width), 4), np.uint8)
    canvas = surface(pixels).getCanvas()
    canvas.translate(-left, -top)
    canvas.scale(scale, scale)
    canvas.drawPicture(recorded)
    corner = (round(found.canvas.x * scale), round(found.canvas.y * scale)) if found.whole else (0, 0)
    return ink(pixels, left - corner[0], top - corner[1])


def _recorded(found: Shapes, name: str) -> tuple[skia.Picture, Box]:
    """The shapes as Skia draws them, in their own units, and where they are."""
    canvas = found.canvas
    reach = 0.0 if found.whole else REACH * max(canvas.width, canvas.height)
    room = canvas.inset(-reach)
    moved = f'<g transform="translate({-room.x} {-room.y})">{found.markup}</g>'
    document = f'<svg {NAMESPACES} width="{room.width}" height="{room.height}">{moved}</svg>'
    dom = skia.SVGDOM.MakeFromStream(skia.MemoryStream(document.encode(), True))
    if dom is None:
        raise AssetBroken(f"{name}: cannot be drawn")
    dom.setContainerSize(skia.Size(room.width, room.height))
    seen = skia.Rect.MakeXYWH(room.x, room.y, room.width, room.height)
    recorder = skia.PictureRecorder()
    board = recorder.beginRecording(seen, skia.RTreeFactory()())
    board.clipRect(seen, True)
    board.translate(room.x, room.y)
    dom.render(board)
    recorded = recorder.finishRecordingAsPicture()
    bounds = recorded.cullRect()
    return recorded, Box(bounds.left(), bounds.top(), bounds.width(), bounds.height())
