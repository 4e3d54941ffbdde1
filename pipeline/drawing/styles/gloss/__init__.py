"""Soft, shaded, glossy shapes with lines of their own colour: points in, SVG markup out. Everything is pure."""

from pipeline.drawing.styles.gloss.forms import note, soap_bubble, sparkle, sparkle_path
from pipeline.drawing.styles.gloss.paint import Fill, Glow, Gradient, blurred, down, oval, paint, painted
from pipeline.drawing.styles.gloss.soft import Line, Rim, Shade, capsules, contour, soft, tapered

__all__ = [
    "Fill",
    "Glow",
    "Gradient",
    "Line",
    "Rim",
    "Shade",
    "blurred",
    "capsules",
    "contour",
    "down",
    "note",
    "oval",
    "paint",
    "painted",
    "soap_bubble",
    "soft",
    "sparkle",
    "sparkle_path",
    "tapered",
]
