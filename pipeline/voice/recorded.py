"""An actor's recording as a take: trimmed, levelled, its word times spread by syllables."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from pipeline.core import pcm
from pipeline.core.pcm import RATE
from pipeline.errors import AssetBroken
from pipeline.voice import level, store
from pipeline.voice.engine import Spoken
from pipeline.voice.estimate import estimate
from pipeline.voice.take import Speech, Take, Timed


def recorded(path: Path, text: str, folder: Path) -> Take:
    """The recording of `text`; its words are estimated, its sound is not."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise AssetBroken(f"{path} can not be read: {error.strerror}") from error
    request = store.key("recorded", hashlib.sha256(content).hexdigest(), text)
    return store.kept(folder, request, "recorded", lambda: _spoken(path, text), estimated=True)


def _spoken(path: Path, text: str) -> Spoken:
    samples = pcm.read(path).mean(axis=1)
    start, end = level.voiced_range(samples)
    voiced = level.levelled(level.cut(samples, start, end))
    if not voiced.any():
        raise AssetBroken(f"{path} is silent", "record the line again, or leave the take out")
    return Spoken(voiced, spread(estimate(Speech(text)).words, level.LEAD, len(voiced) / RATE - level.TAIL), ())


def spread(words: Sequence[Timed], start: float, end: float) -> tuple[Timed, ...]:
    """The words' times stretched so that the first begins at `start` and the last ends at `end`."""
    if not words:
        return ()
    first, last = words[0].start, words[-1].end
    stretch = max(0.0, end - start) / (last - first) if last > first else 0.0
    return tuple(Timed(w.text, start + (w.start - first) * stretch, start + (w.end - first) * stretch) for w in words)
