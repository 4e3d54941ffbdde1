"""Breaking text into lines of even length, and finding the size at which it fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from pipeline.core.display import Font
from pipeline.lettering.measure import advance, metrics
from pipeline.lettering.pieces import Piece, joined, letters_of, pieces

SLACK = 1e-6
PAUSES = frozenset("，。！？；：、…—,.!?;:")
ROUGH = 0.35  # of the width: how much less even lines may be for that
Cuts = tuple[int, ...]  # where lines start and end: 0, ..., number of pieces


@lru_cache(maxsize=8192)
def wrap(text: str, font: Font, width: float, max_lines: int = 0) -> tuple[str, ...]:
    """The text in lines no wider than `width`, as few as can be and as even as can be.

    A word is cut only when it is too wide alone. With `max_lines` there are never more lines: when the text needs more,
    no word is lost but lines grow wider than asked (see `fit`).
    """
    lines = tuple(line for paragraph in text.splitlines() for line in _paragraph(paragraph, font, width))
    if not max_lines or len(lines) <= max_lines:
        return lines
    return _squeezed(pieces(text, font.language), font, width, max_lines)


def fit(text: str, font: Font, width: float, height: float, smallest: float) -> tuple[Font, tuple[str, ...]]:
    """The largest whole size, not above the font's own, at which the text fits the box with no word cut.

    Where even `smallest` does not fit, that size is given with words cut as needed.
    """
    if _fits(text, font, width, height):
        return font, wrap(text, font, width)
    low, high = smallest, font.size  # `high` is known not to fit
    while high - low > 1:
        middle = float((low + high) // 2)
        low, high = (middle, high) if _fits(text, replace(font, size=middle), width, height) else (low, middle)
    fitted = replace(font, size=low)
    return fitted, wrap(text, fitted, width)


def _fits(text: str, font: Font, width: float, height: float) -> bool:
    if any(advance(piece.text, font) > width + SLACK for piece in pieces(text, font.language)):
        return False
    return len(wrap(text, font, width)) * metrics(font).line_height <= height + SLACK


def _paragraph(text: str, font: Font, width: float) -> tuple[str, ...]:
    parts = tuple(small for piece in pieces(text, font.language) for small in _cut(piece, font, width))
    count = len(_greedy(parts, font, width)) - 1
    return _lines(parts, _balanced(parts, font, width, count))


def _cut(piece: Piece, font: Font, width: float) -> tuple[Piece, ...]:
    """The piece itself, or its letters when it is too wide for any line."""
    if advance(piece.text, font) <= width + SLACK:
        return (piece,)
    first, *rest = letters_of(piece.text)
    return (first._replace(glue=piece.glue), *rest)


def _greedy(parts: Sequence[Piece], font: Font, width: float) -> Cuts:
    """Cuts of lines each filled as far as it goes: the fewest lines there can be."""
    cuts = [0]
    for end in range(1, len(parts) + 1):
        if end - cuts[-1] > 1 and _width(parts, cuts[-1], end, font) > width + SLACK:
            cuts.append(end - 1)
    return (*cuts, len(parts)) if parts else (0,)


def _balanced(parts: Sequence[Piece], font: Font, width: float, count: int) -> Cuts:
    """The cuts into `count` lines whose free space, squared and summed, is least."""
    best: dict[int, tuple[float, Cuts]] = {0: (0.0, (0,))}
    for _ in range(count):
        best = _with_a_line(best, parts, font, width)
    return best[len(parts)][1]


def _with_a_line(
    best: dict[int, tuple[float, Cuts]], parts: Sequence[Piece], font: Font, width: float
) -> dict[int, tuple[float, Cuts]]:
    """The best cuts that use one line more, by how many pieces they have set."""
    longer: dict[int, tuple[float, Cuts]] = {}
    for start, (cost, cuts) in best.items():
        for end, free in _ends(parts, start, font, width):
            found = (cost + free * free + _roughness(parts, end, width), (*cuts, end))
            longer[end] = min(longer.get(end, found), found)
    return longer


def _roughness(parts: Sequence[Piece], end: int, width: float) -> float:
    """What parting a sentence that has no spaces costs where it does not pause by itself."""
    if end == len(parts) or parts[end].glue or parts[end - 1].text[-1] in PAUSES:
        return 0.0
    return (ROUGH * width) ** 2


def _ends(parts: Sequence[Piece], start: int, font: Font, width: float) -> Iterator[tuple[int, float]]:
    """Each place where a line from `start` may end, and the room it leaves."""
    for end in range(start + 1, len(parts) + 1):
        free = width - _width(parts, start, end, font)
        if free < -SLACK and end > start + 1:
            return
        yield end, free


def _squeezed(parts: tuple[Piece, ...], font: Font, width: float, count: int) -> tuple[str, ...]:
    """At most `count` lines, of the least width that allows it."""
    low, high = width, _width(parts, 0, len(parts), font)
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_greedy(parts, font, middle)) - 1 <= count else (middle, high)
    return _lines(parts, _balanced(parts, font, high, min(count, len(_greedy(parts, font, high)) - 1)))


def _lines(parts: tuple[Piece, ...], cuts: Cuts) -> tuple[str, ...]:
    return tuple(joined(parts[start:end]) for start, end in pairwise(cuts))


def _width(parts: Sequence[Piece], start: int, end: int, font: Font) -> float:
    return advance(joined(tuple(parts[start:end])), font)
