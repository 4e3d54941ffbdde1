"""Right-to-left text: the order in which the signs of a line stand, after Unicode's bidirectional algorithm.

Texts of a story hold no invisible direction signs (the reader refuses them), so the rules for those (X1-X8) are not
needed. What is here: W1-W7, N0-N2, I1-I2, L1, L2.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from pipeline.core.registry import frozen

T = TypeVar("T")

RTL_LANGUAGES = frozenset({"ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"})
NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN"})
BRACKETS = frozen({"(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "【": "】", "«": "»"})


def is_rtl(language: str) -> bool:
    """Whether the language is written from right to left."""
    return language.partition("-")[0].lower() in RTL_LANGUAGES


@lru_cache(maxsize=8192)
def levels(text: str, language: str) -> tuple[int, ...]:
    """The embedding level of each character: even runs go to the right, odd ones to the left."""
    kinds = [unicodedata.bidirectional(char) or "L" for char in text]
    if not any(kind in ("R", "AL", "AN") for kind in kinds):
        return (0,) * len(text)  # numbers and foreign names alone keep their own order in any film
    base = int(is_rtl(language))
    embedding = "R" if base else "L"
    _weak(kinds, embedding)
    _brackets(text, kinds, embedding)
    _neutrals(kinds, embedding)
    found = [_level(kind, base) for kind in kinds]
    _trailing(text, found, base)
    return tuple(found)


def in_visual_order(items: Sequence[T], level: Sequence[int]) -> tuple[T, ...]:
    """Items of one line in the order in which they stand from left to right (L2)."""
    order = list(range(len(items)))
    for depth in range(max(level, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and level[order[end]] >= depth:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end + 1
    return tuple(items[index] for index in order)


def _level(kind: str, base: int) -> int:
    if base:
        return 2 if kind in ("L", "EN", "AN") else 1
    return {"R": 1, "EN": 2, "AN": 2}.get(kind, 0)


def _weak(kinds: list[str], embedding: str) -> None:
    """Numbers, their signs and marks take their kind from what stands about them."""
    before = strong = embedding
    for i, kind in enumerate(kinds):  # W1, W2, W3
        kind = before if kind == "NSM" else kind
        if kind in ("L", "R", "AL"):
            strong = kind
        kinds[i] = before = "AN" if kind == "EN" and strong == "AL" else kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):  # W4
        one, sign, other = kinds[i - 1 : i + 2]
        if one == other and ((sign == "CS" and one in ("EN", "AN")) or (sign == "ES" and one == "EN")):
            kinds[i] = one
    _terminators(kinds)
    strong = embedding
    for i, kind in enumerate(kinds):  # W6, W7
        if kind in ("ES", "ET", "CS"):
            kinds[i] = "ON"
        if kind in ("L", "R"):
            strong = kind
        if kind == "EN" and strong == "L":
            kinds[i] = "L"


def _terminators(kinds: list[str]) -> None:
    """W5: signs of money and percent beside a number are part of it."""
    for i, kind in enumerate(kinds):
        if kind == "ET" and i and kinds[i - 1] == "EN":
            kinds[i] = "EN"
    for i in range(len(kinds) - 2, -1, -1):
        if kinds[i] == "ET" and kinds[i + 1] == "EN":
            kinds[i] = "EN"


def _brackets(text: str, kinds: list[str], embedding: str) -> None:
    """N0: a pair of brackets goes the way of what it holds."""
    open_ones: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if kinds[i] != "ON":
            continue
        if char in BRACKETS:
            open_ones.append((BRACKETS[char], i))
        elif (at := next((n for n in range(len(open_ones) - 1, -1, -1) if open_ones[n][0] == char), -1)) >= 0:
            pairs.append((open_ones[at][1], i))
            del open_ones[at:]
    for start, end in sorted(pairs):
        held = {_side(kind) for kind in kinds[start + 1 : end]} - {""}
        if embedding in held:
            kinds[start] = kinds[end] = embedding
        elif held:
            context = next((side for kind in reversed(kinds[:start]) if (side := _side(kind))), embedding)
            kinds[start] = kinds[end] = context if context in held else embedding


def _side(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _neutrals(kinds: list[str], embedding: str) -> None:
    """N1, N2: between two of one direction goes that way, all else with the line."""
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > start:
            one = _side(kinds[start - 1]) if start else embedding
            other = _side(kinds[end]) if end < len(kinds) else embedding
            kinds[start:end] = [one if one == other else embedding] * (end - start)
        start = end + 1


def _trailing(text: str, found: list[int], base: int) -> None:
    """L1: spaces at the line's end stand at its end."""
    for i in range(len(text) - 1, -1, -1):
        if not text[i].isspace():
            return
        found[i] = base
