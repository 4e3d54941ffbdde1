"""One comment: whose it is, its words or lines nobody can read, its likes, what a tap left on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.core.display import Font, Node
from pipeline.drawing.counts import counted
from pipeline.drawing.lines import Block, rise, wrapped
from pipeline.drawing.pace import arrival, progress
from pipeline.drawing.panel import Panel
from pipeline.drawing.place import group
from pipeline.drawing.sticker import picture
from pipeline.drawing.styles import hand, still_hand
from pipeline.drawing.styles.looks import ScreenLook
from pipeline.drawing.styles.tones import Hand
from pipeline.lettering.measure import advance
from pipeline.timeline.model import Comment

AVATAR, INDENT = 66.0, 94.0  # a face, and how far words keep from the left of a slip that has one
PADDING = (22.0, 18.0)
HEART = 36.0
BADGE, LIKED = 96.0, 78.0
COMES = 8
FADED = 0.32
SETTLED = 30  # frames after which a slip of a storm no longer boils
SCRIBBLES = ((236.0, 96.0), (272.0, 124.0), (216.0, 124.0), (300.0, 96.0), (248.0, 96.0), (288.0, 124.0))
ROW_LINES = (1, 2, 1, 2, 1, 1)  # of a scribble in a list


@dataclass(frozen=True, slots=True)
class Laid:
    """How a comment is set: its size, its words, and whether it has a face and a name."""

    width: float
    height: float
    block: Block
    named: bool


@lru_cache(maxsize=512)
def laid(comment: Comment, width: float, font: Font, leading: float, listed: bool) -> Laid:
    """A comment set in a width; scribbles on the page have sizes of their own."""
    if not comment.text:
        return _scribble(comment, width, font, leading, listed)
    named = bool(comment.sender)
    room = width - 2 * PADDING[0] - (INDENT if named else 0.0)
    block = wrapped(comment.text, font, room, leading)
    names = font.size * leading if named else 0.0
    high = max(block.height + names + 2 * PADDING[1] + 6, AVATAR + 2 * PADDING[1] if named else 0.0)
    wide = width if listed or named else block.width + 2 * PADDING[0] + 10
    return Laid(float(round(wide)), float(round(high)), block, named)


def _scribble(comment: Comment, width: float, font: Font, leading: float, listed: bool) -> Laid:
    none = Block((), font, leading)
    if not listed and not comment.sender:
        return Laid(*SCRIBBLES[comment.shape % len(SCRIBBLES)], none, False)
    lines = ROW_LINES[comment.shape % len(ROW_LINES)]
    names = font.size * leading if comment.sender else 0.0
    return Laid(
        width, float(round(max(AVATAR, names + 40 * lines) + 2 * PADDING[1])), none, listed or bool(comment.sender)
    )


def draw_slip(comment: Comment, set_: Laid, n: int, start: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """A comment with its left top corner at the origin."""
    context = panel.context
    piece = context.pack.stickers.get(comment.picture)
    still = not comment.text and n > comment.at + SETTLED
    words = (comment.tone, str(comment.shape))
    pen = still_hand(context, *words) if still else hand(context, n, *words)
    if piece is not None:
        share = min(set_.width / piece.size[0], set_.height * 1.3 / piece.size[1])
        x, y = (set_.width - piece.size[0] * share) / 2, (set_.height - piece.size[1] * share) / 2
        yield panel.put(picture(piece, n, start, context), x, y, scale=share)
    else:
        yield panel.put(look.slip(set_.width, set_.height, comment.tone, pen))
    faded = FADED if 0 <= comment.faded <= n else 1.0
    inside = [*_person(comment, set_, pen, panel, look), *_words(comment, set_, pen, panel, look)] if not piece else []
    yield from group(inside, opacity=faded)
    yield from _signs(comment, set_, n, panel, look)


def _person(comment: Comment, set_: Laid, pen: Hand, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The face, the name and the likes."""
    if not set_.named:
        return
    kind = comment.tone if comment.tone != "kind" else "plain"
    x = _side(PADDING[0] + AVATAR / 2 - 4, 0.0, set_, panel)
    yield panel.put(look.avatar(kind, AVATAR, pen), x, min(set_.height / 2, PADDING[1] + AVATAR / 2))
    font, letters = set_.block.font, look.letters(comment.tone, pen)
    base = PADDING[1] + rise(font)
    if comment.sender:
        x = _side(INDENT, advance(comment.sender, font), set_, panel)
        yield panel.lettered(comment.sender, font, letters, x, base, opacity=0.72)
    if comment.likes and comment.sender:
        number = counted(comment.likes, panel.context.timeline.locale)
        wide = advance(number, font)
        x = set_.width - PADDING[0] - wide
        if x - HEART > INDENT + advance(comment.sender, font) + 24:
            heart = _side(x - HEART / 2 - 8, 0.0, set_, panel)
            yield panel.put(look.icon("like", HEART, pen), heart, base - rise(font, number) / 2)
            yield panel.lettered(number, font, letters, _side(x, wide, set_, panel), base)


def _words(comment: Comment, set_: Laid, pen: Hand, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    left = INDENT if set_.named else PADDING[0] + 5
    top = PADDING[1] + (set_.block.step if comment.sender and set_.named else 0.0)
    if not comment.text:
        wide, high = set_.width - left - PADDING[0], set_.height - top - PADDING[1]
        yield panel.put(
            look.scrawl(float(round(wide)), float(round(high)), comment.tone, pen), _side(left, wide, set_, panel), top
        )
        return
    letters = look.letters(comment.tone, pen)
    middle = top + (set_.height - top - PADDING[1]) / 2
    for line, y in set_.block.baselines(middle):
        x = _side(left, advance(line, set_.block.font), set_, panel)
        yield panel.lettered(line, set_.block.font, letters, x, y)


def _signs(comment: Comment, set_: Laid, n: int, panel: Panel, look: ScreenLook) -> Iterator[Node]:
    """The badge of a tap, and a heart."""
    context = panel.context
    if comment.badge and 0 <= comment.badged <= n:
        come = arrival("pop", progress(n + context.pack.motion.hold, comment.badged, COMES, context))
        corner = panel.at(_side(set_.width - 34, 0.0, set_, panel), set_.height - 26, grow=come.grow)
        yield corner.put(look.badge(comment.badge, BADGE, hand(context, n, comment.badge)))
    if 0 <= comment.heart <= n:
        come = arrival("pop", progress(n + context.pack.motion.hold, comment.heart, COMES, context))
        yield panel.at(_side(set_.width - 22, 0.0, set_, panel), 8, grow=come.grow, turn=8.0).put(
            look.marks.heart(LIKED, still_hand(context, "heart"))
        )


def _side(x: float, wide: float, set_: Laid, panel: Panel) -> float:
    """Where something so wide begins: at x, or as far from the right in a film that goes from right to left."""
    return set_.width - x - wide if panel.context.rtl else x
