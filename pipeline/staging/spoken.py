"""A line that was said on the stage, with its times; captions, mouths and looks are made from it afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.core.timing import Span
from pipeline.staging.words import Written
from pipeline.timeline.model import Word
from pipeline.voice.take import Take


@dataclass(frozen=True, slots=True)
class Spoken:
    """`span` is the voice, `until` the frame at which the next beat's turn is."""

    id: str
    role: str
    text: Written
    take: Take
    span: Span
    until: int
    words: tuple[Word, ...]
    hostile: bool = False
    bubble: bool = False
    through: str = ""

    @property
    def accents(self) -> tuple[int, ...]:
        """The first frames of stressed words, or of the longest word where none is stressed."""
        longest = max(range(len(self.words)), key=lambda index: len(self.words[index].text), default=None)
        chosen = self.text.stressed or (() if longest is None else (longest,))
        return tuple(self.words[index].span.start for index in chosen)

    @property
    def stressed(self) -> tuple[Span, ...]:
        """When stressed words are spoken."""
        return tuple(self.words[index].span for index in self.text.stressed)
