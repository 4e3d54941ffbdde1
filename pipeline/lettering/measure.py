"""How much room text takes, without drawing it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, reduce
from typing import NamedTuple

from PIL import ImageFont

from pipeline.core.display import Font
from pipeline.core.geometry import Box
from pipeline.lettering.fonts import face_file, opened
from pipeline.lettering.runs import Run, clusters, runs, visual
from pipeline.lettering.scripts import HAN, LATIN_PLAIN, LATIN_TALL, PLAIN, TALL, script_of

WAYS = ((0.4, -0.7), (-0.5, 0.5), (0.0, 1.0), (0.6, 0.1), (-0.3, -1.0), (0.2, 0.6), (-0.6, -0.3))  # right, down
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
    direction: str | None = None
    y: float = 0.0  # below the baseline


@lru_cache(maxsize=1024)
def metrics(font: Font) -> Metrics:
    """The line metrics of the font's own family at its size."""
    large = opened(face_file(font.family, font.weight, font.language), REFERENCE)
    ascent, descent = (value * font.size / REFERENCE for value in large.getmetrics())
    return Metrics(ascent, descent, (ascent + descent) * tallness(font))


@lru_cache(maxsize=2048)
def tallness(font: Font, text: str = "") -> float:
    """How much more room lines of the font's language need than lines of Latin letters; never less than as much."""
    sample = TALL.get(script_of(font.language, text))
    if sample is None:
        return 1.0
    large = replace(font, size=REFERENCE)
    return max(1.0, ink_box(sample, large).height / ink_box(LATIN_TALL, large).height)


@lru_cache(maxsize=2048)
def plain_ink(font: Font, text: str = "") -> tuple[float, float]:
    """How far plain letters of the text, or of the font's language, reach above the baseline, and below it."""
    box = ink_box(PLAIN.get(script_of(font.language, text), LATIN_PLAIN), font)
    return -box.y, max(0.0, box.bottom)


@lru_cache(maxsize=65536)
def advance(text: str, font: Font) -> float:
    """How far the pen moves over one line of text."""
    return sum(_length(run, font, 1.0) for run in runs(text, font))


@lru_cache(maxsize=8192)
def ink_box(text: str, font: Font) -> Box:
    """The rectangle around the ink, to whole units; the origin is the pen's start on the baseline."""
    return _union(_inked(run, font.language) for run in placed(text, font))


def placed(text: str, font: Font, scale: float = 1.0) -> Iterator[Placed]:
    """The runs of a line with their pen positions, at `scale` pixels per unit."""
    pen = 0.0
    for run in visual(runs(text, font)):
        face = opened(run.face, font.size * scale)
        if run.face.wobble and HAN.search(run.text):
            yield from _uneven(run, pen, face, font, scale)
        else:
            yield Placed(pen, run.text, face, run.direction)
        pen += _length(run, font, scale)


def _uneven(run: Run, pen: float, face: ImageFont.FreeTypeFont, font: Font, scale: float) -> Iterator[Placed]:
    """A run sign by sign, each a little above or below the line and nearer to its neighbour, as a hand sets them."""
    most = run.face.wobble * font.size * scale
    for index, sign in enumerate(clusters(run.text)):
        way = WAYS[(ord(sign[0]) + 3 * index) % len(WAYS)] if HAN.search(sign) else (0.0, 0.0)
        yield Placed(pen + way[0] * most / 2, sign, face, run.direction, way[1] * most)
        pen += face.getlength(sign, direction=run.direction, language=font.language)


def reaches(text: str, font: Font, start: int, end: int) -> tuple[float, float]:
    """From where to where the characters `start` to `end` of a line stand, whichever way they are written."""
    pen, offset, found = 0.0, _offsets(text, font), []
    for run in visual(runs(text, font)):
        first, width = offset[id(run)], _length(run, font, 1.0)
        low, high = max(start, first) - first, min(end, first + len(run.text)) - first
        if low < high:
            one, other = (_length(run._replace(text=run.text[:at]), font, 1.0) for at in (low, high))
            found.append((pen + width - other, pen + width - one) if run.level % 2 else (pen + one, pen + other))
        pen += width
    return (min(x for x, _ in found), max(x for _, x in found)) if found else (0.0, 0.0)


def _offsets(text: str, font: Font) -> dict[int, int]:
    """Where each run of a line begins in its text."""
    found, at = {}, 0
    for run in runs(text, font):
        found[id(run)] = at
        at += len(run.text)
    return found


def _length(run: Run, font: Font, scale: float) -> float:
    face = opened(run.face, font.size * scale)
    return face.getlength(run.text, direction=run.direction, language=font.language)


def extents(text: str, font: Font, scale: float = 1.0, stroke: float = 0.0) -> Box:
    """A box that holds all ink and the pen's way, at `scale` pixels per unit; `stroke` pixels border every letter."""
    return _union(_roomy(run, font.language, stroke) for run in placed(text, font, scale))


def _roomy(run: Placed, language: str, stroke: float) -> Box:
    left, top, right, bottom = run.face.getbbox(
        run.text, anchor="ls", stroke_width=stroke, direction=run.direction, language=language
    )
    return Box(run.x + left, run.y + top, right - left, bottom - top)


def _inked(run: Placed, language: str) -> Box:
    mask, offset = run.face.getmask2(run.text, mode="L", anchor="ls", direction=run.direction, language=language)
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    return Box(run.x + offset[0] + left, run.y + offset[1] + top, right - left, bottom - top)


def _union(boxes: Iterator[Box]) -> Box:
    return reduce(Box.union, [box for box in boxes if box.width and box.height] or [Box(0.0, 0.0, 0.0, 0.0)])
