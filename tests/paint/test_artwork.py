"""What is nothing but shapes looks the same whoever draws it, and everything else goes to the renderer of all SVG."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.display import Art
from pipeline.core.raster import Raster
from pipeline.packs import assets_of, load_pack, pack_names
from pipeline.packs.art import raster
from pipeline.packs.art.svg import shapes
from pipeline.packs.model import Pack
from pipeline.paint.artwork import artwork

SCALE = 0.5
OFF = 90  # of 255 levels: edges may differ by less
FEW = 0.02  # of the pixels, or a handful of them
EVERY = 6  # of a pack's drawings one in so many is looked at


def _art(folder: Path, ink: str) -> Art:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{ink}</svg>'
    (folder / "art.svg").write_text(text)
    return Art("art.svg", hashlib.sha256(text.encode()).hexdigest())


def _on_one_canvas(*rasters: Raster) -> tuple[np.ndarray, ...]:
    left, top = min(r.x for r in rasters), min(r.y for r in rasters)
    right = max(r.x + r.pixels.shape[1] for r in rasters)
    bottom = max(r.y + r.pixels.shape[0] for r in rasters)
    canvases = []
    for r in rasters:
        canvas = np.zeros((bottom - top, right - left, 4), np.int16)
        height, width = r.pixels.shape[:2]
        canvas[r.y - top : r.y - top + height, r.x - left : r.x - left + width] = r.pixels
        canvases.append(canvas)
    return tuple(canvases)


def _alike(quick: np.ndarray, slow: np.ndarray) -> bool:
    off = int((np.abs(quick - slow).max(axis=2, initial=0) > OFF).sum())
    return bool(off <= max(5, FEW * quick.shape[0] * quick.shape[1]))


def _drawings(pack: Pack) -> Iterator[Art]:
    """Every SVG of a pack in its first drawing, and every part of a puppet."""
    for character in pack.characters.values():
        yield from (part.arts[0] for part in character.parts if part.arts)
    for background in pack.backgrounds.values():
        yield from (layer.arts[0] for layer in background.layers if layer.arts)
    yield from (piece.arts[0] for piece in pack.stickers.values())


@pytest.mark.parametrize("name", pack_names())
def test_every_shipped_drawing_of_shapes_looks_the_same(name: str) -> None:
    pack = load_pack(name)
    assets = assets_of(pack)
    drawings = [art for art in dict.fromkeys(_drawings(pack)) if art.file.endswith(".svg") and shapes(art, assets)]
    for art in drawings[::EVERY]:
        quick, slow = _on_one_canvas(artwork(art, SCALE, assets), raster(art, SCALE, assets))
        assert _alike(quick, slow), art


CLIP = '<clipPath id="c"><circle cx="50" cy="50" r="30"/></clipPath>'
GRADIENT = (
    '<defs><linearGradient id="g" x1="0" x2="1"><stop offset="0" stop-color="#F00"/>'
    '<stop offset="1" stop-color="#00F" stop-opacity="0.4"/></linearGradient></defs>'
)


@pytest.mark.parametrize(
    "ink",
    [
        '<rect x="10" y="20" width="30" height="40" fill="#E5382B"/>',
        '<g opacity="0.5"><circle cx="40" cy="40" r="30"/><circle cx="60" cy="60" r="30" fill="#0a0"/></g>',
        CLIP + '<rect width="100" height="100" clip-path="url(#c)"/>',
        '<path d="M10 10 L90 20 L50 90Z" fill="none" stroke="red" stroke-width="7" stroke-linejoin="round"/>',
        '<g transform="translate(20 10) rotate(30) scale(1.5 0.5)"><ellipse cx="30" cy="30" rx="20" ry="10"/></g>',
        '<path d="M10 10H90V90H10Z M30 30H70V70H30Z" fill-rule="evenodd"/>',
        GRADIENT + '<rect width="80" height="50" fill="url(#g)"/>',
        '<rect x="-30" y="50" width="500" height="20"/>',
    ],
)
def test_shapes_are_drawn_alike(tmp_path: Path, ink: str) -> None:
    art = _art(tmp_path, ink)
    assert shapes(art, tmp_path)
    quick, slow = _on_one_canvas(artwork(art, 2.0, tmp_path), raster(art, 2.0, tmp_path))
    assert quick.any()
    assert _alike(quick, slow)


@pytest.mark.parametrize(
    "ink",
    [
        '<filter id="f"><feGaussianBlur stdDeviation="3"/></filter><rect width="9" height="9" filter="url(#f)"/>',
        "<style>rect {fill: red}</style><rect width='9' height='9'/>",
        '<rect width="9" height="9" style="fill: red"/>',
        '<mask id="m"><rect width="9" height="9"/></mask><rect width="9" height="9" mask="url(#m)"/>',
        '<rect width="50%" height="9"/>',
        '<rect width="9" height="9" fill="currentColor"/>',
        '<rect width="9" height="9" fill="rgba(1,2,3,0.5)"/>',
        '<g style="mix-blend-mode: multiply"><rect width="9" height="9"/></g>',
        '<path d="M0 0H9V9Z" marker-end="url(#x)"/>',
        '<linearGradient id="r"><stop offset="0"/></linearGradient><ellipse rx="9" ry="5" fill="url(#r)"/>',
    ],
)
def test_what_renderers_may_understand_otherwise_is_not_plain(tmp_path: Path, ink: str) -> None:
    assert shapes(_art(tmp_path, ink), tmp_path) is None
