"""Backgrounds of the bubblegum pack, each in depth layers: a wall, one large shape, blurred things."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import resvg_py
from PIL import Image

from pipeline.drawing.svg import document
from places import bedroom, bubble_world, frame, night, page, terrace
from places.frame import WORLD

BAKED = 0.5  # pixels per unit of a layer out of focus: a blurred edge needs no more, and blurring takes seconds

LAYERS: Mapping[str, Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "bedroom": bedroom.LAYERS,
        "terrace": terrace.LAYERS,
        "bubble-world": bubble_world.LAYERS,
        "night": night.LAYERS,
        "page": page.LAYERS,
    }
)


def build(pack: Path) -> None:
    """Write every layer: as SVG, or as a picture where it is out of focus."""
    for place, layers in LAYERS.items():
        folder = pack / "backgrounds" / place
        folder.mkdir(parents=True, exist_ok=True)
        for name, drawn in layers.items():
            markup = drawn()
            if frame.FOCUS in markup:
                _bake(markup, folder / f"{name}.webp")
            else:
                text = document(WORLD, markup)
                (folder / f"{name}.svg").write_text(text + "\n", encoding="utf-8", newline="\n")


def _bake(markup: str, file: Path) -> None:
    """A layer as a lossless picture of the whole world."""
    width = round(WORLD.width * BAKED)
    text = document(WORLD, markup)
    data = bytes(resvg_py.svg_to_bytes(svg_string=text, width=width, skip_system_fonts=True))
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    picture.save(file, "WEBP", lossless=True, quality=100, method=6, exact=False)
