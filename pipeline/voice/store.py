"""Takes kept by content: `<request>.json` with the times, `<sound>.wav` with the samples they belong to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.core import pcm
from pipeline.core.durable import write_whole
from pipeline.voice.engine import Spoken
from pipeline.voice.take import Finding, Take, Timed

RECIPE = 5  # raised whenever the same request would give another sound


def key(*words: object) -> str:
    """The name of a request: everything its sound depends on."""
    return hashlib.sha256(repr((RECIPE, *words)).encode()).hexdigest()


def kept(folder: Path, request: str, engine: str, make: Callable[[], Spoken]) -> Take:
    """The take of this request: the one kept in `folder` when it is whole, else made and kept."""
    found = _read(folder, request)
    return found or _write(folder, request, engine, make())


def _read(folder: Path, request: str) -> Take | None:
    """None when there is none, or when what is there is not what was written."""
    try:
        said: dict[str, Any] = json.loads((folder / f"{request}.json").read_text("utf-8"))
        path = folder / f"{said['digest']}.wav"
        if hashlib.sha256(path.read_bytes()).hexdigest() != said["digest"]:
            return None
        words, phonemes = (tuple(Timed(*entry) for entry in said[part]) for part in ("words", "phonemes"))
        findings = tuple(Finding(*entry) for entry in said["findings"])
        known = (said["digest"], said["seconds"], words, phonemes, said["engine"], said["times"])
        return Take(*known, path, findings=findings)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(folder: Path, request: str, engine: str, spoken: Spoken) -> Take:
    sound = pcm.wav_bytes(spoken.samples)
    digest = hashlib.sha256(sound).hexdigest()
    words, phonemes = (tuple(_whole(entry) for entry in part) for part in (spoken.words, spoken.phonemes))
    seconds, file = len(spoken.samples) / pcm.RATE, folder / f"{digest}.wav"
    take = Take(digest, seconds, words, phonemes, engine, spoken.times, file, findings=spoken.findings)
    times = {"digest": digest, "seconds": take.seconds, "words": words, "phonemes": phonemes}
    write_whole(folder / f"{digest}.wav", sound, lasting=False)
    said = times | {"engine": engine, "times": spoken.times, "findings": spoken.findings}
    write_whole(folder / f"{request}.json", json.dumps(said).encode(), lasting=False)
    return take


def _whole(entry: Timed) -> Timed:
    """Times in whole milliseconds (never past the sound's end), so that a take read back equals the take written."""
    return Timed(entry.text, int(entry.start * 1000) / 1000, int(entry.end * 1000) / 1000)
