"""SVG through resvg: a whole file, or one part of it."""

from __future__ import annotations

import io
import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

import resvg_py
from PIL import Image

from pipeline.core.display import Art
from pipeline.core.geometry import Box
from pipeline.core.raster import Raster
from pipeline.errors import AssetBroken
from pipeline.packs.art import plain
from pipeline.packs.art.pixels import check_size, cropped
from pipeline.packs.svgfile import Drawing, local, read_svg

SVG = "http://www.w3.org/2000/svg"
REFERENCE = re.compile(r"url\(\s*['\"]?#([^)'\"\s]+)|href=\"#([^\"]+)\"")
NAMED = re.compile(r"\bid=\"([^\"]+)\"")
HIDING = re.compile(r"\bdisplay\s*:\s*none\s*;?")
NOT_KEPT = frozenset({"id", "display", "width", "height", "viewBox", "preserveAspectRatio", "x", "y"})
ROUGH = 140  # pixels of the longer side when only looking for where the ink is
LARGE = 300_000  # pixels of a whole picture from which on it pays to look
EDGE = 0.5  # of those pixels: what a faint edge may reach beyond them
BOLD = ".bold * {{ stroke: #000 !important; stroke-width: {:.3f}px !important }}"  # no dot is too small to be found
REACH = 0.5  # of the canvas on each side: a part may stick out of it


def raster(art: Art, scale: float, assets: Path) -> Raster:
    """A picture (its origin is the canvas's corner), or a part of one (its origin is that of the viewBox)."""
    drawing = _drawing(assets / art.file, art.digest, art.file)
    if art.part:
        return _rendered(_part(drawing, art.part), _ink(drawing, art.part), scale, art.file)
    canvas = drawing.canvas
    large = canvas.width * canvas.height * scale * scale > LARGE
    found = _rendered(_whole(drawing), _ink(drawing, "") if large else canvas, scale, art.file)
    corner = round(canvas.x * scale), round(canvas.y * scale)
    return found._replace(x=found.x - corner[0], y=found.y - corner[1])


class Shapes(NamedTuple):
    """A picture or a part of one that holds nothing but shapes, for a quick renderer."""

    markup: str
    canvas: Box
    whole: bool  # it ends at the canvas, and its origin is the canvas's corner


def shapes(art: Art, assets: Path) -> Shapes | None:
    """What the art draws, when that is nothing but shapes."""
    drawing = _drawing(assets / art.file, art.digest, art.file)
    markup = plain.shapes(_part(drawing, art.part) if art.part else _whole(drawing))
    return Shapes(markup, drawing.canvas, not art.part) if markup else None


@lru_cache(maxsize=16)
def _drawing(path: Path, digest: str, name: str) -> Drawing:
    """The file, read once for all its parts; `digest` tells versions of it apart."""
    try:
        return read_svg(path.read_bytes(), name)
    except OSError as error:
        raise AssetBroken(f"{name}: {error.strerror or error}") from error


@lru_cache(maxsize=16)
def _whole(drawing: Drawing) -> str:
    return _content(drawing.root)


def _content(root: ET.Element) -> str:
    """All that the root holds, in a group that carries what is inherited from it."""
    return _wrapped(root, "".join(ET.tostring(child, encoding="unicode") for child in root))


@lru_cache(maxsize=256)
def _part(drawing: Drawing, part: str) -> str:
    """The markup of one part: itself shown, the groups around it for their transforms, and only what it refers to."""
    element = drawing.by_id.get(part)
    if element is None:
        raise AssetBroken(f'{drawing.name}: no group "{part}"')
    inside = _wrapped(element, "".join(ET.tostring(child, encoding="unicode") for child in element))
    for group in reversed(drawing.ancestors(element)):
        inside = _wrapped(group, inside)
    styles = [ET.tostring(e, encoding="unicode") for e in drawing.root.iter() if local(str(e.tag)) == "style"]
    return _wrapped(drawing.root, f"<defs>{''.join(styles)}{_referred(inside, drawing.by_id)}</defs>{inside}")


def _wrapped(element: ET.Element, inside: str) -> str:
    """A visible group with the element's own transform and style around `inside`."""
    kept = {key: value for key, value in element.items() if key not in NOT_KEPT and key[0] != "{"}
    kept["style"] = HIDING.sub("", kept.get("style", ""))
    written = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items() if value and key[:5] != "data-")
    return f"<g{written}>{inside}</g>"


def _referred(markup: str, by_id: Mapping[str, ET.Element]) -> str:
    """The clips, gradients, masks … that the markup names and does not hold itself, and those that these name."""
    held, found, waiting = set(NAMED.findall(markup)), "", [markup]
    while waiting:
        for name in {one or other for one, other in REFERENCE.findall(waiting.pop())} - held:
            held.add(name)
            if name in by_id:
                waiting.append(ET.tostring(by_id[name], encoding="unicode"))
                found += waiting[-1]
    return found


@lru_cache(maxsize=1024)
def _ink(drawing: Drawing, part: str) -> Box:
    """A box in units that surely holds the ink: found by a small drawing, so that the large one is no larger."""
    canvas = drawing.canvas
    longest = max(canvas.width, canvas.height)
    reach = REACH * longest if part else 0.0
    scale = ROUGH / (longest + 2 * reach)
    content = _part(drawing, part) if part else _whole(drawing)
    twice = f'{content}<g class="bold">{content}</g>'
    rough = _rendered(twice, canvas.inset(-reach), scale, drawing.name, BOLD.format(1 / scale))
    height, width = rough.pixels.shape[:2]
    ink = Box(rough.x / scale, rough.y / scale, width / scale, height / scale).inset(-EDGE / scale)
    return ink if part else _inside(ink, canvas)


def _inside(box: Box, canvas: Box) -> Box:
    """What of a box is seen through the canvas: a whole picture ends there, as artists see it."""
    x, y = max(box.x, canvas.x), max(box.y, canvas.y)
    return Box(x, y, max(0.0, min(box.right, canvas.right) - x), max(0.0, min(box.bottom, canvas.bottom) - y))


def _rendered(content: str, box: Box, scale: float, name: str, style: str = "") -> Raster:
    """The markup seen through `box` units, on whole pixels counted from the origin of the units."""
    x, y = math.floor(box.x * scale), math.floor(box.y * scale)
    width, height = max(1, math.ceil(box.right * scale) - x), max(1, math.ceil(box.bottom * scale) - y)
    check_size(width, height, name)
    seen = f"{x / scale} {y / scale} {width / scale} {height / scale}"
    size = f'viewBox="{seen}" width="{width}" height="{height}" preserveAspectRatio="none"'
    markup = f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" {size}>{content}</svg>'
    try:
        data = resvg_py.svg_to_bytes(svg_string=markup, skip_system_fonts=True, style_sheet=style or None)
    except ValueError as error:
        raise AssetBroken(f"{name}: cannot be drawn: {error}") from error
    return cropped(Image.open(io.BytesIO(bytes(data)), formats=("PNG",)), x, y)
