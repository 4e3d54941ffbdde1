"""An actor's recording as a take: trimmed, levelled, checked, and its words found in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import AssetBroken
from pipeline.voice import aligning, checking, level, store
from pipeline.voice.decode import decode
from pipeline.voice.engine import Engine, Spoken
from pipeline.voice.rungs import ENGINES
from pipeline.voice.take import Speech, Take

RECORDED = (".wav", ".flac", ".ogg", ".mp3", ".m4a")


def recorded(path: Path, speech: Speech, folder: Path, engines: Mapping[str, Engine] = ENGINES) -> Take:
    """The recording of a line. Its findings say what is wrong with it, and its times how its words were found."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise AssetBroken(f"{path} can not be read: {error.strerror}") from error
    request = store.key(
        "recorded",
        hashlib.sha256(content).hexdigest(),
        speech.text,
        speech.lexicon,
        aligning.version(speech.locale),
        tuple(engines),
    )
    return store.kept(folder, request, "recorded", lambda: _spoken(path, speech, folder, engines))


def _spoken(path: Path, speech: Speech, folder: Path, engines: Mapping[str, Engine]) -> Spoken:
    raw = decode(path)
    start, end = level.voiced_range(raw.samples)
    voiced = level.levelled(level.cut(raw.samples, start, end))
    if not voiced.any():
        raise AssetBroken(f"{path} is silent", "record the line again, or leave the take out")
    found = aligning.align(voiced, speech, folder, engines)
    return Spoken(voiced, found.words, found.phonemes, found.times, checking.findings(raw, voiced, speech))
