"""Places, and roles on a stage."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.core.geometry import Point
from pipeline.core.timing import Span
from pipeline.timeline.keys import Track


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands: the middle of its feet (characters) or its middle (the rest), its size and tilt."""

    x: float
    y: float
    size: float = 1.0
    tilt: float = 0.0


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a listener does, from frame `at` on for `over` frames: nod, tilt, lift (brows), flinch."""

    at: int
    kind: str
    over: int
    side: float = 1.0  # of the one it reacts to, as seen by the viewer: -1 left, 1 right


@dataclass(frozen=True, slots=True)
class Actor:
    """A role on the stage of one scene."""

    role: str
    character: str
    span: Span
    place: Track[Place]
    pose: Track[str]
    expression: Track[str]
    look: Track[Point]  # gaze, x and y in -1..1, as seen by the viewer
    flip: Track[bool]
    presence: Track[float]  # 0 not there, 1 fully there: how it appears is the pack's motion
    mouth: tuple[tuple[Span, str], ...] = ()  # viseme spans while speaking; outside them the expression's own mouth
    blinks: tuple[Span, ...] = ()  # eyes shut
    accents: tuple[int, ...] = ()  # frames of stressed words: a nod, a brow
    order: int = 0  # who stands in front: higher is nearer
    on: Track[str] = ()  # the role whose head it rides on, moving as that does; "" or no key = the floor
    reactions: tuple[Reaction, ...] = ()  # as a listener
