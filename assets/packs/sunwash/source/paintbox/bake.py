"""Drawings baked to pictures: one corner for all phases of a part, cropped to its ink."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import resvg_py
from PIL import Image

from paintbox.filters import definitions
from pipeline.core.durable import write_whole
from pipeline.core.geometry import Box
from pipeline.resources import cache_folder

QUALITY = 90  # of painted parts: their grain hides what is left out
ROUGH = 0.2  # pixels per unit when only looking for where the ink is
SLACK = (-16, -16, 16, 16)  # units around what is found there
MARGIN = 2  # transparent pixels around the ink
SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Baked:
    """The phases of a drawing, all of one size, and where their corner lies in units."""

    phases: tuple[Image.Image, ...]
    at: tuple[float, float]


def painted(markup: str, view: Box, density: float) -> Image.Image:
    """The markup as seen through `view`, with its filters."""
    size = f'width="{round(view.width * density)}" height="{round(view.height * density)}"'
    seen = f"{view.x:g} {view.y:g} {view.width:g} {view.height:g}"
    svg = f'<svg xmlns="{SVG}" viewBox="{seen}" {size}><defs>{definitions(markup)}</defs>{markup}</svg>'
    return Image.open(io.BytesIO(_drawn(svg))).convert("RGBA")


def _drawn(svg: str) -> bytes:
    """The PNG of an SVG. Filters take seconds, so it is remembered by all that it depends on."""
    key = hashlib.sha256(f"{version('resvg-py')}|{svg}".encode()).hexdigest()
    kept = cache_folder() / "baked" / key[:2] / f"{key}.png"
    if kept.is_file():
        return kept.read_bytes()
    data = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_whole(kept, data, lasting=False)
    return data


def bake(drawings: Iterable[str], view: Box, density: float) -> Baked:
    """Every phase, cropped to where any of them has ink."""
    markups = list(drawings)
    view = _seen(markups[0], view, density)
    whole = [painted(markup, view, density) for markup in markups]
    boxes = [box for picture in whole if (box := picture.getchannel("A").getbbox())]
    left = max(0, min(box[0] for box in boxes) - MARGIN)
    top = max(0, min(box[1] for box in boxes) - MARGIN)
    right = min(whole[0].width, max(box[2] for box in boxes) + MARGIN)
    bottom = min(whole[0].height, max(box[3] for box in boxes) + MARGIN)
    at = (round(view.x + left / density, 3), round(view.y + top / density, 3))
    return Baked(tuple(picture.crop((left, top, right, bottom)) for picture in whole), at)


def _seen(markup: str, view: Box, density: float) -> Box:
    """The part of the view that surely holds the ink, found on a small picture, on whole pixels of the large one."""
    box = painted(markup, view, ROUGH).getchannel("A").getbbox() or (0, 0, 1, 1)
    left, top, right, bottom = (round((side / ROUGH + reach) * density) for side, reach in zip(box, SLACK, strict=True))
    left, top = max(0, left), max(0, top)
    right, bottom = min(round(view.width * density), right), min(round(view.height * density), bottom)
    return Box(view.x + left / density, view.y + top / density, (right - left) / density, (bottom - top) / density)


def save(
    phases: Sequence[Image.Image], folder: Path, name: str, *, exact: bool = False, quality: int = QUALITY
) -> None:
    """`name.webp`, `name.1.webp` …; `exact` loses nothing, for what is crisp."""
    folder.mkdir(parents=True, exist_ok=True)
    for phase, picture in enumerate(phases):
        file = folder / (f"{name}.{phase}.webp" if phase else f"{name}.webp")
        if exact:
            picture.save(file, lossless=True, quality=70, method=4)
        else:
            picture.save(file, quality=quality, alpha_quality=100, method=4)
