"""The paper everything is drawn on, and the grain that lies over everything: baked once, because filters are slow."""

from __future__ import annotations

import io
from pathlib import Path

import resvg_py
from PIL import Image

PAGE = "#F7ECD4"
PAPER_SIZE = (1240, 2080)  # the frame and 80 units around it, so that a shaking camera never sees an edge
GRAIN_SIZE = (1080, 1920)
SPECKLE = "#6B522E"
ALPHA_STEP = 10


def paper_svg(width: int, height: int) -> str:
    """Warm page, long fibres, a lighter middle and darker corners."""
    fibre = (
        '<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" '
        'baseFrequency=".012 .009" numOctaves="3" seed="9"/><feColorMatrix values="0 0 0 0 .62  0 0 0 0 .45  '
        '0 0 0 0 .22  0 0 0 .9 -.42"/></filter>'
    )
    light = (
        '<radialGradient id="light" cx=".45" cy=".42" r=".75">'
        '<stop offset="0" stop-color="#FFF8E6" stop-opacity=".55"/>'
        '<stop offset=".55" stop-color="#FFF8E6" stop-opacity="0"/>'
        '<stop offset="1" stop-color="#8A6A3A" stop-opacity=".26"/></radialGradient>'
    )
    return _document(
        width,
        height,
        fibre + light,
        f'<rect width="{width}" height="{height}" fill="{PAGE}"/>'
        f'<rect width="{width}" height="{height}" filter="url(#fibre)" opacity=".5"/>'
        f'<rect width="{width}" height="{height}" fill="url(#light)"/>',
    )


def grain_svg(width: int, height: int) -> str:
    """Fine brown speckle with its own transparency."""
    grain = (
        '<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" '
        'baseFrequency=".75" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 .42  0 0 0 0 .32  '
        '0 0 0 0 .18  0 0 0 1.1 -.55"/></filter>'
    )
    return _document(
        width, height, grain, f'<rect width="{width}" height="{height}" filter="url(#grain)" opacity=".3"/>'
    )


def _document(width: int, height: int, defs: str, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"<defs>{defs}</defs>{body}</svg>"
    )


def _picture(svg: str) -> Image.Image:
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))))


def build(pack: Path) -> None:
    """Write the paper and the grain into the pack."""
    (pack / "overlay").mkdir(parents=True, exist_ok=True)
    (pack / "backgrounds").mkdir(parents=True, exist_ok=True)
    paper = _picture(paper_svg(*PAPER_SIZE)).convert("RGB").reduce(2)
    paper.save(pack / "backgrounds" / "paper.webp", "WEBP", lossless=True, method=6)
    _speckle(_picture(grain_svg(*GRAIN_SIZE))).save(pack / "overlay" / "grain.webp", "WEBP", lossless=True, method=6)


def _speckle(grain: Image.Image) -> Image.Image:
    """One brown, and its transparency in few steps: the same grain in a third of the bytes."""
    alpha = grain.getchannel("A").point([round(a / ALPHA_STEP) * ALPHA_STEP for a in range(256)])
    speckle = Image.new("RGBA", grain.size, SPECKLE)
    speckle.putalpha(alpha)
    return speckle
