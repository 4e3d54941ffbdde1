"""How a stressed word is said: longer, higher, a little louder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pipeline.core.pcm import RATE, Samples
from pipeline.voice.languages.symbols import Symbol
from pipeline.voice.take import Speech, Timed

VOWELS = frozenset("aeiouyøœɑɐɒæəɚɛɜɔɨɪʊʌɤɯᵊᵻAIOQWYː")
SLOWER, SLOWER_VOWEL = 0.15, 0.6  # share of their lengths the sounds of a stressed word are longer: vowels carry it
HIGHER = 2.5  # semitones
LOUDER = 2.2  # dB
RAMP = 0.03  # seconds over which a word becomes louder


def slower(symbols: Sequence[Symbol], speech: Speech) -> list[float]:
    """For each symbol the factor of its length."""
    shares = (SLOWER_VOWEL if symbol.mark in VOWELS else SLOWER for symbol in symbols)
    return [1 + share * weight for share, weight in zip(shares, _weights(symbols, speech), strict=True)]


def lifts(symbols: Sequence[Symbol], speech: Speech) -> list[float]:
    """For each symbol the factor of its pitch; the one before and the one after a stressed word go half the way."""
    own = _weights(symbols, speech)
    if not own:
        return []
    beside = [0.5 * max(before, after) for before, after in zip([0.0, *own[:-1]], [*own[1:], 0.0], strict=True)]
    eased = [max(here, half) for here, half in zip(own, beside, strict=True)]
    return [2.0 ** (HIGHER * weight / 12) for weight in eased]


def louder(samples: Samples, phonemes: Sequence[tuple[Timed, int]], speech: Speech) -> Samples:
    """The sound with its stressed words raised."""
    decibels = np.zeros(len(samples))
    for word in speech.stressed:
        own = [phoneme for phoneme, index in phonemes if index == word]
        if own:
            decibels[max(0, round(own[0].start * RATE)) : round(own[-1].end * RATE)] = LOUDER * speech.emphasis
    if not decibels.any():
        return samples
    ramp = np.hanning(2 * round(RAMP * RATE) + 1)
    smooth = np.convolve(decibels, ramp / ramp.sum(), mode="same")
    return (samples * 10.0 ** (smooth / 20.0)).astype(np.float32)


def _weights(symbols: Sequence[Symbol], speech: Speech) -> list[float]:
    stressed = frozenset(speech.stressed)
    return [speech.emphasis if symbol.word in stressed else 0.0 for symbol in symbols]
