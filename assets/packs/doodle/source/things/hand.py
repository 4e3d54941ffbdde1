"""Hand lettering as outlines, so that drawings carry no fonts. Words are shaped, so that every script is right."""

from __future__ import annotations

from functools import cache

import uharfbuzz
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen

from pipeline.drawing.styles.ink import INK, filled
from pipeline.lettering.fonts import face_file
from things.tongues import FACES, HAND, Face, said

UNTIED = {"kern": False, "liga": False, "calt": False, "clig": False}  # a hand that sets letter by letter


@cache
def _font(face: Face, tongue: str) -> uharfbuzz.Font:
    file = face_file(face.family, face.weight, tongue or "en")
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file.path)), file.number))
    font.set_variations({"wght": face.weight})
    return font


def lettering(text: str, x: float, y: float, size: float, fill: str = INK, tongue: str = "", room: float = 0.0) -> str:
    """One line as a path, its middle at x and its baseline at y; a translation is made as small as `room` asks."""
    face = FACES.get(tongue, HAND)
    if tongue and room and (wide := width(text, size, tongue)) > room:
        size *= room / wide
    font, size = _font(face, tongue), size * face.scale
    shaped, scale = _shaped(said(text, tongue), font), size / font.face.upem
    pen = SVGPathPen(None, ntos=lambda v: f"{v:.1f}".removesuffix(".0"))
    at = x - sum(place.x_advance for _, place in shaped) * scale / 2
    for glyph, place in shaped:
        right, up = at + place.x_offset * scale, y - place.y_offset * scale
        font.draw_glyph_with_pen(glyph, TransformPen(pen, (scale, 0, 0, -scale, right, up)))
        at += place.x_advance * scale
    return filled(pen.getCommands(), fill)


def width(text: str, size: float, tongue: str = "") -> float:
    """How wide the line is."""
    face = FACES.get(tongue, HAND)
    font = _font(face, tongue)
    return sum(place.x_advance for _, place in _shaped(said(text, tongue), font)) * size * face.scale / font.face.upem


def _shaped(text: str, font: uharfbuzz.Font) -> list[tuple[int, uharfbuzz.GlyphPosition]]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, UNTIED if text.isascii() else {})
    return [(info.codepoint, place) for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]
