"""Comments under one another on a phone: which are in sight, and where each is while the others move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.core.display import Font
from pipeline.core.easing import EASINGS
from pipeline.core.geometry import Box
from pipeline.drawing.context import Context
from pipeline.drawing.screens.slip import Laid, laid
from pipeline.timeline.model import Comment

MOVES = 6  # frames the others take to make room
GAP = 12.0


@dataclass(frozen=True, slots=True)
class Row:
    """One comment in the list, `y` units below the list's top."""

    index: int
    y: float
    set: Laid


@dataclass(frozen=True, slots=True)
class ListRoom:
    """The list's box on the phone, and how comments are set in it."""

    box: Box
    font: Font
    leading: float


def rows_at(comments: Sequence[Comment], n: int, room: ListRoom, context: Context) -> tuple[Row, ...]:
    """The comments in sight at frame `n`, each on its way."""
    now = stacked(comments, n, room)
    change = max((event for each in comments for event in (each.at, each.gone) if 0 <= event <= n), default=n)
    share = EASINGS["out"](context.share(context.drawing_frame(n, change), change, MOVES))
    if share >= 1.0:
        return now
    before = {row.index: row.y for row in stacked(comments, change - 1, room)}
    below = room.box.height
    return tuple(
        Row(
            row.index,
            row.y + (before.get(row.index, min(below, row.y + row.set.height)) - row.y) * (1 - share),
            row.set,
        )
        for row in now
    )


def stacked(comments: Sequence[Comment], n: int, room: ListRoom) -> tuple[Row, ...]:
    """From the top down; once there is no room, the newest stands at the foot."""
    rows: list[tuple[int, Laid]] = []
    height = 0.0
    for index in reversed(range(len(comments))):
        each = comments[index]
        if each.at > n or 0 <= each.gone <= n:
            continue
        set_ = laid(each, room.box.width, room.font, room.leading, True)
        rows.append((index, set_))
        height += set_.height + (GAP if height else 0.0)
        if height > room.box.height + set_.height:
            break
    y, found = min(0.0, room.box.height - height), []
    for index, set_ in reversed(rows):
        found.append(Row(index, y, set_))
        y += set_.height + GAP
    return tuple(found)
