"""What is heard in a film: sounds placed on its frames, and the beats of its music."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.core.timing import Span
from pipeline.timeline.keys import Track


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound placed in the film. `source` is an asset file (relative to `assets/`), a file, or a take's digest."""

    kind: Literal["voice", "sfx", "music"]
    source: str
    digest: str
    span: Span
    gain_db: float = 0.0
    pan: float = 0.0  # -1 left .. 1 right
    fade_in: int = 0
    fade_out: int = 0
    loop: bool = False
    duck: bool = False  # dips under voices
    loop_start: float = 0.0  # seconds of the source where a loop comes back to
    loop_end: float = 0.0  # seconds of the source where it turns back; 0 = its end
    offset: float = 0.0  # seconds of the source at which it begins
    levels: Track[float] = ()  # dB beside `gain_db`, over the film's frames
    through: str = ""  # what it is heard through: phone, radio, wall, hall
    leads: bool = False  # the bed makes room for it, as for a voice: a stinger


@dataclass(frozen=True, slots=True)
class Tempo:
    """The beats of music that plays over `span`: beat k falls on frame `first + k * beat`, k from 0 on.

    Beat 0 begins a bar, as does every `bar`-th from there; `first` may lie before the span and between frames.
    """

    span: Span
    first: float
    beat: float  # frames from one beat to the next
    bar: int = 4  # beats
    mood: str = ""  # of the music, where the pack says one
