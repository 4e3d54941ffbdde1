"""What every part of the director is given: the story, the creator's art, the takes, and the clock."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.core.timing import FrameRate, Span
from pipeline.errors import Problem
from pipeline.packs.model import Bed, Character, Kit, Pack
from pipeline.script.story import Beats, Duration, Mark, Role, Story
from pipeline.timeline.model import UNITS_WIDE
from pipeline.voice.take import Take

FRAME = Box(0.0, 0.0, UNITS_WIDE, 1920.0)  # the frame, and a background at rest, in units
CENTER = FRAME.width / 2
DEFAULT_BPM = 100.0
PATIENCE = frozen({"children": 1.4})  # how much longer they read than a teenager


@dataclass(slots=True)
class Ledger:
    """What staging wants to say: notes are advice, problems stop the film."""

    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def note(self, mark: Mark, words: str) -> None:
        """Write advice down once."""
        where = f"{mark.file}:{mark.line}: " if mark.line else ""
        if where + words not in self.notes:
            self.notes.append(where + words)

    def problem(self, mark: Mark, words: str, hint: str, code: str) -> None:
        """Write a mistake down."""
        self.problems.append(Problem(mark.file, mark.line, mark.column, words, hint, code, mark.length))


@dataclass(frozen=True, slots=True)
class World:
    """Everything that does not change while a film is staged; only the ledger is written to."""

    story: Story
    pack: Pack
    kit: Kit
    rate: FrameRate
    safe: Box
    takes: Mapping[str, Take]
    ledger: Ledger = field(default_factory=Ledger)

    def frame(self, seconds: float) -> int:
        """The frame nearest to a moment of the film.

        Moments are sums of decimals: taken to the microsecond, equal lengths are equally many frames.
        """
        exact = Fraction(round(seconds * 1_000_000), 1_000_000) * self.rate.fraction
        return math.floor(exact + Fraction(1, 2))

    def span(self, start: float, end: float) -> Span:
        """The frames from one moment to another."""
        return Span(self.frame(start), self.frame(max(start, end)))

    def next_drawing(self, seconds: float) -> float:
        """The first moment from then on at which the creator makes a new drawing.

        Scenes begin there: one that grows by a drawing moves those after it, and changes none of their pictures.
        """
        hold = max(1, self.pack.motion.hold)
        return self.rate.seconds(-(-self.frame(seconds) // hold) * hold)

    def drawn(self, frames: int) -> int:
        """Frames as artists count them, thirty to the second, in frames of this film."""
        return self.frame(frames / 30)

    def reading(self, seconds: float) -> float:
        """The time this audience needs for what a teenager reads in so many seconds."""
        return seconds * PATIENCE.get(self.story.audience, 1.0)

    def role(self, id: str) -> Role | None:
        """A member of the cast."""
        return self.story.role(id)

    def character(self, role: Role) -> Character:
        """The puppet that plays a role."""
        return self.pack.characters[self.pack.roles.get(role.character, role.character)]

    def shown_name(self, role: str) -> str:
        """How a role is called on screen; a name that is no role is its own."""
        member = self.role(role)
        if member is None:
            return role.capitalize() if role == "narrator" else role
        return member.name or self.character(member).shown_name or role.capitalize()


def seconds(duration: Duration | None, default: float, bed: Bed | None = None) -> float:
    """A duration in seconds; beats are those of the running music."""
    if duration is None:
        return default
    if isinstance(duration, Beats):
        return duration.amount * 60.0 / (bed.bpm if bed else DEFAULT_BPM)
    return float(duration)
