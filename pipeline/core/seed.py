"""Chance without a clock: numbers that depend on nothing but what is named."""

from __future__ import annotations

import hashlib
import math

Word = str | int | float


def chance(*words: Word) -> float:
    """A number in [0, 1) fixed by the words alone, equal on every machine."""
    text = "\x1f".join(repr(word) for word in words)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=6).digest(), "big") / 2**48


def between(low: float, high: float, *words: Word) -> float:
    """A number in [low, high) fixed by the words."""
    return low + (high - low) * chance(*words)


def smooth_noise(t: float, *words: Word) -> float:
    """Value noise in -1..1, continuous in t with one knot per unit."""
    knot = math.floor(t)
    u = t - knot
    u = u * u * (3 - 2 * u)
    a, b = 2 * chance(*words, knot) - 1, 2 * chance(*words, knot + 1) - 1
    return a + (b - a) * u
