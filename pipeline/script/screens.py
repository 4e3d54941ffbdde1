"""Beats that happen on the screens of made-up apps."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.script.story import At, Beat, Duration, Mark


@dataclass(frozen=True, slots=True)
class Seen:
    """What a window shows: a role that performs in it, or a picture of the pack, or a photograph."""

    mark: Mark = Mark()
    who: str = ""  # a role; it need not be on the stage
    picture: str = ""
    photo: str = ""  # beside the story
    pose: str = ""
    mood: str = ""
    shot: str = ""  # close wide


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen(Beat):
    """A screen that is held up: where, how large, whose."""

    app: str = ""
    owner: str = ""
    place: At | None = None
    size: float = 1.0
    tilt: float | None = None
    close: bool = False  # put the screen away


@dataclass(frozen=True, slots=True)
class DuetSide:
    """Somebody's half of a split screen."""

    seen: Seen
    handle: str = ""
    text: str = ""
    hostile: bool = False
    id: str = ""
    pause: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duet(OnScreen):
    """A clip, an answer beside it, a tap on the answer: what is given happens in this order.

    The screen stays until `duet: close` or the scene's end; further `duet` beats go on in it.
    """

    style: str = ""  # card phone full
    clip: DuetSide | None = None
    answer: DuetSide | None = None
    tap: str = ""
    pause: Duration | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """One step of a screen of comments: exactly one of text, storm, tap and gather is set."""

    mark: Mark
    sender: str = ""
    text: str = ""
    likes: int = 0
    tone: str = ""  # own kind hostile; "" is neither
    legible: bool | None = None  # False: lines instead of words; None: as the screen says
    place: At | None = None
    storm: int = 0  # how many arrive, at a growing rate
    growth: float = 1.0  # how fast the rate grows; 0 is an even rain
    counts: int = 0  # how many the counter counts for a storm; 0: as many as arrive
    texts: tuple[str, ...] = ()  # what a storm says, in turn
    tap: str = ""
    gather: str = ""  # hostile kind all: these fly to a place
    to: str | At = ""  # a role, a sticker that lies in the scene, or a point
    pictures: tuple[str, ...] = ()  # stickers that a storm's comments are drawn as, or that gathered ones turn into
    spread: float = 0.0  # how far apart gathered ones come to lie, in widths of the frame; 0: into one point
    stay: bool = False  # gathered ones stay where they land
    over: Duration | None = None
    pause: Duration | None = None
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments(OnScreen):
    """What people write under a post. It stays until `comments: close` or the scene's end; later ones go on in it."""

    style: str = ""  # phone page
    post: str = ""  # whose post it is
    count: int = 0  # how many there are already
    legible: bool = True  # whether hostile comments can be read
    feed: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal(Beat):
    """The person behind an account."""

    seen: Seen
    name: str
    handle: str = ""
    text: str = ""
    hold: Duration | None = None
    place: At | None = None
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class News:
    """One banner: what an app says has happened."""

    mark: Mark
    sender: str = ""
    text: str = ""
    app: str = ""
    tone: str = ""  # kind hostile
    count: int = 0  # how many of them
    over: Duration | None = None  # how long the number takes to get there
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification(Beat):
    """Banners that drop in at the top of the frame, the newest above the others."""

    items: tuple[News, ...] = ()
    hold: Duration | None = None
    close: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a phone's settings or lock screen."""

    text: str
    on: bool = False
    tone: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What a phone shows: somebody who calls, its lock screen, or settings."""

    kind: str  # call lock settings
    seen: Seen | None = None
    title: str = ""  # who calls, the time, what the settings are about
    text: str = ""  # the day
    rows: tuple[Row, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(OnScreen):
    """A phone that rings, is locked, or shows settings. It stays until `phone: close` or the scene's end."""

    page: Page | None = None
    tap: str = ""  # answer decline
    switch: tuple[str, ...] = ()  # the words of rows that are switched over
    pause: Duration | None = None


@dataclass(frozen=True, slots=True)
class SplitSide:
    """One of two places that are seen at once."""

    seen: Seen | None = None
    background: str = ""
    label: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Beat):
    """Two places at once, side by side. It stays until `split: close` or the scene's end."""

    left: SplitSide | None = None
    right: SplitSide | None = None
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mosaic(Beat):
    """People and moments as tiles that come together to a shape."""

    tiles: tuple[Seen, ...] = ()
    forms: str = "heart"
    columns: int = 9
    text: str = ""
    over: Duration | None = None
    hold: Duration | None = None
