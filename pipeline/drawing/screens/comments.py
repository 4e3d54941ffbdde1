"""What people write under a post, in the style the story asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.core.display import Node
from pipeline.core.registry import frozen
from pipeline.drawing.context import Context
from pipeline.drawing.screens.commentpage import draw_page
from pipeline.drawing.screens.commentphone import draw_phone
from pipeline.drawing.styles import SCREENS, look_named
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.timeline.model import Comments

STYLES: Mapping[str, Callable[[Comments, int, Context, ScreenLook], Iterator[Node]]] = frozen(
    {"phone": draw_phone, "page": draw_page}
)


def draw(item: Comments, n: int, context: Context) -> tuple[Node, ...]:
    """The comments at frame `n`."""
    return tuple(STYLES[item.style](item, n, context, look_named(SCREENS, context, "screen")))
