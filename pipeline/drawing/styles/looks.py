"""What a look is: a few functions from sizes to pictures, one group for each kind of thing with words on it.

Every function is pure, and its arguments can be hashed. Sizes are units. `share` says how much of a mark is drawn,
0..1. A `Hand` says whose line it is. The origin of a picture is the left top corner of what it draws, unless its
function says otherwise; shadows, tape and tails reach beyond.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.core.display import Vector
from pipeline.drawing.styles.tones import Hand

Offset = tuple[float, float]
Sized = Callable[[float, float, Hand], Vector]  # width, height
Drawn = Callable[[float, float, float, Hand], Vector]  # width, height, share
Square = Callable[[float, Hand], Vector]  # size; the origin is the middle


@dataclass(frozen=True, slots=True)
class Marks:
    """Small marks drawn by hand on and around words."""

    swash: Drawn  # behind a word
    underline: Callable[[float, float, Hand], Vector]  # width, share
    strike: Drawn  # across words, in three swipes
    ring: Drawn  # around a thing of that size
    tick: Callable[[float, float, Hand], Vector]  # size, share; the origin is the middle
    arrow: Callable[[Offset, float, float, Hand], Vector]  # from the origin to the offset; bow in lengths, share
    heart: Square
    tag: Callable[[float, float, bool, Hand], Vector]  # width, height, hostile: a small sign for a name


@dataclass(frozen=True, slots=True)
class CaptionLook:
    """The strip that carries spoken words."""

    marks: Marks
    strip: Callable[[float, float, bool, Hand], Vector]  # width, height, hostile
    padding: Offset  # from the strip's edge to the words
    leading: float  # from one baseline to the next, in font sizes
    steps: tuple[float, ...]  # the widths a strip may have, when its words allow


@dataclass(frozen=True, slots=True)
class BubbleLook:
    """Balloons for words that are said, thought, shouted or whispered."""

    balloon: Callable[[float, float, Offset, str, Hand], Vector]  # width, height, tail's tip, kind; origin: the middle
    room: Callable[[str], Offset]  # kind -> size of the balloon for words of size 1 x 1
    padding: Offset
    leading: float


@dataclass(frozen=True, slots=True)
class NoteLook:
    """Words lettered on the page."""

    marks: Marks
    leading: float


@dataclass(frozen=True, slots=True)
class ChatLook:
    """A phone, what is on its screen, and messages."""

    marks: Marks
    phone: Sized
    picture: Sized  # the frame of a post's picture
    field: Sized  # where one types
    button: Callable[[float, float, bool, Hand], Vector]  # width, height, lit
    icon: Callable[[str, float, Hand], Vector]  # like comments delete; size; origin: the middle
    message: Callable[[float, float, str, bool, Hand], Vector]  # width, height, mine|theirs|draft, tail
    dots: Callable[[float, int, Hand], Vector]  # size, which dot is up
    caret: Callable[[float, Hand], Vector]  # height
    rule: Callable[[float, Hand], Vector]  # width: the line under a title
    leading: float


@dataclass(frozen=True, slots=True)
class CardLook:
    """A page that fills the frame."""

    marks: Marks
    page: Sized
    sheet: Sized  # the paper the words stand on
    box: Square  # to be ticked
    padding: Offset
    leading: float
