"""The Timeline: who is where, when, in what state; every sound; every caption.

All times are whole frames at `rate`, counted from the film's start; spans are half-open. All places are in *units*: the
frame is always UNITS_WIDE units wide, whatever its pixels, so a draft and a full film share one timeline. No pixels, no
open files, no closures.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.core.geometry import Box, Point
from pipeline.core.timing import FrameRate, Span
from pipeline.timeline.figures import Actor as Actor
from pipeline.timeline.figures import Place as Place
from pipeline.timeline.figures import Reaction as Reaction
from pipeline.timeline.heard import Cue as Cue
from pipeline.timeline.heard import Tempo as Tempo
from pipeline.timeline.keys import Key as Key
from pipeline.timeline.keys import Track as Track
from pipeline.timeline.screens import Chat as Chat
from pipeline.timeline.screens import Comment as Comment
from pipeline.timeline.screens import Comments as Comments
from pipeline.timeline.screens import Draft as Draft
from pipeline.timeline.screens import Duet as Duet
from pipeline.timeline.screens import Flight as Flight
from pipeline.timeline.screens import Message as Message
from pipeline.timeline.screens import Mosaic as Mosaic
from pipeline.timeline.screens import Notice as Notice
from pipeline.timeline.screens import Notices as Notices
from pipeline.timeline.screens import PhonePage as PhonePage
from pipeline.timeline.screens import PhoneRow as PhoneRow
from pipeline.timeline.screens import PhoneScreen as PhoneScreen
from pipeline.timeline.screens import Post as Post
from pipeline.timeline.screens import Reveal as Reveal
from pipeline.timeline.screens import Shown as Shown
from pipeline.timeline.screens import Side as Side
from pipeline.timeline.screens import Split as Split
from pipeline.timeline.screens import SplitSide as SplitSide
from pipeline.timeline.screens import Tap as Tap
from pipeline.timeline.screens import Tile as Tile

UNITS_WIDE = 1080.0


@dataclass(frozen=True, slots=True)
class Framing:
    """What the camera looks at: the unit point in the middle of the frame, and the zoom."""

    x: float
    y: float
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word as shown and the frames it is spoken; `line` is its line within the caption."""

    text: str
    span: Span
    line: int = 0


@dataclass(frozen=True, slots=True)
class Caption:
    """A block of spoken words on screen, at most two lines."""

    span: Span
    lines: tuple[str, ...]
    words: tuple[Word, ...]
    role: str
    line_id: str
    box: Box  # where the block may stand, in units
    hostile: bool = False
    marks: tuple[int, ...] = ()  # indices of words the author stressed
    color: str = ""  # of the marker behind the spoken word; "" is the pack's own


@dataclass(frozen=True, slots=True)
class Bubble:
    """Words in a balloon whose tail points at a role or a point."""

    span: Span
    text: str
    role: str
    tail: Point  # in units, before the camera
    box: Box
    kind: Literal["speech", "thought", "shout", "whisper"] = "speech"


@dataclass(frozen=True, slots=True)
class Note:
    """Words on screen that are not speech: hand lettering, optionally with an arrow to a point."""

    span: Span
    text: str
    at: Place
    arrow: Point | None = None
    underline: str = ""  # the word or words to underline


@dataclass(frozen=True, slots=True)
class Card:
    """A full-screen designed text. `lines` are (role, text) pairs; roles: title, body, item, number, small, tag."""

    span: Span
    name: str
    lines: tuple[tuple[str, str], ...]
    box: Box  # the safe box the card's text keeps to


@dataclass(frozen=True, slots=True)
class Sticker:
    """A sticker or prop of the pack or kit. `behind`: drawn behind the actors."""

    span: Span
    name: str
    place: Track[Place]
    entrance: str = "pop"  # pop | draw | drop | none
    behind: bool = False
    on_screen: bool = False  # True: does not move with the camera


@dataclass(frozen=True, slots=True)
class Burst:
    """Many small stickers thrown from a point; positions are closed forms of (frame, seed)."""

    span: Span
    name: str
    at: Point
    count: int
    seed: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A mark that draws itself in `over` frames: within a box, or from a point of it to `to`."""

    span: Span
    name: str  # ring underline line arrow strike tick swash
    box: Box
    to: Point | None = None
    over: int = 15


Screen = Split | Mosaic | Chat | Duet | Comments | PhoneScreen | Reveal | Notices | Card
Item = Screen | Bubble | Note | Sticker | Burst | Stroke


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What is behind the actors: a background of the pack, footage, or a colour."""

    name: str = ""
    footage: str = ""  # file, absolute
    digest: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class Shake:
    """The camera trembles over a span; amount in units."""

    span: Span
    amount: float


@dataclass(frozen=True, slots=True)
class Effect:
    """A named effect on the whole scene over a span. `library` is "" (ours) or "moviepy"."""

    name: str
    span: Span
    params: tuple[tuple[str, str | float | int | bool], ...] = ()
    library: str = ""


@dataclass(frozen=True, slots=True)
class Transition:
    """The change into the next scene. `span` straddles the cut: outgoing and incoming are both drawn inside it."""

    name: str
    span: Span
    cut: int
    at: Point | None = None  # where it opens; else in its usual place


@dataclass(frozen=True, slots=True)
class Scene:
    """One place: its stage, its camera, and what lies on top."""

    id: str
    span: Span
    backdrop: Backdrop
    camera: Track[Framing]
    actors: tuple[Actor, ...] = ()
    items: tuple[Item, ...] = ()
    captions: tuple[Caption, ...] = ()
    shakes: tuple[Shake, ...] = ()
    effects: tuple[Effect, ...] = ()
    transition: Transition | None = None  # out of this scene
    stills: tuple[Span, ...] = ()  # when everyone holds their breath: no idle motion, no boil


@dataclass(frozen=True, slots=True)
class Line:
    """A spoken line: what is said, by whom, when; the take that carries the sound."""

    id: str
    role: str
    speaker: str  # shown name
    text: str  # as written
    span: Span
    take: str = ""  # digest of the take; "" when silent
    words: tuple[Word, ...] = ()
    times: str = "own"  # how its words' times are known: own | aligned | warped | spread | guessed
    hostile: bool = False


@dataclass(frozen=True, slots=True)
class Beat:
    """One step of the script on the clock."""

    id: str
    scene: str
    verb: str
    span: Span
    file: str = ""
    line: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole film, ready to be asked for any frame."""

    title: str
    pack: str
    kit: str
    locale: str
    size: tuple[int, int]  # pixels
    rate: FrameRate
    frames: int
    seed: int
    safe: Box  # platform safe box in units
    platform: str
    scenes: tuple[Scene, ...]
    lines: tuple[Line, ...] = ()
    beats: tuple[Beat, ...] = ()
    cues: tuple[Cue, ...] = ()
    tempo: tuple[Tempo, ...] = ()  # one after the other; none where no music with known beats plays
    poster: int = 0  # frame of the poster
    names: tuple[tuple[str, str], ...] = field(default=())  # role -> shown name

    @property
    def scale(self) -> float:
        """Pixels per unit."""
        return self.size[0] / UNITS_WIDE

    @property
    def units_high(self) -> float:
        return self.size[1] / self.scale
