"""hibari-tts: one English neural voice inside its wheel, with the time of every phoneme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.core.registry import frozen
from pipeline.errors import EnvironmentMissing
from pipeline.voice import level, tap, text, vocoder
from pipeline.voice.engine import Spoken
from pipeline.voice.reading import Symbol, sentences
from pipeline.voice.take import Speech, Timed
from pipeline.voice.voices import Voice, voice_of

DURATIONS = "/Clip_output_0"  # the tensor with the length of each symbol, in steps of two frames
STEP = 2 * vocoder.HOP / vocoder.MODEL_RATE  # seconds
LONGEST = 400  # symbols the model takes at once
STRESS = "ˈˌ"  # stands before the vowel it lifts, and stays with it
SILENT = frozenset(' ː;:,.!?—…"()“”')
PAUSES = frozen({"!": 0.16, "?": 0.2, "…": 0.34})  # seconds after a sentence, besides the air left around it
PAUSE = 0.18  # after any other
SEED = 20  # of the breath's noise


class Hibari:
    """The engine of that name."""

    def version(self, speech: Speech) -> str:
        if not speech.locale.lower().startswith("en"):
            raise EnvironmentMissing(f"hibari speaks English, not {speech.locale}")
        try:
            return f"hibari {metadata.version('hibari-tts')} {metadata.version('onnxruntime')}"
        except metadata.PackageNotFoundError as error:
            raise EnvironmentMissing("hibari-tts is not installed") from error

    def say(self, speech: Speech) -> Spoken:
        model, voice, words = _model(), voice_of(speech), text.said(speech.text)
        parts = [
            _sentence(model, symbols, voice, SEED + n)
            for n, symbols in enumerate(sentences(words, model.phonemizer, LONGEST))
        ]
        return _joined(parts, [word.shown for word in words])


class _Model(NamedTuple):
    session: Any
    alphabet: dict[str, int]
    phonemizer: Any


class _Part(NamedTuple):
    """One sentence: its sound and, per phoneme, its time and the shown word it belongs to."""

    samples: Samples
    phonemes: tuple[tuple[Timed, int], ...]
    pause: float


@cache
def _model() -> _Model:
    """The network (one thread, so that its sums have one order) and the reader of English, loaded once."""
    try:
        import onnxruntime
        from hibari.tts import ASSETS
        from hibari.tts import Hibari as Library
    except ImportError as error:
        raise EnvironmentMissing(f"hibari-tts can not be loaded: {error}") from error

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = tap.with_output((Path(ASSETS) / "hibari.onnx").read_bytes(), DURATIONS)
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    library = Library()
    return _Model(session, library.vocab, library.g2p)


def _sentence(model: _Model, symbols: Sequence[Symbol], voice: Voice, seed: int) -> _Part:
    """One sentence spoken, without the silence around it."""
    known = [symbol for symbol in symbols if symbol.mark in model.alphabet]
    ids = np.asarray([[0, *(model.alphabet[symbol.mark] for symbol in known), 0]], np.int64)
    speed = np.asarray([min(2.0, max(0.5, voice.speed))], np.float32)
    outputs = dict(
        zip(
            (o.name for o in model.session.get_outputs()),
            model.session.run(None, {"ids": ids, "speed": speed}),
            strict=True,
        )
    )
    samples = vocoder.sound(_spectrum(outputs), voice, seed)
    start, end = level.voiced_range(samples)
    phonemes = _phonemes(known, (np.cumsum(outputs[DURATIONS].ravel()) * STEP).tolist(), start, end - start)
    last = known[-1].mark if known else ""
    return _Part(level.cut(samples, start, end), phonemes, PAUSES.get(last, PAUSE) / voice.speed)


def _spectrum(outputs: dict[str, Any]) -> vocoder.Spectrum:
    tone, theta, air, phase, pitch = (outputs[name][0] for name in ("lh", "theta", "lr", "phi", "f0"))
    return vocoder.Spectrum(tone, np.pi * np.tanh(theta), air, phase, pitch)


def _phonemes(
    symbols: Sequence[Symbol], ends: Sequence[float], start: float, length: float
) -> tuple[tuple[Timed, int], ...]:
    """The spoken symbols and their times, counted from `start`; `ends` begins with the pad before the first symbol."""
    timed: list[tuple[Timed, int]] = []
    lifted = ""
    since = 0.0
    for n, symbol in enumerate(symbols):
        since = since if lifted else ends[n]
        if symbol.mark in STRESS:
            lifted = symbol.mark
        elif symbol.mark not in SILENT:
            times = (min(max(seconds - start, 0.0), length) for seconds in (since, ends[n + 1]))
            timed.append((Timed(lifted + symbol.mark, *times), symbol.word))
            lifted = ""
    return tuple(timed)


def _joined(parts: Sequence[_Part], shown: Sequence[str]) -> Spoken:
    """The sentences one after the other, and when each shown word is spoken."""
    pieces: list[Samples] = []
    phonemes: list[tuple[Timed, int]] = []
    at = 0
    for part in parts:
        shift = at / RATE
        phonemes += [(Timed(p.text, p.start + shift, p.end + shift), word) for p, word in part.phonemes]
        pieces += [part.samples, np.zeros(round(part.pause * RATE), np.float32)]
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
