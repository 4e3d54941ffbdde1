"""Hand lettering as outlines, so that drawings carry no fonts."""

from __future__ import annotations

from functools import cache

import fontpkg
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from pipeline.drawing.styles.ink import INK, filled


@cache
def _caveat() -> TTFont:
    return instantiateVariableFont(TTFont(fontpkg.path("caveat", weight=700)), {"wght": 700})


def lettering(text: str, x: float, y: float, size: float, fill: str = INK) -> str:
    """One line of Caveat 700 as a path, its middle at x and its baseline at y."""
    font = _caveat()
    glyphs, names = font.getGlyphSet(), font.getBestCmap()
    scale = size / font["head"].unitsPerEm
    widths = [glyphs[names[ord(letter)]].width * scale for letter in text]
    pen = SVGPathPen(glyphs, ntos=lambda v: f"{v:.1f}".removesuffix(".0"))
    at = x - sum(widths) / 2
    for letter, width in zip(text, widths, strict=True):
        glyphs[names[ord(letter)]].draw(TransformPen(pen, (scale, 0, 0, -scale, at, y)))
        at += width
    return filled(pen.getCommands(), fill)
