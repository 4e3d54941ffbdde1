"""A chat while a scene is played: messages come, drafts are typed, sent or struck out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from pipeline.core.timing import Span
from pipeline.timeline.model import Chat, Draft, Message, Place, Post, Tap


@dataclass(slots=True)
class Conversation:
    """One conversation, from the frame it comes up."""

    app: str
    owner: str
    place: Place
    start: int
    style: Literal["phone", "bubbles"] = "phone"
    post: Post | None = None
    width: float = 0.0
    messages: list[Message] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    taps: list[Tap] = field(default_factory=list)
    closed: int | None = None

    def item(self, end: int) -> Chat:
        """The finished item; it stays to `end` unless it was closed before."""
        span = Span(self.start, end if self.closed is None else self.closed)
        parts = tuple(self.messages), tuple(self.drafts), tuple(self.taps)
        return Chat(span, self.app, self.place, *parts, self.post, self.style, self.width)

    def over(self, n: int) -> bool:
        """Whether it is put away at frame `n`."""
        return self.closed is not None and self.closed <= n

    def open_draft(self) -> Draft | None:
        """The draft that stands in the field, if any."""
        return self.drafts[-1] if self.drafts and self.drafts[-1].cleared < 0 else None

    def end_draft(self, *, cleared: int, struck: int = -1) -> None:
        """The draft in the field is gone from frame `cleared` on, and crossed out from `struck` on (-1: never)."""
        self.drafts[-1] = replace(self.drafts[-1], cleared=cleared, struck=struck)

    def last(self, mine: bool | None) -> int | None:
        """The index of the newest message that still shows: of the owner's (True), the others' (False) or all."""
        shown = (index for index in reversed(range(len(self.messages))) if self.messages[index].gone < 0)
        return next((index for index in shown if mine is None or self.messages[index].mine == mine), None)

    def mark(self, index: int, *, struck: int = -1, gone: int = -1, heart: int = -1) -> None:
        """Strike a message out, take it away, or put a heart on it."""
        old = self.messages[index]
        self.messages[index] = replace(
            old, struck=max(old.struck, struck), gone=max(old.gone, gone), heart=max(old.heart, heart)
        )
