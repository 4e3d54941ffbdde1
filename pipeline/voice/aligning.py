"""Where the words of a known text are in a recording: the best way there is on this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import RATE, Samples, read
from pipeline.errors import EnvironmentMissing
from pipeline.voice import level, loudness, sphinx, warp
from pipeline.voice.engine import Engine
from pipeline.voice.estimate import estimate
from pipeline.voice.languages import english_sounds
from pipeline.voice.rungs import speak
from pipeline.voice.take import ALIGNED, SPREAD, WARPED, Speech, Timed
from pipeline.voice.text import Said, language_of, said

QUICK = "hibari"  # speaks English soonest: to be laid beside a recording it need not be beautiful


class Aligned(NamedTuple):
    """The words and sounds of a recording, and how their times were found."""

    words: tuple[Timed, ...]
    phonemes: tuple[Timed, ...]
    times: str


def version(locale: str) -> str:
    """What alignment depends on here, besides recording and text."""
    return f"{_installed('pocketsphinx')} {_installed('hibari-tts')} {locale}"


def _installed(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "-"


def align(samples: Samples, speech: Speech, folder: Path, engines: Mapping[str, Engine]) -> Aligned:
    """Heard by pocketsphinx; else laid beside our own saying of the text; else spread over the sound by syllables."""
    return _heard(samples, speech) or _warped(samples, speech, folder, engines) or _spread(samples, speech)


def _heard(samples: Samples, speech: Speech) -> Aligned | None:
    if language_of(speech.locale) != "en" or _installed("pocketsphinx") == "-":
        return None
    words = said(speech.text, speech.locale, speech.lexicon)
    spoken = [(word, n) for n, each in enumerate(words) for word in each.spoken.split() if _sayable(word)]
    try:
        heard = sphinx.hear(samples, [word for word, _ in spoken], english_sounds.reader()) if spoken else None
    except EnvironmentMissing:
        return None
    if heard is None:
        return None
    times = [(n, start, end) for (_, n), (start, end) in zip(spoken, heard.words, strict=True)]
    return Aligned(tuple(_shown(words, times)), heard.phonemes, ALIGNED)


def _sayable(word: str) -> bool:
    return any(c.isalnum() for c in word)


def _shown(words: Sequence[Said], times: Sequence[tuple[int, float, float]]) -> Iterator[Timed]:
    """A shown word lasts from its first spoken word to its last; what is not spoken has no length."""
    until = 0.0
    for n, word in enumerate(words):
        own = [(start, end) for index, start, end in times if index == n]
        begun, until = (own[0][0], own[-1][1]) if own else (until, until)
        yield Timed(word.shown, begun, until)


def _warped(samples: Samples, speech: Speech, folder: Path, engines: Mapping[str, Engine]) -> Aligned | None:
    quick = {name: engine for name, engine in engines.items() if name == QUICK}
    own = speak(Speech(speech.text, speech.locale, lexicon=speech.lexicon), folder, {**quick, **engines})
    if own.path is None or not own.words:
        return None
    moments = warp.warp(read(own.path)[:, 0], samples)
    words, phonemes = (tuple(_moved(part, moments)) for part in (own.words, own.phonemes))
    return Aligned(words, phonemes, WARPED)


def _moved(entries: Sequence[Timed], moments: NDArray[np.float64]) -> Iterator[Timed]:
    grid = np.arange(len(moments)) * warp.STEP
    for entry in entries:
        start, end = (float(np.interp(at, grid, moments)) for at in (entry.start, entry.end))
        yield Timed(entry.text, start, max(start, end))


def _spread(samples: Samples, speech: Speech) -> Aligned:
    words = estimate(speech).words
    return Aligned(spread(words, level.LEAD, len(samples) / RATE - level.TAIL), loudness.mouths(samples), SPREAD)


def spread(words: Sequence[Timed], start: float, end: float) -> tuple[Timed, ...]:
    """The words' times stretched so that the first begins at `start` and the last ends at `end`."""
    if not words:
        return ()
    first, last = words[0].start, words[-1].end
    stretch = max(0.0, end - start) / (last - first) if last > first else 0.0
    return tuple(Timed(w.text, start + (w.start - first) * stretch, start + (w.end - first) * stretch) for w in words)
