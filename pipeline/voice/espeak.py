"""espeak-ng: a robot's voice in about a hundred languages, in a process of its own (extra `robot`)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.core.pcm import RATE, resample
from pipeline.core.registry import frozen
from pipeline.errors import EnvironmentMissing
from pipeline.voice import level, text
from pipeline.voice.engine import Spoken
from pipeline.voice.parts import PAUSE, Part, joined
from pipeline.voice.take import Speech, Timed
from pipeline.voice.voices import Voice, voice_of

CHILD = Path(__file__).with_name("espeak_child.py")
PACKAGE = "espeakng-loader"
NAMES: Mapping[str, str] = frozen({"en": "en-us", "zh": "cmn", "no": "nb", "fil": "en-us"})  # where it has another name
LANGUAGES = (
    "en", "zh", "ms", "ta", "id", "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el",
    "eo", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gu", "he", "hi", "hr", "hu", "hy", "is", "it", "ja",
    "ka", "kk", "kn", "ko", "ku", "ky", "la", "lt", "lv", "mi", "mk", "ml", "mr", "mt", "my", "nb", "ne", "nl",
    "no", "or", "pa", "pl", "pt", "ro", "ru", "sd", "si", "sk", "sl", "sq", "sr", "sv", "sw", "te", "th", "tr",
    "uk", "ur", "uz", "vi", "yue",
)  # fmt: skip
VARIANTS: Mapping[str, str] = frozen({"woman": "f2", "man": "m3"})
PACE = 165  # words a minute at speed 1
MIDDLE, PER_SEMITONE = 50, 3.5  # its scale of pitch
LONGEST = 60.0  # seconds it may take


class Espeak:
    """The engine of that name."""

    languages = LANGUAGES

    def version(self, speech: Speech) -> str:
        language = text.language_of(speech.locale)
        if language not in LANGUAGES:
            raise EnvironmentMissing(f"espeak does not speak {speech.locale}")
        try:
            return f"espeak {metadata.version(PACKAGE)}"
        except metadata.PackageNotFoundError as missing:
            hint = 'pip install "kindreel[robot]"'
            raise EnvironmentMissing(f"espeak needs {PACKAGE}, which is not installed ({hint})") from missing

    def say(self, speech: Speech) -> Spoken:
        words, voice = text.said(speech.text, speech.locale, speech.lexicon), voice_of(speech)
        spoken = [word.spoken for word in words]
        answer = _asked(_request(spoken, voice, text.language_of(speech.locale)))
        return joined([part for part in (_part(answer, spoken),) if len(part.samples)], [word.shown for word in words])


def _request(spoken: Sequence[str], voice: Voice, language: str) -> dict[str, object]:
    variant = "whisper" if voice.breath > 0.5 else VARIANTS[voice.style.others]
    pitch = MIDDLE + PER_SEMITONE * voice.style.pitch
    return {
        "text": " ".join(spoken),
        "voice": f"{NAMES.get(language, language)}+{variant}",
        "rate": max(80, min(450, round(PACE * voice.speed))),
        "pitch": max(0, min(99, round(pitch))),
    }


def _asked(request: Mapping[str, object]) -> dict[str, Any]:
    """The child's answer: rate, events, samples."""
    command = [sys.executable, "-I", str(CHILD)]
    try:
        done = subprocess.run(
            command, input=json.dumps(request).encode(), capture_output=True, timeout=LONGEST, check=True
        )
    except (OSError, subprocess.SubprocessError) as problem:
        said = getattr(problem, "stderr", b"") or b""
        last = said.decode("utf-8", "replace").strip().splitlines()[-1:] or [str(problem)]
        raise EnvironmentMissing(f"espeak could not speak: {last[0]}") from problem
    head, _, sound = done.stdout.partition(b"\n")
    answer: dict[str, Any] = json.loads(head)
    return answer | {"samples": np.frombuffer(sound, "<i2").astype(np.float32) / 32768.0}


def _part(answer: Mapping[str, Any], spoken: Sequence[str]) -> Part:
    rate = int(answer["rate"])
    samples = resample(answer["samples"], rate, RATE)
    start, end = level.voiced_range(samples)
    phonemes = tuple(_phonemes(answer["events"], rate, spoken, start, end - start))
    return Part(level.cut(samples, start, end), phonemes, PAUSE)


def _phonemes(
    events: Sequence[Mapping[str, Any]], rate: int, spoken: Sequence[str], start: float, length: float
) -> Iterator[tuple[Timed, int]]:
    """Every phoneme lasts until the next one, and belongs to the word whose event came before it."""
    places = _places(spoken)
    word = 0
    for event, after in zip(events, [*events[1:], {"at": events[-1]["at"] if events else 0}], strict=True):
        if event["kind"] == "word":
            word = places[min(max(event["place"], 0), len(places) - 1)]
        elif sounds := event["symbol"].strip("_: "):
            begun, until = (min(max(at / rate - start, 0.0), length) for at in (event["at"], after["at"]))
            yield Timed(sounds, begun, until), word


def _places(spoken: Sequence[str]) -> list[int]:
    """For every letter of the request, the word it belongs to."""
    places: list[int] = []
    for n, words in enumerate(spoken):  # (the first has none)
        places += [n] * (len(words) + 1)  # the space before a word is its own: some events point there
    return places[1:] or [0]
