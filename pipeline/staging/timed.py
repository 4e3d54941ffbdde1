"""Giving shown words the times of spoken ones."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from pipeline.core.timing import Span
from pipeline.staging.world import World
from pipeline.timeline.model import Word
from pipeline.voice.take import Take

Times = tuple[float, float]


def word_times(words: Sequence[str], take: Take) -> tuple[Times, ...]:
    """Seconds from the take's start for each shown word; words the take does not know share the room between."""
    if len(words) == len(take.words):
        return tuple((word.start, word.end) for word in take.words)
    known = {shown: take.words[spoken] for shown, spoken in _same(words, take)}
    stops = [-1, *sorted(known), len(words)]
    times: list[Times] = []
    for before, after in pairwise(stops):
        opening = known[before].end if before in known else 0.0
        closing = known[after].start if after in known else take.seconds
        times += _shared(words[before + 1 : after], opening, max(opening, closing))
        times += [(known[after].start, known[after].end)] if after in known else []
    return tuple(times)


def timed_words(words: Sequence[str], take: Take, start: float, stretch: float, world: World) -> tuple[Word, ...]:
    """The shown words on the film's clock: lit one after the other, each until the next begins."""
    times = word_times(words, take)
    begins = accumulate((world.frame(start + begin * stretch) for begin, _ in times), max)
    stops = [*begins, world.frame(start + times[-1][1] * stretch)] if times else []
    return tuple(Word(word, Span(a, max(a, b))) for word, (a, b) in zip(words, pairwise(stops), strict=True))


def _same(words: Sequence[str], take: Take) -> list[tuple[int, int]]:
    shown, spoken = [_bare(word) for word in words], [_bare(word.text) for word in take.words]
    blocks = SequenceMatcher(None, shown, spoken, autojunk=False).get_matching_blocks()
    return [(block.a + i, block.b + i) for block in blocks for i in range(block.size)]


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum()) or word


def _shared(words: Sequence[str], start: float, end: float) -> list[Times]:
    """The room from start to end, shared by length."""
    whole = sum(len(word) + 1 for word in words) or 1
    stops = accumulate((len(word) + 1 for word in words), initial=0)
    return [(start + (end - start) * a / whole, start + (end - start) * b / whole) for a, b in pairwise(stops)]
