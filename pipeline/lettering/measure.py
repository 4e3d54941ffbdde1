"""How much room text takes, without drawing it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, reduce
from typing import NamedTuple

from PIL import ImageFont

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.lettering.fonts import face_file, opened
from pipeline.lettering.runs import runs

REFERENCE = 1000.0  # Pillow rounds vertical metrics to whole pixels: read them large


class Metrics(NamedTuple):
    """Heights of a line: above the baseline, below it, and from one baseline to the next."""

    ascent: float
    descent: float
    line_height: float


class Placed(NamedTuple):
    """A run at its pen position, and the face that draws it."""

    x: float
    text: str
    face: ImageFont.FreeTypeFont


@lru_cache(maxsize=1024)
def metrics(font: Font) -> Metrics:
    """The line metrics of the font's own family at its size."""
    large = opened(face_file(font.family, font.weight, font.language), REFERENCE)
    ascent, descent = (value * font.size / REFERENCE for value in large.getmetrics())
    return Metrics(ascent, descent, ascent + descent)


@lru_cache(maxsize=65536)
def advance(text: str, font: Font) -> float:
    """How far the pen moves over one line of text."""
    return sum(opened(run.face, font.size).getlength(run.text, language=font.language) for run in runs(text, font))


@lru_cache(maxsize=8192)
def ink_box(text: str, font: Font) -> Box:
    """The rectangle around the ink, to whole units; the origin is the pen's start on the baseline."""
    return _union(_inked(run, font.language) for run in placed(text, font))


def placed(text: str, font: Font, scale: float = 1.0) -> Iterator[Placed]:
    """The runs of a line with their pen positions, at `scale` pixels per unit."""
    pen = 0.0
    for run in runs(text, font):
        face = opened(run.face, font.size * scale)
        yield Placed(pen, run.text, face)
        pen += face.getlength(run.text, language=font.language)


def extents(text: str, font: Font, scale: float = 1.0, stroke: float = 0.0) -> Box:
    """A box that holds all ink and the pen's way, at `scale` pixels per unit; `stroke` pixels border every letter."""
    return _union(_roomy(run, font.language, stroke) for run in placed(text, font, scale))


def _roomy(run: Placed, language: str, stroke: float) -> Box:
    left, top, right, bottom = run.face.getbbox(run.text, anchor="ls", stroke_width=stroke, language=language)
    return Box(run.x + left, top, right - left, bottom - top)


def _inked(run: Placed, language: str) -> Box:
    mask, offset = run.face.getmask2(run.text, mode="L", anchor="ls", language=language)
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    return Box(run.x + offset[0] + left, offset[1] + top, right - left, bottom - top)


def _union(boxes: Iterator[Box]) -> Box:
    return reduce(Box.union, [box for box in boxes if box.width and box.height] or [Box(0.0, 0.0, 0.0, 0.0)])
