"""Opaque gouache: hand-cut shapes without outlines, tapered marks, loaded-brush strokes. Points in, SVG markup out.

Everything is pure. `seed` fixes the hand; `phase` (0, 1, 2) is the alternate drawing of the boil: it moves edges and
bristles and nothing else, so that pigment and paper stand still.
"""

from pipeline.drawing.styles.gouache.markup import clipped, filled, group, moved
from pipeline.drawing.styles.gouache.painter import Gouache
from pipeline.drawing.styles.gouache.shape import ellipse, normals, resampled, rounded, shifted, spline
from pipeline.drawing.styles.gouache.tint import jittered, mixed

__all__ = [
    "Gouache",
    "clipped",
    "ellipse",
    "filled",
    "group",
    "jittered",
    "mixed",
    "moved",
    "normals",
    "resampled",
    "rounded",
    "shifted",
    "spline",
]
