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
Toned = Callable[[float, float, str, Hand], Vector]  # width, height, kind
Named = Callable[[str, float, Hand], Vector]  # name, size; the origin is the middle


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
    fitted: bool = False  # each block on paper of its own height, instead of one paper for all of its line


@dataclass(frozen=True, slots=True)
class BubbleLook:
    """Balloons for words that are said, thought, shouted or whispered."""

    balloon: Callable[[float, float, Offset, str, Hand], Vector]  # width, height, tail's tip, kind; origin: the middle
    room: Callable[[str], Offset]  # kind -> size of the balloon for words of size 1 x 1
    padding: Offset
    leading: float


@dataclass(frozen=True, slots=True)
class NoteLook:
    """Words lettered on the page, or on paper that is put there."""

    marks: Marks
    leading: float
    paper: Sized | None = None  # what the words stand on
    padding: Offset = (0.0, 0.0)  # from the paper's edge to the words


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


@dataclass(frozen=True, slots=True)
class Lettering:
    """How words on a thing are coloured."""

    fill: str
    outline: str = ""
    outline_width: float = 0.0


ICONS = (
    *("like", "comments", "share", "block", "report", "mute", "filter", "restrict", "delete", "send", "bell", "call"),
    *("hangup", "lock", "check", "more", "camera", "person"),
)
TONES = ("plain", "own", "kind", "hostile")  # whose thing it is, and how it is meant
PILLS = ("quiet", "lit", "alarm", "chosen")  # a label or waiting button, a pressed one, a serious one, a tab that is on


@dataclass(frozen=True, slots=True)
class ScreenLook:
    """What the screens of made-up apps are made of, and the finger that taps them.

    A look for one pack starts best from another one: `replace(PLAIN_SCREEN, slip=..., finger=...)`; parts that come
    later are then there too.
    """

    marks: Marks
    sheet: Toned  # what words and pictures lie on: a card, a banner, a sheet that slides up; one of TONES
    window: Toned  # what is behind a picture or somebody who performs; one of TONES
    rim: Toned  # the line around a window, drawn over what it shows; one of TONES
    slip: Toned  # a comment; one of TONES
    scrawl: Toned  # words nobody shall read: lines about `height` apart are drawn by the look; one of TONES
    avatar: Named  # one of TONES
    pill: Toned  # one of PILLS
    toggle: Drawn  # a switch; share says how far it is on
    icon: Named  # one of ICONS
    badge: Named  # the same as a round sign on a thing that was blocked, reported ...
    finger: Callable[[float, bool, Hand], Vector]  # size, pressing; the origin is the tip, the hand comes from below
    spark: Callable[[float, float, Hand], Vector]  # size, share: what a tap throws off; the origin is the middle
    letters: Callable[[str, Hand], Lettering]  # words on one of TONES or PILLS
    radius: float  # of a window's corners
    leading: float
