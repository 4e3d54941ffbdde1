"""Sentences spoken one by one, put together to a line with the times of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.core.registry import frozen
from pipeline.voice import level
from pipeline.voice.engine import Spoken
from pipeline.voice.languages.symbols import Symbol
from pipeline.voice.prosody import louder
from pipeline.voice.take import Speech, Timed

STRESS = "ˈˌ"  # stands before the vowel it lifts, and stays with it
LENGTHENS = "ːʰ→↗↓↘̃"  # stands after the sound it changes, and stays with it
SILENT = frozenset(' ;:,.!?—…"()“”')
PAUSES = frozen({"!": 0.16, "?": 0.2, "…": 0.34})  # seconds after a sentence, besides the air left around it
PAUSE = 0.18  # after any other
NEAR = 0.03  # seconds around the edges of two words in which the quietest moment between them is looked for
EARLY = 0.045  # seconds by which both networks sound a symbol before its time: measured on hissing sounds


class Part(NamedTuple):
    """One sentence: its sound and, per phoneme, its time and the shown word it belongs to."""

    samples: Samples
    phonemes: tuple[tuple[Timed, int], ...]
    pause: float


def part(samples: Samples, symbols: Sequence[Symbol], ends: Sequence[float], speed: float, speech: Speech) -> Part:
    """A sentence without the silence around it.

    `ends` are the seconds at which, by its durations, the pad before the first symbol and then each symbol ends.
    """
    start, end = level.voiced_range(samples)
    last = symbols[-1].mark if symbols else ""
    phonemes = timed(symbols, ends, start + EARLY, end - start)
    sound = louder(level.cut(samples, start, end), phonemes, speech)
    return _paused(Part(sound, phonemes, PAUSES.get(last, PAUSE) / speed), speech)


def _paused(spoken: Part, speech: Speech) -> Part:
    """The sentence with the pauses it was asked for, each in the quietest moment after its word."""
    for word, seconds in speech.pauses:
        after = [n for n, (_, index) in enumerate(spoken.phonemes) if index == word]
        if after and after[-1] == len(spoken.phonemes) - 1:
            spoken = spoken._replace(pause=max(spoken.pause, seconds))
        elif after:
            spoken = _parted(spoken, after[-1], seconds)
    return spoken


def _parted(spoken: Part, last: int, seconds: float) -> Part:
    """Silence after phoneme `last`, as much as it takes for the two words to be `seconds` apart."""
    end, start = spoken.phonemes[last][0].end, spoken.phonemes[last + 1][0].start
    more = seconds - (start - end)
    if more <= 0:
        return spoken
    place = _quietest(spoken.samples, round((end - NEAR) * RATE), round((start + NEAR) * RATE))
    gap = np.zeros(round(more * RATE), np.float32)
    samples = np.concatenate([level.faded_out(spoken.samples[:place]), gap, level.faded_in(spoken.samples[place:])])
    shift = len(gap) / RATE
    moved = tuple(
        (Timed(p.text, p.start + shift, p.end + shift), word)
        if n > last
        else (p._replace(end=min(p.end, place / RATE)), word)
        for n, (p, word) in enumerate(spoken.phonemes)
    )
    return spoken._replace(samples=samples, phonemes=moved)


def _quietest(samples: Samples, first: int, last: int) -> int:
    """The middle of the quietest 10 ms between two samples."""
    starts = range(max(0, first), max(first, 0, min(last, len(samples) - level.FRAME)) + 1, level.FRAME // 4)
    return min(starts, key=lambda n: float(np.sum(samples[n : n + level.FRAME] ** 2))) + level.FRAME // 2


def timed(
    symbols: Sequence[Symbol], ends: Sequence[float], start: float, length: float
) -> tuple[tuple[Timed, int], ...]:
    """The spoken symbols and their times, counted from `start`."""
    found: list[tuple[Timed, int]] = []
    lifted = ""
    since = 0.0
    for n, symbol in enumerate(symbols):
        since = since if lifted else ends[n]
        until = min(max(ends[n + 1] - start, 0.0), length)
        if symbol.mark in STRESS:
            lifted = symbol.mark
        elif symbol.mark in LENGTHENS and found and found[-1][1] == symbol.word:
            before = found[-1][0]
            found[-1] = (Timed(before.text + symbol.mark, before.start, until), symbol.word)
        elif symbol.mark not in SILENT:
            begun = min(max(since - start, 0.0), length)
            found.append((Timed(lifted + symbol.mark, begun, until), symbol.word))
            lifted = ""
    return tuple(found)


def joined(parts: Iterable[Part], shown: Sequence[str]) -> Spoken:
    """The sentences one after the other, and when each shown word is spoken."""
    pieces: list[Samples] = []
    phonemes: list[tuple[Timed, int]] = []
    at = 0
    for each in parts:
        shift = at / RATE
        phonemes += [(Timed(p.text, p.start + shift, p.end + shift), word) for p, word in each.phonemes]
        pieces += [each.samples, np.zeros(round(each.pause * RATE), np.float32)]
        at += len(pieces[-2]) + len(pieces[-1])
    samples = np.concatenate(pieces[:-1]) if pieces else np.zeros(0, np.float32)
    return Spoken(level.levelled(samples), _words(phonemes, shown), tuple(p for p, _ in phonemes))


def _words(phonemes: Sequence[tuple[Timed, int]], shown: Sequence[str]) -> tuple[Timed, ...]:
    """A word lasts from its first phoneme to its last; one that is not spoken has no length, after the one before."""
    words: list[Timed] = []
    for n, word in enumerate(shown):
        own = [p for p, index in phonemes if index == n]
        before = words[-1].end if words else 0.0
        words.append(Timed(word, own[0].start, own[-1].end) if own else Timed(word, before, before))
    return tuple(words)
