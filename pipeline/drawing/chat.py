"""A conversation, in the style the story asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.core.display import Node
from pipeline.core.registry import frozen
from pipeline.drawing.chats.free import draw_free
from pipeline.drawing.chats.phone import draw_phone
from pipeline.drawing.context import Context
from pipeline.drawing.styles import CHATS, look_named
from pipeline.drawing.styles.looks import ChatLook
from pipeline.timeline.model import Chat

STYLES: Mapping[str, Callable[[Chat, int, Context, ChatLook], Iterator[Node]]] = frozen(
    {"phone": draw_phone, "bubbles": draw_free}
)


def draw(item: Chat, n: int, context: Context) -> tuple[Node, ...]:
    """The conversation at frame `n`."""
    return tuple(STYLES[item.style](item, n, context, look_named(CHATS, context, "chat")))
