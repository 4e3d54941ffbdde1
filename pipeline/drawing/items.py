"""What lies on the stage: which function draws which kind of item, and what is in front of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pipeline.core.display import Node
from pipeline.drawing import bubble, burst, card, chat, note, sticker, stroke
from pipeline.drawing.context import Context
from pipeline.drawing.screens import comments, duet, handset, mosaic, notices, reveal, split
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

DRAWN: Mapping[type[Any], Callable[[Any, int, Context], tuple[Node, ...]]] = MappingProxyType(
    {  # in paint order: a sticker may be put on a phone, words are never covered
        Split: split.draw,
        Mosaic: mosaic.draw,
        Chat: chat.draw,
        Duet: duet.draw,
        Comments: comments.draw,
        PhoneScreen: handset.draw,
        Sticker: sticker.draw,
        Stroke: stroke.draw,
        Burst: burst.draw,
        Bubble: bubble.draw,
        Note: note.draw,
        Reveal: reveal.draw,
        Notices: notices.draw,
        Card: card.draw,
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
