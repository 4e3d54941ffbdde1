"""What a creator pack, a kit and a platform profile say, loaded and checked. No pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.core.display import Art, Blend, Font
from pipeline.core.geometry import Box, Point
from pipeline.packs.light import Light, Shadow
from pipeline.packs.moves import Follow, Motion
from pipeline.packs.particles import PRESETS, Particles


@dataclass(frozen=True, slots=True)
class Part:
    """A named group of a layered drawing, in paint order.

    `slot` and `choice` come from its id: `arm-left--hip` is slot `arm-left`, choice `hip`; `eyes-open` is slot `eyes`,
    choice `open`; `eyes-open@down` is the same of head view `down`. `parent` is the slot it moves with ("" = the root).
    """

    id: str
    slot: str
    choice: str
    view: str
    parent: str
    pivot: Point
    arts: tuple[Art, ...]  # one per boil variant; none for what only carries others
    at: Point = Point(0.0, 0.0)  # where the origin of its art lies on the canvas
    density: float = 1.0  # units of its art per unit of the canvas


@dataclass(frozen=True, slots=True)
class Pose:
    """Choices, turns and shifts of parts."""

    name: str
    choices: Mapping[str, tuple[str, ...]]  # slot -> choices cycled while the pose lasts
    every: int = 6  # frames per step of such a cycle
    turn: Mapping[str, float] = field(default_factory=dict)  # slot -> degrees about its pivot
    shift: Mapping[str, Point] = field(default_factory=dict)  # slot -> units
    swing: Mapping[str, tuple[float, int]] = field(default_factory=dict)  # slot -> (degrees, frames per swing)
    props: tuple[str, ...] = ()  # `prop-<name>` parts shown
    over: tuple[str, ...] = ()  # slots brought to the front, in this order
    reach: tuple[str, ...] = ()  # slots that reach over what stands before people, as hands on a desk
    view: str = ""  # head view; "" is the front one
    look: Point | None = None  # where the eyes go when nothing else is asked
    bounce: float = 1.0  # how much of the pack's bounce goes through a body in this pose
    steps: tuple[str, ...] = ()  # other poses it goes through, each for `every` frames or on the beat nearest to that


@dataclass(frozen=True, slots=True)
class Expression:
    """Which eyes, brows and mouth, and what else shows."""

    name: str
    eyes: str
    brows: str
    mouth: str
    extras: tuple[str, ...] = ()
    look: Point = Point(0.0, 0.0)
    bounce: float = 1.0  # how much of the pack's bounce goes through a body in this mood
    tremble: float = 0.0  # canvas units by which what is in the eyes trembles


@dataclass(frozen=True, slots=True)
class Idle:
    """What a character does by itself."""

    breath: float = 0.006  # share of height
    rise: float = (
        0.0  # units the body is lifted by a breath, above still legs: parts stay as they are, so it costs little
    )
    breath_frames: int = 96
    sway: float = 1.0  # degrees of the head
    blink_seconds: tuple[float, float] = (2.5, 5.0)
    blink_frames: int = 3
    talk_bounce: float = 4.0  # units the head moves on a stressed word


@dataclass(frozen=True, slots=True)
class Character:
    """A puppet: parts, poses, expressions. Coordinates are the drawing's own units (`canvas`)."""

    name: str
    pack: str
    canvas: Box  # the viewBox
    feet: Point  # the point that stands on the floor
    height: float  # units of the film that the canvas height fills at size 1
    face: Box  # where the face is in the canvas, in the neutral pose
    mouth: Point  # where a balloon's tail starts
    parts: tuple[Part, ...]
    poses: Mapping[str, Pose]
    expressions: Mapping[str, Expression]
    default_pose: str
    default_expression: str
    faces: str = "right"  # the side the drawing looks to
    look_range: Point = Point(12.0, 10.0)  # how far pupils move, canvas units of the head
    free_pupils: bool = False  # drawn over the eyes as they are; else only inside them
    idle: Idle = Idle()
    voice: Mapping[str, float | str] = field(default_factory=dict)  # voice, pitch, speed, formant
    shown_name: str = ""
    follow: Mapping[str, Follow] = field(default_factory=dict)  # slot -> how late it is

    @property
    def scale(self) -> float:
        """Units of the film per canvas unit at size 1."""
        return self.height / self.canvas.height


@dataclass(frozen=True, slots=True)
class Layer:
    """One depth layer of a background. `depth` 0 moves with the camera not at all (far), 1 fully; above 1 nearer."""

    arts: tuple[Art, ...]  # boil variants
    depth: float = 1.0
    front: bool = False  # drawn in front of the actors
    size: tuple[float, float] = (1080.0, 1920.0)
    offset: Point = Point(0.0, 0.0)
    sway: tuple[float, int] = (0.0, 0)  # units, frames
    boil: bool = False
    scale: float = 1.0  # units of the film per unit of the drawing: `size` over the drawing's own size
    light: Light | None = None  # drawn instead of a picture
    blend: Blend = "normal"
    opacity: float = 1.0
    drift: tuple[float, float, float] = (0.0, 0.0, 0.0)  # units to and fro, seconds; on every frame, as cameras move
    pulse: tuple[float, float] = (0.0, 0.0)  # share of the opacity that comes and goes, seconds; 0 s = on the beat
    tile: bool = False  # repeated until the frame is covered


@dataclass(frozen=True, slots=True)
class Background:
    name: str
    layers: tuple[Layer, ...]
    floor: float = 1500.0  # feet line in units
    size: float = 1.0  # how large people stand here, beside their own size
    places: Mapping[str, float] = field(default_factory=dict)  # left, center ... -> x in units
    floors: Mapping[str, float] = field(default_factory=dict)  # of places that have their own
    sizes: Mapping[str, float] = field(
        default_factory=dict
    )  # of places where people are larger or smaller than elsewhere
    ambience: tuple[Particles, ...] = ()  # what is in the air
    light: tuple[Layer, ...] = ()  # over people and things, under words
    shadow: Shadow | None = None  # what people cast


@dataclass(frozen=True, slots=True)
class CaptionStyle:
    """Look of the caption strip; `look` names a painter of drawing/styles."""

    look: str = "plain"
    font: Font = Font("noto-sans", 700, 72)
    fill: str = "#000000"
    lit: str = ""  # colour behind (or of) the spoken word
    hot: str = ""  # colour of stressed words once they are said; "" = as the others
    box: Box = Box(110, 1274, 780, 204)  # units
    tilt: float = 0.0
    max_lines: int = 2


@dataclass(frozen=True, slots=True)
class Bed:
    """A piece of music: file, beat grid and loop."""

    name: str
    file: str  # relative to assets/
    digest: str
    bpm: float = 0.0  # beats a minute; 0: nobody knows, and nothing is set on its beats
    loop_start: float = 0.0  # seconds
    loop_end: float = 0.0  # seconds; 0 = the end
    gain_db: float = 0.0
    bar: int = 4  # beats
    first_beat: float = 0.0  # seconds of the file at which its first bar begins
    moods: Mapping[str, str] = field(default_factory=dict)  # mood -> the piece of the same beats that has it
    mood: str = ""  # the one this piece has
    once: bool = False  # played to its end and not again: a stinger
    seconds: float = 0.0  # of the whole file

    @property
    def beat(self) -> float:
        """Seconds from one beat to the next; 0 where nobody knows."""
        return 60.0 / self.bpm if self.bpm else 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    name: str
    file: str
    digest: str
    seconds: float
    gain_db: float = 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A sticker or prop: its picture variants (boil) or animation frames."""

    name: str
    arts: tuple[Art, ...]
    size: tuple[float, float]
    animated: bool = False  # arts are frames to play, not boil variants
    frames_each: int = 3
    kind: str = "sticker"


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose a file, or everything in a folder, is when it is not the pack's creator's."""

    files: str  # as the path begins
    creator: str
    licence: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    title: str
    creator: str
    licence: str
    folder: str  # absolute; never part of a key
    digest: str
    palette: Mapping[str, str]
    fonts: Mapping[str, Font]  # caption hand note shout card ui
    motion: Motion
    captions: CaptionStyle
    characters: Mapping[str, Character]
    backgrounds: Mapping[str, Background]
    stickers: Mapping[str, Piece]
    sounds: Mapping[str, Sound]
    music: Mapping[str, Bed]
    looks: Mapping[str, str]  # chat, bubble, card, note, screen -> name in drawing/styles
    default_background: str = ""
    default_transition: str = "cut"  # where a story names none
    default_music: str = ""  # where a story asks for a mood and no piece plays
    overlay: tuple[Layer, ...] = ()  # grain and light over everything
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    local_art: Mapping[str, str] = field(default_factory=dict)  # drawings with words of a language: file -> digest
    roles: Mapping[str, str] = field(default_factory=dict)  # general role names -> characters
    origin: str = ""  # hand-made | ai-made | stock
    credits: tuple[Credit, ...] = ()
    particles: Mapping[str, Particles] = field(default_factory=lambda: dict(PRESETS))  # by name


class LocalWords(NamedTuple):
    """How a helpline, or a campaign's note, reads in one language; "" is as in its own entry."""

    language: str
    name: str = ""
    hours: str = ""
    ages: str = ""
    content_note: str = ""


def words_in(words: tuple[LocalWords, ...], locale: str) -> LocalWords:
    """The words of a locale, or of the wider language: zh-Hant-TW, zh-Hant, zh."""
    tag = locale
    while tag:
        if found := next((each for each in words if each.language == tag), None):
            return found
        tag = tag.rpartition("-")[0]
    return LocalWords(locale)


@dataclass(frozen=True, slots=True)
class Helpline:
    id: str
    market: str
    name: str
    number: str
    hours: str
    languages: tuple[str, ...]
    ages: str
    source: str
    verified_on: str
    review_by: str
    url: str = ""
    text_number: str = ""
    state: str = "unverified"  # verified: somebody opened the provider's own page on `verified_on`
    seen: str = ""  # when and where the number was last seen in print
    words: tuple[LocalWords, ...] = ()

    def overdue(self, today: str) -> bool:
        """Whether its entry should have been looked at again by a day, YYYY-MM-DD."""
        return bool(self.review_by) and self.review_by < today


@dataclass(frozen=True, slots=True)
class Account:
    """Where films of a campaign are posted: its market, the languages it posts in, the platform's profile."""

    id: str
    title: str
    handle: str
    market: str
    languages: tuple[str, ...]  # the first is its own
    platform: str
    zone: str = "organic"
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kit:
    name: str
    title: str
    folder: str
    hashtags: tuple[str, ...]
    cards: tuple[str, ...]
    helplines: tuple[Helpline, ...]
    content_note: str = ""
    digest: str = ""
    accounts: tuple[Account, ...] = ()
    words: tuple[LocalWords, ...] = ()
    lexicon: tuple[tuple[str, str, str], ...] = ()  # (language or "", word, what is said for it)

    def note_in(self, locale: str) -> str:
        """The content note in a language; "" where the kit has none in it."""
        return words_in(self.words, locale).content_note or (self.content_note if locale.startswith("en") else "")


@dataclass(frozen=True, slots=True)
class Platform:
    """Where a film is posted: size, rate, limits, and safe boxes by zone, in units."""

    name: str
    size: tuple[int, int]
    fps: int
    seconds: tuple[float, float]
    zones: Mapping[str, Box]
    post_limit: int
    most_hashtags: int = 5
    title: str = ""
    source: str = ""
    seen: str = ""
