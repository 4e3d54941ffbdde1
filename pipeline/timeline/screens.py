"""Screens of made-up apps: what they show, what arrives on them, what a finger taps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.core.timing import Span
from pipeline.timeline.figures import Actor, Place


@dataclass(frozen=True, slots=True)
class Tap:
    """A finger on a control of a phone screen."""

    at: int
    action: str  # send delete block report mute filter restrict like


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat. Typing dots show from `typing` until `at`; -1 means none."""

    at: int
    sender: str  # shown name; "" for the phone's owner
    text: str
    mine: bool
    typing: int = -1
    hostile: bool = False
    struck: int = -1  # frame at which it is crossed out; -1 never
    gone: int = -1  # frame at which it disappears; -1 never
    heart: int = -1  # frame at which a heart lands on it; -1 never


@dataclass(frozen=True, slots=True)
class Draft:
    """Text being typed into the field of a phone screen, letter by letter over `typing`; gone from `cleared` on."""

    text: str
    typing: Span
    cleared: int = -1
    hostile: bool = False
    struck: int = -1


@dataclass(frozen=True, slots=True)
class Post:
    """The post a chat or comment field belongs to."""

    author: str
    picture: str = ""  # a sticker or prop of the pack
    text: str = ""
    likes: int = 0
    comments: int = 0


@dataclass(frozen=True, slots=True)
class Chat:
    """A phone screen: a post or a conversation, its messages, drafts and taps."""

    span: Span
    app: str
    place: Place
    messages: tuple[Message, ...] = ()
    drafts: tuple[Draft, ...] = ()
    taps: tuple[Tap, ...] = ()
    post: Post | None = None
    style: Literal["phone", "bubbles"] = "phone"  # a drawn phone, or free balloons on the page
    width: float = 0.0  # units of the balloons' column; 0 = the look's own


@dataclass(frozen=True, slots=True)
class Shown:
    """What a window shows: a role that performs in it, or a picture of the pack, or a photograph.

    The role stands with its feet at (0, 0) of its own stage, at size 1.
    """

    actor: Actor | None = None
    picture: str = ""  # a sticker or prop
    photo: str = ""  # a file
    digest: str = ""  # of the file
    close: bool = False  # head and shoulders rather than the whole figure


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a duet, from frame `at` on. A tap leaves its badge, and fades the side or drops it."""

    at: int
    shown: Shown
    handle: str = ""
    text: str = ""
    spoken: int = -1  # frame at which the words come up; -1 with the side
    hostile: bool = False
    badge: str = ""  # the tap that left its sign
    badged: int = -1  # frame of that tap; -1 never
    faded: int = -1
    gone: int = -1
    heart: int = -1


@dataclass(frozen=True, slots=True)
class Duet:
    """A split screen: somebody's clip, and the answers put beside it, one at a time."""

    span: Span
    app: str
    place: Place
    clip: Side
    answers: tuple[Side, ...] = ()
    taps: tuple[Tap, ...] = ()
    style: Literal["card", "phone", "full"] = "card"


@dataclass(frozen=True, slots=True)
class Flight:
    """The way of a thing that leaves its screen: to a place of the stage, as itself or as a picture of the pack."""

    at: int
    over: int
    to: Place
    picture: str = ""
    stays: bool = False  # lies where it landed, to the end


@dataclass(frozen=True, slots=True)
class Comment:
    """Somebody's comment, from frame `at` on. Without words it is drawn as lines nobody can read."""

    at: int
    sender: str = ""
    text: str = ""
    tone: Literal["plain", "own", "kind", "hostile"] = "plain"
    likes: int = 0
    counts: int = 1  # how many the counter counts for it
    shape: int = 0  # which of a few shapes lines have
    picture: str = ""  # drawn as this sticker
    place: Place | None = None  # where it lies on the page
    badge: str = ""
    badged: int = -1
    faded: int = -1
    gone: int = -1
    heart: int = -1
    flight: Flight | None = None


@dataclass(frozen=True, slots=True)
class Comments:
    """What people write under a post: a list on a phone, or slips on the page.

    On the page a switch stands at `place`, and the sheet of a report at `sheet`.
    """

    span: Span
    app: str
    place: Place
    comments: tuple[Comment, ...] = ()
    taps: tuple[Tap, ...] = ()
    post: str = ""
    count: int = 0
    style: Literal["phone", "page"] = "phone"
    sheet: Place | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """An account, which is turned over at frame `turned`: on its back is the person."""

    span: Span
    place: Place
    shown: Shown
    name: str
    handle: str = ""
    text: str = ""
    turned: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A banner from frame `at` to `gone`; its number counts up over `counting`."""

    at: int
    gone: int
    app: str = ""
    sender: str = ""
    text: str = ""
    tone: Literal["plain", "kind", "hostile"] = "plain"
    count: int = 0
    counting: int = 0


@dataclass(frozen=True, slots=True)
class Notices:
    """Banners at the top of the frame; `place` is the upper middle of the newest."""

    span: Span
    place: Place
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A line of a phone's settings or lock screen, from frame `at` on; switched over at each frame of `flips`."""

    at: int
    text: str
    on: bool = False
    tone: Literal["plain", "kind", "hostile"] = "plain"
    flips: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PhonePage:
    """What a phone shows from frame `at` on; a call is taken at `answered`, or ended at `ended`."""

    at: int
    kind: Literal["call", "lock", "settings"]
    title: str = ""
    text: str = ""
    shown: Shown | None = None
    rows: tuple[PhoneRow, ...] = ()
    answered: int = -1
    ended: int = -1


@dataclass(frozen=True, slots=True)
class PhoneScreen:
    """A phone that rings, is locked or shows settings."""

    span: Span
    place: Place
    pages: tuple[PhonePage, ...]


@dataclass(frozen=True, slots=True)
class SplitSide:
    """One of two places: a background of the pack, and who is there; the role's feet are where it stands."""

    background: str
    shown: Shown | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """Two places at once, side by side over the whole frame."""

    span: Span
    left: SplitSide
    right: SplitSide
    safe: float = 0.0  # y of the labels


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile of a mosaic: which of its pictures, its cell, and when it comes."""

    picture: int
    column: int
    row: int
    at: int


@dataclass(frozen=True, slots=True)
class Mosaic:
    """Tiles that come together to a shape, and the words below from frame `written` on."""

    span: Span
    place: Place  # the middle of the shape
    cell: float  # units
    columns: int
    rows: int
    pictures: tuple[Shown, ...]
    tiles: tuple[Tile, ...]
    text: str = ""
    written: int = 0
