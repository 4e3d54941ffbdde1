"""A picture of tiles: they fly in from all around, and settle in their cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline.core.display import Node
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box
from pipeline.core.seed import between
from pipeline.drawing.context import Context
from pipeline.drawing.identity import Same
from pipeline.drawing.lines import SMALLEST, at_least, font_of, wrapped
from pipeline.drawing.pace import progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.screens.window import draw_window
from pipeline.drawing.styles import SCREENS, look_named
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Mosaic, Tile

COMES = 12  # frames of a tile's way
FAR = (500.0, 900.0)  # units it comes from
TURN = 50.0  # degrees it turns on its way, at most
WRITES = 12
TEXT = 84.0
BELOW = 96.0  # units from the shape to the middle of its words
WINDOW = 200.0  # units of a tile's own drawing, before it is made as small as its cell
FILLS = 0.92  # of its cell: the rest is air
PULSE, PULSES = 0.035, 18  # how much the picture swells when it is whole, and for how many frames


def draw(item: Mosaic, n: int, context: Context) -> tuple[Node, ...]:
    """The mosaic at frame `n`."""
    look = look_named(SCREENS, context, "screen")
    rests = max([item.written + PULSES, *(tile.at + COMES for tile in item.tiles)]) + context.pack.motion.hold
    tiles = _at_rest(Same(item), Same(context), rests) if n >= rests else _tiles(item, n, context, look)
    return (*tiles, *_words(item, n, context))


@lru_cache(maxsize=8)
def _at_rest(item: Same[Mosaic], context: Same[Context], n: int) -> tuple[Node, ...]:
    """The whole picture, which is the same in every later frame."""
    return _tiles(item.value, n, context.value, look_named(SCREENS, context.value, "screen"))


def _tiles(item: Mosaic, n: int, context: Context, look: ScreenLook) -> tuple[Node, ...]:
    """The tiles that have come; the picture swells once when it is whole."""
    swell = progress(n, item.written, PULSES, context) if n >= item.written else 0.0
    grow = 1.0 + PULSE * 4 * swell * (1 - swell)
    page = Panel(context).at(item.place.x, item.place.y, grow=grow)
    return tuple(node for tile in item.tiles if tile.at <= n for node in _tile(item, tile, n, page, look))


def _tile(item: Mosaic, tile: Tile, n: int, page: Panel, look: ScreenLook) -> Iterator[Node]:
    """One tile on its way, or in its cell. What it shows stands still: a hundred faces that move are none."""
    context, key = page.context, (page.context.seed, "tile", tile.column, tile.row)
    share = EASINGS["out"](progress(n, tile.at, COMES, context))
    angle_x, angle_y = between(-1, 1, *key, "x"), between(-1, 1, *key, "y")
    far = between(*FAR, *key, "far") * (1 - share)
    x = (tile.column - (item.columns - 1) / 2) * item.cell + angle_x * far
    y = (tile.row - (item.rows - 1) / 2) * item.cell + angle_y * far
    size = round(item.cell * FILLS / WINDOW, 4)
    panel = page.at(x, y, turn=TURN * angle_x * (1 - share)).sized(size).at(-WINDOW / 2, -WINDOW / 2)
    kind = ("own", "plain", "kind")[(tile.column + tile.row) % 3]
    still = item.span.start
    box = Box(0.0, 0.0, WINDOW, WINDOW)
    yield from draw_window(item.pictures[tile.picture], kind, box, still, still, panel, look, name=str(tile.picture))


def _words(item: Mosaic, n: int, context: Context) -> Iterator[Node]:
    """The words below, uncovered from left to right."""
    share = progress(n, item.written, WRITES, context) if n >= item.written else 0.0
    if not item.text or share <= 0.0:
        return
    font = at_least(replace(font_of(context, "card", "note"), size=TEXT), SMALLEST)
    block = wrapped(item.text, font, context.timeline.safe.width, 1.0)
    page, middle = Panel(context), item.place.y + item.rows * item.cell / 2 + BELOW
    fill = context.color(context.pack.captions.fill)
    for i, (line, y) in enumerate(block.baselines(middle)):
        part = min(1.0, share * len(block.lines) - i)
        if part <= 0.0:
            return
        width = advance(line, font)
        drawn = page.centered(line, font, fill, item.place.x, y)
        seen = Box(item.place.x - width / 2 - 24, y - font.size * 1.1, (width + 48) * part, font.size * 1.7)
        yield from group((drawn,), clip=page.window(seen) if part < 1.0 else None)
