"""The page is lifted away: the old scene goes up, its foot curling toward us, and uncovers the next one."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point, translate
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, place, polygon, transformed
from pipeline.drawing.styles.gouache import Gouache, clipped, filled, shifted
from pipeline.drawing.styles.ink.paths import Array
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import frame_box

CURL = 150.0  # units of the paper's back that are seen when it is lifted most
SLOPE = 0.09  # the foot is higher on the right, where a hand pulls
SHADE = 240.0
BACK, BACK_SHADE, BACK_LIGHT, WINE = "#F6E3B8", "#DDB583", "#FFF6DE", "#5A2A34"
EDGE_STEPS = 40


def page_lift(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """The old page moved up by whole pixels; the curl of its back and its shadow lie on the new one."""
    frame = frame_box(context)
    lifted = EASINGS["in-out-sine"](progress)
    far = round((frame.height * (1 + SLOPE) + CURL) * lifted * context.scale) / context.scale
    curl = CURL * math.sin(math.pi * min(1.0, 0.12 + lifted))
    edge = _edge(frame, far)
    page = (Point(-2.0, -2.0), Point(frame.width + 2, -2.0), *(Point(x, y) for x, y in edge[::-1]))
    moved = transformed(outgoing, translate(0, -round(far * context.scale)))
    foot = place(Vector(_foot(frame, round(curl))), translate(0, frame.height - far), context=context)
    return (*incoming, foot, *group(moved, clip=polygon(page, context)))


def _edge(frame: Box, far: float) -> Array:
    """The foot of the lifted page from left to right: where the paper turns away."""
    x = np.linspace(-2.0, frame.width + 2, EDGE_STEPS)
    share = x / frame.width
    rise = SLOPE * frame.height * min(1.0, far / 300) * share + 26 * np.sin(math.pi * share) * min(1.0, far / 300)
    return np.stack([x, frame.height - far - rise], axis=1)


@lru_cache(maxsize=32)
def _foot(frame: Box, curl: int) -> str:
    """The paper's back below the fold, on its shadow; the origin is the left end of the foot."""
    top = shifted(_edge(frame, 300.0), 0, 300 - frame.height)
    deep = curl * (0.7 + 0.5 * np.linspace(0, 1, len(top)))
    bottom = top + np.stack([np.zeros(len(top)), deep], axis=1)
    back = np.vstack([shifted(top, 0, -4), bottom[::-1]])
    level = float(bottom[:, 1].max()) + SHADE  # the same on both sides: a shade that ends aslant is cut off on one
    under = np.vstack([top, [(top[-1, 0], level), (top[0, 0], level)]])
    pen = Gouache(0, 30)
    low = [(float(x), float(y) - 14) for x, y in bottom[::8]]
    high = [(float(x), float(y) + curl * 0.2) for x, y in top[::8]]
    strokes = clipped(back, pen.brush(low, max(curl * 0.5, 12), BACK_SHADE, 3, 0.7, 4, 0.8),
                      pen.brush(high, max(curl * 0.3, 10), BACK_LIGHT, 4, 0.8, 4, 0.9))  # fmt: skip
    reach = frame.height * SLOPE + 60
    view = Box(-4, -reach, frame.width + 8, reach + CURL * 1.3 + SHADE)
    shade = (
        f'<linearGradient id="l" x1="0" y1="0" x2="0" y2="1"><stop stop-color="{WINE}" stop-opacity="0.5"/>'
        f'<stop offset="1" stop-color="{WINE}" stop-opacity="0"/></linearGradient>'
    )
    return document(view, shade + filled(under, "url(#l)") + filled(back, BACK) + strokes)
