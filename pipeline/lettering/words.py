"""Where each word of a set line stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.core.display import Font
from pipeline.lettering.bidi import levels
from pipeline.lettering.measure import advance, reaches


def word_boxes(line: str, font: Font, words: Sequence[str] = ()) -> tuple[tuple[float, float], ...]:
    """(x, width) of each word from the pen's start, kerning of the whole line included.

    Words are what spaces part, or the given ones in their order (a script without spaces has to be told).
    """
    if any(levels(line, font.language)):
        spans = (reaches(line, font, start, end) for start, end in _places(line, words))
        return tuple((left, right - left) for left, right in spans)
    return tuple(
        (x := advance(line[:start], font), advance(line[:end], font) - x) for start, end in _places(line, words)
    )


def _places(line: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    position = 0
    for word in words or line.split():
        start = line.find(word, position)
        if start < 0:
            raise ValueError(f"{word!r} is not in the line {line!r}")
        position = start + len(word)
        yield start, position
