"""SVG that asks for nothing but shapes: what any renderer draws alike, so that a quick one may."""

from __future__ import annotations

import re
from functools import lru_cache

TAGS = frozenset(
    (
        *("g", "defs", "title", "desc", "clipPath", "linearGradient", "radialGradient", "stop"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    )
)
COLORS = frozenset(("fill", "stroke", "stop-color"))
NUMBERS = frozenset(
    (
        *("d", "points", "transform", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry"),
        *("stroke-width", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "gradientTransform"),
        *("opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "offset"),
    )
)
WORDS = frozenset(("stroke-linecap", "stroke-linejoin", "fill-rule", "clip-rule", "gradientUnits", "display"))
NAMES = frozenset(("id", "clip-path"))
SPACE = "ns0:"  # what the writer of XML calls the namespace of SVG
TAG = re.compile(r"<(?!/)([^\s/>]+)")
ATTRIBUTE = re.compile(r"\s([^\s=<>\"]+)=\"([^\"]*)\"")
COLOR = re.compile(
    r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})|none|(?!current|inherit|context|transparent)[a-z]+|url\(#[^)]+\)"
)
RUNNING = re.compile(r"<(?:g|ellipse)\b[^>]*\s(?:fill|stroke)=\"url\(")  # Skia does not know how large an ellipse is
WORD = re.compile(r"(?!inherit)[A-Za-z]+")
NUMBER_LIKE = frozenset("0123456789+-.,eE() \n\tMmZzLlHhVvCcSsQqTtAatranslatescalerotateskewXYmatrix")


@lru_cache(maxsize=1024)
def shapes(content: str) -> str:
    """The markup without a namespace when it holds nothing but shapes, gradients and clips; else nothing."""
    inner = content.replace(f"<{SPACE}", "<").replace(f"</{SPACE}", "</")
    plain = all(tag in TAGS for tag in TAG.findall(inner)) and all(_plain(*pair) for pair in ATTRIBUTE.findall(inner))
    return inner if plain and not ("<ellipse" in inner and RUNNING.search(inner)) else ""


def _plain(name: str, value: str) -> bool:
    """Whether an attribute says something that every renderer understands in the same way."""
    if name.startswith(("data-", "xmlns")):
        return True
    if name in COLORS:
        return COLOR.fullmatch(value.strip()) is not None
    if name in NUMBERS:
        return NUMBER_LIKE.issuperset(value)
    if name in WORDS:
        return WORD.fullmatch(value) is not None
    return name in NAMES and ":" not in value
