"""The Story: what the author meant, with the file position of every word. No pixels, no seconds but those written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pipeline.script.basics import At as At
from pipeline.script.basics import Beat as Beat
from pipeline.script.basics import Beats as Beats
from pipeline.script.basics import Data as Data
from pipeline.script.basics import Duration as Duration
from pipeline.script.basics import Mark as Mark
from pipeline.script.heard import Music as Music
from pipeline.script.heard import Sfx as Sfx


class Pronounced(NamedTuple):
    """A word of the lexicon, in one language or ("") in every one, and what is said for it."""

    language: str
    word: str
    said: str


@dataclass(frozen=True, slots=True)
class Role:
    """A member of the cast."""

    id: str
    mark: Mark
    character: str
    at: At | None = None
    pose: str = ""
    expression: str = ""
    flip: bool | None = None
    name: str = ""  # shown name
    voice: str = ""
    pitch: float | None = None
    speed: float | None = None
    emphasis: float = 1.0  # how strongly it stresses words
    pause: Duration | None = None  # breath after its lines; None: the pack's own
    color: str = ""
    size: float = 1.0
    bubble: bool = False  # speaks in a balloon rather than in the caption strip
    through: str = ""  # what the voice is heard through, where a line does not say


# ---- beats: one class per verb. Every beat has `mark`, an `id`, and may wait for an exact time.


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Beat):
    """A spoken line."""

    role: str  # "narrator" has no body
    text: str
    mood: str = ""
    mood_once: bool = False
    voice: str = ""  # a recorded take, relative to the story
    spoken_by: str = ""  # a voice by name, for this line
    pitch: float = 0.0  # semitones on top of the role's
    speed: float = 1.0  # a factor on top of the role's
    emphasis: float = 1.0  # a factor on top of the role's
    caption: str | None = None  # if it should read differently
    duration: Duration | None = None
    hostile: bool = False
    bubble: bool | None = None
    pause: Duration | None = None  # breath after the line; None: the pack's own
    through: str = ""  # what the voice is heard through: phone, radio, wall, hall


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter(Beat):
    role: str
    at: At | None = None
    origin: str = ""  # left right below pop ... where it comes from; "" = nearest side
    over: Duration | None = None
    pose: str = ""
    mood: str = ""
    on: str = ""  # a role whose head it rides on


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit(Beat):
    role: str
    to: str = ""
    over: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Beat):
    role: str
    at: At
    over: Duration | None = None
    ease: str = ""
    size: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose(Beat):
    role: str
    pose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood(Beat):
    """`mood: {maya: worried}`: an expression without a line."""

    role: str
    expression: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look(Beat):
    """`to`: a role, `camera`, `left` `right` `up` `down` `away` `phone`, or a point."""

    role: str
    to: str | At


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip(Beat):
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Beat):
    """`wait` lets time pass; `hold` also keeps everyone still (no idle, no boil)."""

    seconds: Duration
    still: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Beat):
    """Steps that start at once; the beat ends with the longest."""

    beats: tuple[Beat, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera(Beat):
    focus: str | At | None = None
    zoom: float | None = None
    pan: tuple[float, float] | None = None  # fractions of the frame
    shot: str = ""  # close two wide
    over: Duration | None = None
    ease: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shake(Beat):
    amount: float = 1.0
    over: Duration | None = None


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One step of a chat: a message, typing dots, a draft, or a tap; exactly one of text, draft, tap is set."""

    mark: Mark
    sender: str = ""  # a role, "me", or any shown name
    text: str = ""
    draft: str = ""
    tap: str = ""  # send delete block report mute filter like heart
    typing: Duration | None = None  # how long dots show before; None: by length
    hostile: bool = False
    id: str = ""
    slot: str = ""
    pause: Duration | None = None


@dataclass(frozen=True, slots=True)
class ChatPost:
    author: str
    picture: str = ""
    text: str = ""
    likes: int = 0
    comments: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat(Beat):
    """A phone screen. It stays until `chat: close` or the scene's end; further `chat` beats continue it."""

    app: str = ""
    owner: str = ""  # the role whose phone it is: "me"
    lines: tuple[ChatLine, ...] = ()
    post: ChatPost | None = None
    style: Literal["phone", "bubbles"] = "phone"
    place: At | None = None
    size: float = 1.0
    width: float | None = None  # of a column of balloons, as a share of the frame's
    tilt: float | None = None
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardBeat(Beat):
    """`card` as a beat: a full-screen designed text."""

    name: str
    text: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    hold: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StickerBeat(Beat):
    """Stays for `hold`, or until the scene's end."""

    name: str
    at: At
    on: str = ""  # a role to stick to
    size: float = 1.0
    tilt: float = 0.0
    hold: Duration | None = None
    entrance: str = ""
    behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BurstBeat(Beat):
    name: str = "heart"
    at: At | None = None
    on: str = ""
    count: int = 14
    over: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawBeat(Beat):
    """`draw`: a mark that draws itself."""

    name: str
    at: At | None = None
    on: str = ""  # a role it goes around
    to: str | At | None = None
    width: float = 0.3  # of the frame
    height: float = 0.0  # of the frame; 0 = as the mark is
    over: Duration | None = None
    hold: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBeat(Beat):
    """`caption`: words on screen that are not speech."""

    text: str
    at: At
    size: float = 1.0
    tilt: float | None = None
    arrow: str | At | None = None  # a role or a point
    underline: str = ""
    hold: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectBeat(Beat):
    name: str
    params: tuple[tuple[str, str | float | int | bool], ...] = ()
    library: str = ""
    over: Duration | None = None  # None: to the scene's end
    marks: tuple[Mark, ...] = field(default=(), compare=False)  # of the name, and of each of `params`


@dataclass(frozen=True, slots=True)
class Background:
    """A background of the pack, a footage file of the story, or a colour."""

    mark: Mark
    name: str = ""
    footage: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class SceneTransition:
    mark: Mark
    name: str
    over: Duration | None = None
    at: At | None = None  # where it opens, if it opens from a point
    lead: Duration | None = None  # how long the next scene is heard before it is seen
    trail: Duration | None = None  # how long this scene is heard after it is seen


@dataclass(frozen=True, slots=True)
class Prop:
    """Set dressing for a whole scene."""

    mark: Mark
    name: str
    at: At
    size: float = 1.0
    tilt: float = 0.0
    behind: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    id: str
    mark: Mark
    background: Background | None
    beats: tuple[Beat, ...]
    music: Music | None = None
    card: CardBeat | None = None
    props: tuple[Prop, ...] = ()
    effect: EffectBeat | None = None
    transition: SceneTransition | None = None
    captions: Literal["", "above", "below"] = ""


@dataclass(frozen=True, slots=True)
class PostText:
    hashtags: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A checked script: names resolve against its pack and kit, text is rendered, durations are sane."""

    file: str
    folder: str  # absolute; paths inside the story are relative to it
    title: str
    pack: str
    cast: tuple[Role, ...]
    scenes: tuple[Scene, ...]
    kit: str = ""
    topic: str = ""
    audience: str = "teens"
    market: str = "SG"
    locale: str = "en"
    platform: str = "tiktok"
    seed: int = 1
    vars: tuple[tuple[str, Data], ...] = ()
    lexicon: tuple[Pronounced, ...] = ()
    parts: tuple[str, ...] = ()  # the files it includes
    recast: tuple[str, ...] = ()  # what stands in for what, in another pack than its own
    outro: CardBeat | None = None
    post: PostText = field(default_factory=PostText)

    def role(self, id: str) -> Role | None:
        return next((role for role in self.cast if role.id == id), None)
