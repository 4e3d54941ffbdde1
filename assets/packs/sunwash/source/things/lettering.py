"""Words as paths: what is painted into a picture has no font to ask for later."""

from __future__ import annotations

from functools import cache

import fontpkg
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer


@cache
def _face(family: str, weight: int) -> TTFont:
    face = TTFont(fontpkg.path(family))
    if "fvar" not in face:
        return face
    usual = {axis.axisTag: axis.defaultValue for axis in face["fvar"].axes}
    return instancer.instantiateVariableFont(face, {**usual, "wght": weight})


def lettered(words: str, x: float, y: float, size: float, color: str, family: str = "caveat", weight: int = 700) -> str:
    """A line of words, its middle at x and its baseline at y."""
    face = _face(family, weight)
    glyphs, names, scale = face.getGlyphSet(), face.getBestCmap(), size / face["head"].unitsPerEm
    widths = [glyphs[names[ord(letter)]].width * scale for letter in words]
    left, drawn = x - sum(widths) / 2, []
    for letter, width in zip(words, widths, strict=True):
        pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:g}")
        glyphs[names[ord(letter)]].draw(pen)
        if outline := pen.getCommands():
            placed = f"translate({left:.1f} {y:.1f}) scale({scale:.4f} {-scale:.4f})"
            drawn.append(f'<path transform="{placed}" d="{outline}"/>')
        left += width
    return f'<g fill="{color}">{"".join(drawn)}</g>'
