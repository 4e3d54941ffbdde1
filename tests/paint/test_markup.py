"""The film's own markup: in its place, at its size, and drawn as a renderer that knows all of SVG draws it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest

from pipeline.core.display import Art, Vector
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art import raster
from pipeline.paint.markup import markup

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
HEAVY = "M10 20q30-30 60 0t-10 40z"
KINDS = {
    "path": f'<path d="{HEAVY}" fill="#E5382B"/>',
    "faint": f'<path d="{HEAVY}" fill="#E5382B" opacity="0.4"/><path d="M0 0L9 70" stroke="red" stroke-opacity=".5"/>',
    "line": f'<path d="{HEAVY}" fill="none" stroke="#1E1A1C" stroke-width="7" stroke-linejoin="round"/>',
    "holes": '<path d="M5 5h80v60h-80zM20 20h30v30h-30z" fill-rule="evenodd"/>',
    "shapes": '<rect x="9" y="9" width="50" height="40" rx="12" fill="#FFCB2E"/><circle cx="60" cy="40" r="20"/>',
    "clip": f'<clipPath id="c"><path d="{HEAVY}"/></clipPath><g clip-path="url(#c)"><rect width="50" height="70"/></g>',
    "linear": '<linearGradient id="l" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="50" y2="60"><stop offset="0" '
    'stop-color="#5A4325" stop-opacity="0.9"/><stop offset="1" stop-color="#FFF"/></linearGradient>'
    '<rect width="90" height="70" fill="url(#l)"/>',
    "radial": '<radialGradient id="r" cx="0.5" cy="0.4" r="0.7"><stop offset="0.4" stop-color="#201020" '
    'stop-opacity="0"/><stop offset="1" stop-color="#201020"/></radialGradient>'
    '<rect width="90" height="70" fill="url(#r)"/>',
    "blur": '<filter id="f" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="6"/></filter>'
    '<g filter="url(#f)"><rect x="25" y="20" width="40" height="30"/></g>',
    "moved": '<g transform="translate(20 10) rotate(20) scale(0.8)"><rect width="50" height="30" fill="#A9C4D6"/></g>',
}


def svg(inside: str, view: str = "-10 -15 110 100") -> str:
    _, _, width, height = view.split()
    return f'<svg {XMLNS} width="{width}" height="{height}" viewBox="{view}">{inside}</svg>'


def box(found: Raster) -> tuple[int, int, int, int]:
    height, width = found.pixels.shape[:2]
    return found.x, found.y, width, height


@pytest.mark.parametrize("scale", [0.5, 1.0, 3.0])
def test_the_origin_is_that_of_the_view_box(scale: float) -> None:
    found = markup(Vector(svg('<rect x="-10" y="-10" width="20" height="30" fill="#E5382B"/>')), scale)
    assert box(found) == tuple(scale * side for side in (-10, -10, 20, 30))
    assert tuple(found.pixels[1, 1]) == (43, 56, 229, 255)


def test_without_ink_it_is_an_empty_raster() -> None:
    assert markup(Vector(svg("")), 1.0).pixels.shape == (0, 0, 4)


@pytest.mark.parametrize("text", [svg("<path"), f"<svg {XMLNS}/>", "blob"])
def test_what_can_not_be_drawn_is_told(text: str) -> None:
    with pytest.raises(AssetBroken):
        markup(Vector(text), 1.0)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scale", [1.0, 2.6])
def test_it_looks_as_a_full_renderer_draws_it(kind: str, scale: float, tmp_path: Path) -> None:
    text = svg(KINDS[kind])
    (tmp_path / "art.svg").write_text(text)
    wanted = raster(Art("art.svg", hashlib.sha256(text.encode()).hexdigest()), scale, tmp_path)
    corner = round(-10 * scale), round(-15 * scale)  # a picture's origin is its canvas's corner
    canvas = (round(110 * scale), round(100 * scale))
    ours = spread(markup(Vector(text), scale), corner, canvas)
    difference = np.abs(ours - spread(wanted._replace(x=wanted.x + corner[0], y=wanted.y + corner[1]), corner, canvas))
    assert difference.mean() < 0.6
    assert np.percentile(difference, 99) <= 24


def spread(
    found: Raster, corner: tuple[int, int], canvas: tuple[int, int]
) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    """The raster's pixels in their place on a canvas."""
    x, y, width, height = box(found)
    whole = np.zeros((canvas[1], canvas[0], 4), np.int16)
    whole[y - corner[1] : y - corner[1] + height, x - corner[0] : x - corner[0] + width] = found.pixels
    return whole
