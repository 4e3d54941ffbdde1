"""Two places at once: each with its own background and whoever is there, cut to a half of the frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box, Matrix
from pipeline.drawing import backdrop, puppet
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.drawing.lines import SMALLEST, at_least, font_of, rise
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group, transformed
from pipeline.drawing.screens.coming import away_at
from pipeline.drawing.screens.window import draw_shown
from pipeline.drawing.styles import CHATS, SCREENS, hand, look_named
from pipeline.lettering.measure import advance
from pipeline.timeline.model import UNITS_WIDE, Backdrop, Split, SplitSide

HALF = UNITS_WIDE / 2
LABEL = 88.0


def draw(item: Split, n: int, context: Context) -> tuple[Node, ...]:
    """Both places at frame `n`; they come in from their sides."""
    away = EASINGS["in-out"](min(1.0, max(0.0, away_at(item.span, n, context))))
    left = _half(item.left, n, 0.0, -HALF * away, context)
    right = _half(item.right, n, HALF, HALF * away, context)
    return (*left, *right, *_seam(n, away, context), *_labels(item, n, away, context))


def _half(side: SplitSide, n: int, x: float, shift: float, context: Context) -> tuple[Node, ...]:
    """A place whose middle is the middle of its half."""
    there, px = _scene(Same(context), side.background), context.scale
    nodes: list[Node] = list(backdrop.draw_back(n, there))
    if side.shown is not None and side.shown.actor is not None:
        nodes += puppet.draw(side.shown.actor, n, there)
    elif side.shown is not None:
        nodes += draw_shown(side.shown, Box(HALF / 2, 480.0, HALF, 640.0), n, context.scene.span.start, Panel(there))
    nodes += backdrop.draw_front(n, there)
    moved = transformed(nodes, Matrix(e=round((x - HALF / 2 + shift) * px), f=0.0))
    high = context.timeline.units_high
    window = Panel(context).window(Box(x + shift, 0.0, HALF, high))
    return group(moved, clip=window)


@lru_cache(maxsize=16)
def _scene(context: Same[Context], background: str) -> Context:
    """The same scene in another place, seen at rest."""
    here = context.value
    camera = (replace(here.scene.camera[0], value=replace(here.scene.camera[0].value, x=HALF, y=960.0, zoom=1.0)),)
    return replace(here, scene=replace(here.scene, backdrop=Backdrop(background), camera=camera), zoom=1.0)


def _seam(n: int, away: float, context: Context) -> Iterator[Node]:
    """A stroke from top to bottom between them."""
    high, look = context.timeline.units_high, look_named(CHATS, context, "chat")
    if away < 0.02:
        for x in (HALF - 5, HALF + 1, HALF + 6):
            yield (
                Panel(context)
                .at(x, -20.0, turn=90.0)
                .put(look.rule(float(round(high + 40)), hand(context, n, "seam", str(x))))
            )


def _labels(item: Split, n: int, away: float, context: Context) -> Iterator[Node]:
    """What or when each place is, at its top."""
    look, font = look_named(SCREENS, context, "screen"), at_least(font_of(context, "ui", "hand"), SMALLEST)
    safe = context.timeline.safe
    for side, left, right in ((item.left, safe.x, HALF), (item.right, HALF, safe.right)):
        if side.label and away < 0.3:
            pen, wide = hand(context, n, side.label), float(round(advance(side.label, font) + 56))
            x, y = (left + right) / 2 - wide / 2, item.safe
            yield Panel(context).put(look.pill(wide, LABEL, "quiet", pen), x, y - LABEL / 2)
            yield Panel(context).lettered(side.label, font, look.letters("quiet", pen), x + 28, y + rise(font) / 2)
