"""hibari-tts: one English neural voice inside its wheel, with the time of every phoneme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import metadata
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np

from pipeline.errors import EnvironmentMissing
from pipeline.voice import graft, session, text, vocoder
from pipeline.voice.engine import Spoken
from pipeline.voice.languages import english_sounds
from pipeline.voice.languages.symbols import Reader, Symbol, sentences
from pipeline.voice.parts import Part, joined, part
from pipeline.voice.prosody import lifts, slower
from pipeline.voice.take import Speech
from pipeline.voice.voices import Voice, voice_of

DURATIONS = "/Clip_output_0"  # the tensor with the length of each symbol, in steps of two frames
STEP = 2 * vocoder.HOP / vocoder.MODEL_RATE  # seconds
LONGEST = 400  # symbols the model takes at once
LOADING = Lock()  # one thread loads and reads; the network itself runs in as many as ask
SEED = 20  # of the breath's noise


class Hibari:
    """The engine of that name."""

    languages = ("en",)

    def version(self, speech: Speech) -> str:
        if text.language_of(speech.locale) != "en":
            raise EnvironmentMissing(f"hibari speaks English, not {speech.locale}")
        try:
            return f"hibari {metadata.version('hibari-tts')} {metadata.version('onnxruntime')}"
        except metadata.PackageNotFoundError as error:
            raise EnvironmentMissing("hibari-tts is not installed") from error

    def say(self, speech: Speech) -> Spoken:
        voice, words = voice_of(speech), text.said(speech.text, speech.locale, speech.lexicon)
        with LOADING:
            model = _model()
            read = sentences([word.spoken for word in words], model.read, LONGEST)
        parts = [_sentence(model, symbols, voice, SEED + n, speech) for n, symbols in enumerate(read)]
        return joined(parts, [word.shown for word in words])


class _Model(NamedTuple):
    session: Any
    alphabet: dict[str, int]
    read: Reader


@cache
def _model() -> _Model:
    """The network and the reader of English, loaded once."""
    try:
        from hibari.tts import ASSETS
        from hibari.tts import Hibari as Library
    except ImportError as error:
        raise EnvironmentMissing(f"hibari-tts can not be loaded: {error}") from error

    graph = graft.with_output((Path(ASSETS) / "hibari.onnx").read_bytes(), DURATIONS)
    return _Model(session.of(graft.freed_input(graph, "speed")), Library().vocab, english_sounds.reader())


def _sentence(model: _Model, symbols: Sequence[Symbol], voice: Voice, seed: int, speech: Speech) -> Part:
    """One sentence spoken."""
    known = [symbol for symbol in symbols if symbol.mark in model.alphabet]
    ids = np.asarray([[0, *(model.alphabet[symbol.mark] for symbol in known), 0]], np.int64)
    longer = np.asarray([1.0, *slower(known, speech), 1.0], np.float32)
    speed = np.float32(min(2.0, max(0.5, voice.speed))) / longer
    outputs = dict(
        zip(
            (o.name for o in model.session.get_outputs()),
            model.session.run(None, {"ids": ids, "speed": speed}),
            strict=True,
        )
    )
    durations = outputs[DURATIONS].ravel()
    samples = vocoder.sound(_spectrum(outputs, [1.0, *lifts(known, speech), 1.0], durations), voice, seed)
    return part(samples, known, (np.cumsum(durations) * STEP).tolist(), voice.speed, speech)


def _spectrum(outputs: dict[str, Any], higher: Sequence[float], durations: Any) -> vocoder.Spectrum:
    tone, theta, air, phase, pitch = (outputs[name][0] for name in ("lh", "theta", "lr", "phi", "f0"))
    factor = np.repeat(np.asarray(higher, np.float32), 2 * durations.astype(int))
    lifted = pitch * np.pad(factor, (0, max(0, len(pitch) - len(factor))), mode="edge")[: len(pitch)]
    return vocoder.Spectrum(tone, np.pi * np.tanh(theta), air, phase, lifted)
