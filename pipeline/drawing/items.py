"""What lies on the stage: which function draws which kind of item, and what is in front of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pipeline.core.display import Node
from pipeline.core.registry import Imported
from pipeline.drawing.context import Context
from pipeline.timeline.model import (
    Bubble,
    Burst,
    Card,
    Chat,
    Comments,
    Duet,
    Item,
    Mosaic,
    Note,
    Notices,
    PhoneScreen,
    Reveal,
    Split,
    Sticker,
    Stroke,
)

_HERE = "pipeline.drawing"
DRAWN: Mapping[type[Any], Callable[[Any, int, Context], tuple[Node, ...]]] = Imported(
    {  # in paint order: a sticker may be put on a phone, words are never covered
        Split: f"{_HERE}.screens.split:draw",
        Mosaic: f"{_HERE}.screens.mosaic:draw",
        Chat: f"{_HERE}.chat:draw",
        Duet: f"{_HERE}.screens.duet:draw",
        Comments: f"{_HERE}.screens.comments:draw",
        PhoneScreen: f"{_HERE}.screens.handset:draw",
        Sticker: f"{_HERE}.sticker:draw",
        Stroke: f"{_HERE}.stroke:draw",
        Burst: f"{_HERE}.burst:draw",
        Bubble: f"{_HERE}.bubble:draw",
        Note: f"{_HERE}.note:draw",
        Reveal: f"{_HERE}.screens.reveal:draw",
        Notices: f"{_HERE}.screens.notices:draw",
        Card: f"{_HERE}.card:draw",
    }
)

_RANK: Mapping[type[Any], int] = MappingProxyType({kind: rank for rank, kind in enumerate(DRAWN)})


def behind(item: Item) -> bool:
    """Drawn behind the actors."""
    return isinstance(item, Sticker) and item.behind and not item.on_screen


def on_screen(item: Item) -> bool:
    """Drawn on the screen and not on the stage: the camera does not move it."""
    return isinstance(item, Card | Reveal | Notices) or (isinstance(item, Sticker) and item.on_screen)


def on_stage(item: Item) -> bool:
    """Drawn in front of the actors, and moved with the camera."""
    return not behind(item) and not on_screen(item)


def draw_items(which: Callable[[Item], bool], n: int, context: Context) -> Iterator[Node]:
    """The chosen items that are there at frame `n`, in paint order."""
    there = [item for item in context.scene.items if n in item.span and which(item)]
    for item in sorted(there, key=lambda item: _RANK[type(item)]):
        yield from DRAWN[type(item)](item, n, context)
