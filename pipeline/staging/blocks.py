"""Cutting a line into blocks of words that are read at one glance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.core.display import Font
from pipeline.core.registry import frozen
from pipeline.lettering.measure import advance
from pipeline.lettering.pieces import HAN, Piece, joined
from pipeline.lettering.runs import clusters

Cut = tuple[int, int]  # a block: its first word, and the one past its last

SENTENCE, CLAUSE, JOINT, ANYWHERE, HANGING = 0.0, 1.0, 3.0, 8.0, 14.0  # what ending a block there costs
# Words a line may begin with, and words it should not end with, in the languages that have spaces.
# fmt: off
JOINTS = frozenset(
    [
        "and", "but", "or", "so", "because", "when", "if", "while", "who", "which", "than", "then", "with",
        "dan", "tetapi", "tapi", "kerana", "sebab", "karena", "yang", "kalau", "supaya", "pero", "porque",
        "cuando", "mas", "quando", "embora", "dahil", "kung", "kaya",
    ]
)
HANGERS = frozenset(
    [
        "a", "an", "the", "my", "your", "his", "her", "our", "their", "i", "not", "to", "of", "in", "at",
        "and", "but", "dan", "yang", "untuk", "di", "ke", "dari", "pada", "dengan", "tak", "bukan", "ang",
        "ng", "sa", "mga", "na", "y", "o", "el", "la", "los", "las", "un", "una", "de", "del", "en", "con",
        "por", "para", "mi", "tu", "su", "que", "um", "uma", "da", "meu", "minha", "sua", "e",
    ]
)
# fmt: on
ENDS = frozen(dict.fromkeys(".!?…。！？", SENTENCE) | dict.fromkeys(",;:—–，、；：", CLAUSE))
GLANCE = 0.833  # seconds a block stays at least
HASTE = 14.0  # what a missing second of that costs
READING, SIGNS = 17.0, 9.0  # letters a second nobody should have to exceed, and signs that are words
SIGNS_MORE = READING / SIGNS - 1
A_BLOCK = 2.0
UNEVEN = 12.0  # two lines, one of them empty
LONELY = 6.0  # one or two words that are no sentence
SAFETY = 0.985  # of the width: joined words measure a little differently from words alone


def block_cuts(words: Sequence[str], starts: Sequence[float], end: float, fits: Callable[[Cut], bool]) -> list[Cut]:
    """The cheapest cuts of words that begin at `starts` (seconds) into blocks that fit; a word alone always does."""
    stops = (*starts, end)
    best: list[tuple[float, list[Cut]]] = [(0.0, [])]
    for stop in range(1, len(words) + 1):
        options = (
            (best[first][0] + _cost(words, first, stop, stops[stop] - stops[first]), [*best[first][1], (first, stop)])
            for first in _firsts(stop, fits)
        )
        best.append(min(options))
    return best[-1][1]


def fitting(pieces: Sequence[Piece], font: Font, width: float, lines: int) -> Callable[[Cut], bool]:
    """Whether a block needs no more lines of a width than allowed, by the real widths of its words."""
    widths = tuple((advance(piece.glue, font), advance(piece.text, font)) for piece in pieces)

    def fits(cut: Cut) -> bool:
        used, pen = 1, 0.0
        for glue, wide in widths[slice(*cut)]:
            if pen and pen + glue + wide > width * SAFETY:
                used, pen = used + 1, 0.0
            pen += wide + (glue if pen else 0.0)
        return used <= lines

    return fits


def two_lines(pieces: Sequence[Piece], font: Font, width: float) -> tuple[str, str] | None:
    """The words on two lines broken where the sense breaks, or else evenly; None when no way fits."""
    words, options = [piece.text for piece in pieces], []
    for stop in range(1, len(pieces)):
        lines = joined(tuple(pieces[:stop])), joined(tuple(pieces[stop:]))
        one, other = (advance(line, font) for line in lines)
        if max(one, other) <= width:
            options.append((_break(words, stop) + UNEVEN * abs(one - other) / width, lines))
    return min(options)[1] if options else None


def _firsts(stop: int, fits: Callable[[Cut], bool]) -> list[int]:
    """Where a block that ends before `stop` may begin."""
    firsts = [stop - 1]
    while firsts[-1] > 0 and fits((firsts[-1] - 1, stop)):
        firsts.append(firsts[-1] - 1)
    return firsts


def _cost(words: Sequence[str], first: int, stop: int, seconds: float) -> float:
    block = words[first:stop]
    lonely = LONELY if len(block) < 3 and _break(words, first) + _break(words, stop) > SENTENCE else 0.0
    letters = sum(len(clusters(word)) + SIGNS_MORE * len(HAN.findall(word)) for word in block) + len(block) - 1
    haste = HASTE * max(0.0, GLANCE - seconds) + 0.3 * max(0.0, letters / max(seconds, 0.1) - READING)
    return A_BLOCK + _break(words, stop) + lonely + haste


def _break(words: Sequence[str], stop: int) -> float:
    """What ending a block before word `stop` costs."""
    if stop in (0, len(words)):
        return SENTENCE
    last, following = words[stop - 1].rstrip("\"'”’)"), words[stop].casefold()
    if last[-1:] in ENDS:
        return ENDS[last[-1]]
    if last.casefold() in HANGERS:
        return HANGING
    return JOINT if following in JOINTS else ANYWHERE
