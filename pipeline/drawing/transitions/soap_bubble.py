"""A soap bubble with the new scene in it swells over the old one and pops."""

from __future__ import annotations

import math
from functools import lru_cache

from pipeline.core.display import Node, Vector
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Point
from pipeline.core.seed import between
from pipeline.drawing.context import Context
from pipeline.drawing.place import group, polygon, put
from pipeline.drawing.styles.gloss import Glow, oval
from pipeline.drawing.svg import document
from pipeline.drawing.transitions.shapes import farthest, frame_box, opening, round_about

_POPS = 0.72  # share of the span at which the film bursts
_FILM = 500.0  # radius at which the bubble's skin is drawn, units
_CENTER = Point(0.5, 0.46)  # shares of the frame
_REACH = 1.06  # of the way to the farthest corner
_DROPS = 14
_WOBBLE = 0.035  # how unround a growing bubble is
_SKIN = (
    (0.0, "#FFFFFF", 0.0),
    (0.8, "#FFB3D6", 0.08),
    (0.92, "#C9A3F5", 0.34),
    (0.97, "#FFF3B0", 0.4),
    (1.0, "#FFFFFF", 0.9),
)


def soap_bubble(
    outgoing: tuple[Node, ...], incoming: tuple[Node, ...], progress: float, context: Context
) -> tuple[Node, ...]:
    """The bubble grows until it touches the frame's edges; then nothing is left of it but drops."""
    frame = frame_box(context)
    center = opening(context, _CENTER)
    if progress >= _POPS:
        left = (progress - _POPS) / (1 - _POPS)
        return (*incoming, *(_drop(index, left, center, context) for index in range(_DROPS)))
    share = progress / _POPS
    radius = farthest(center, frame) * _REACH * EASINGS["in-out-sine"](share) + 30
    sway = _WOBBLE * math.sin(5 * math.pi * share) * (1 - share)
    circle = round_about(Point(0.0, 0.0), radius)
    outline = [(center.x + p.x * (1 + sway), center.y + p.y * (1 - sway)) for p in circle]
    skin = put(
        Vector(_film()), center.x - _FILM, center.y - _FILM, context=context,
        grow=(radius / _FILM * (1 + sway), radius / _FILM * (1 - sway)), about=(_FILM, _FILM),
    )  # fmt: skip
    return (*outgoing, *group(incoming, clip=polygon(outline, context)), skin)


def _drop(index: int, left: float, center: Point, context: Context) -> Node:
    """One drop of the burst film, flung out and falling."""
    frame = frame_box(context)
    turn = 2 * math.pi * (index + between(-0.3, 0.3, "turn", index)) / _DROPS
    far = frame.width * between(0.34, 0.5, "far", index) * (1 + 0.5 * EASINGS["out"](left))
    x, y = center.x + far * math.cos(turn), center.y + 1.25 * far * math.sin(turn) + 240 * left * left
    size = between(0.05, 0.12, "size", index)
    grow = max(0.02, 1 - left) * size / 0.12
    return put(Vector(_film()), x - _FILM * 0.12, y - _FILM * 0.12, context=context, scale=0.12, grow=grow,
               about=(_FILM, _FILM))  # fmt: skip


@lru_cache(maxsize=1)
def _film() -> str:
    """The skin of a bubble: colours at its rim, two windows of light."""
    r = _FILM
    light = 'stroke="#FFFFFF" stroke-linecap="round" fill="none"'
    arc = f"M{r * 0.42:g} {r * 0.62:g}A{r * 0.68:g} {r * 0.68:g} 0 0 1 {r * 0.86:g} {r * 0.36:g}"
    small = f"M{r * 1.5:g} {r * 1.62:g}A{r * 0.78:g} {r * 0.78:g} 0 0 0 {r * 1.64:g} {r * 1.46:g}"
    markup = oval(r, r, r, r, Glow(_SKIN))
    markup += f'<path d="{arc}" {light} stroke-width="{r * 0.036:g}" opacity=".85"/>'
    markup += f'<path d="{small}" {light} stroke-width="{r * 0.022:g}" opacity=".7"/>'
    return document(Box(0, 0, 2 * r, 2 * r), markup)
