"""Phonemes as the nine mouth drawings (Rhubarb's letters), on the film's grid of held drawings.

A closed for m b p, B teeth, C open, D wide open, E rounded, F puckered, G teeth on lip, H tongue up, X at rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from pipeline.core.timing import FrameRate, Span
from pipeline.voice.letters import letter_shapes
from pipeline.voice.take import SHAPE, Take, Timed

LOOK_AHEAD = 0.04  # seconds a mouth is shaped before its sound
SOON = 0.16  # seconds before a rounded sound that the lips begin to round
REACH = 3  # sounds ahead, as through the s, t and r of "strew"
BRIDGE = 0.11  # seconds of silence a mouth holds its shape through
REST = "X"


class Shape(NamedTuple):
    """A mouth shape over seconds of the take."""

    mouth: str
    start: float
    end: float


# Symbols of the voice's alphabet; a diphthong is two shapes.
SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "m": "A", "b": "A", "p": "A",
        "f": "G", "v": "G",
        "l": "H", "ɫ": "H",
        "w": "F", "u": "F", "ʊ": "F", "ɹ": "E", "ɾ": "B", "ɔ": "E", "ɒ": "E", "o": "E", "ɜ": "E", "ɝ": "E", "ɚ": "E",
        "æ": "C", "ɛ": "C", "e": "C", "ʌ": "C", "ə": "B", "ɐ": "C", "ᵊ": "B", "ᵻ": "B", "ɪ": "B", "i": "B",
        "a": "D", "ɑ": "D",
        "A": "CB", "I": "DB", "W": "DF", "O": "EF", "Q": "EF", "Y": "EB",
        "ʃ": "F", "ʒ": "F", "ʧ": "F", "ʤ": "F",
        "θ": "H", "ð": "H",
        "y": "F", "ɥ": "F", "ø": "F", "œ": "E", "ɤ": "C", "ɯ": "B", "ɨ": "B", "ʋ": "G", "β": "A", "ɸ": "F", "ɻ": "E",
        "ʂ": "F", "ꭧ": "F", "ɕ": "B", "ʨ": "B", "ʎ": "H", "ɣ": "C",
    }
)  # fmt: skip

MARKS = "ˈˌːʰʲ→↗↓↘\u0303"  # of stress, length, breath, tone: nothing the lips show
PLAIN = "B"  # every other consonant: teeth nearly closed
WEAK = frozenset("hkɡŋtdnszjT")  # these lips take the shape of the vowel beside them
ROUND = frozenset("FE")
RANK = MappingProxyType({"A": 1.5, "G": 1.6, "F": 1.25, "D": 1.15, "H": 1.1, "E": 1.1, "C": 1.0, "B": 0.8, REST: 0.5})


def mouth_spans(take: Take, start: int, rate: FrameRate, hold: int) -> tuple[tuple[Span, str], ...]:
    """The mouths of a take that begins at frame `start`: spans on multiples of `hold`, at rest in pauses.

    Lips that close for m, b and p are always seen, whatever else falls into the same drawing.
    """
    shapes = _bridged(_shapes(take))
    if not shapes:
        return ()
    shift = rate.seconds(start) - LOOK_AHEAD
    step = rate.seconds(hold)
    first = max(int((shapes[0].start + shift) // step), start // hold)
    last = max(first + 1, int(-(-(shapes[-1].end + shift) // step)))
    moved = [Shape(s.mouth, (s.start + shift) / step, (s.end + shift) / step) for s in shapes]
    drawn = [_strongest(moved, slot) for slot in range(first, last)]
    return tuple(_runs(_shown(drawn, moved, first), first, hold))


def _shapes(take: Take) -> list[Shape]:
    if take.phonemes:
        return list(_spoken(take.phonemes))
    return [Shape(*shape) for word in take.words for shape in letter_shapes(word)]


def _spoken(phonemes: Sequence[Timed]) -> Iterator[Shape]:
    plain = [phoneme.text.strip(MARKS) for phoneme in phonemes]
    for n, (sound, phoneme) in enumerate(zip(plain, phonemes, strict=True)):
        mouths = _leaning(_coming(n, plain, phonemes)) if sound in WEAK else _mouths(sound)
        length = (phoneme.end - phoneme.start) / len(mouths)
        for part, mouth in enumerate(mouths):
            yield Shape(mouth, phoneme.start + part * length, phoneme.start + (part + 1) * length)


def _mouths(sound: str) -> str:
    """The shapes of one sound; a recording's own mouths are named outright."""
    if sound.startswith(SHAPE):
        return sound[1:]
    return SHAPES.get(sound) or "".join(SHAPES.get(mark, PLAIN) for mark in sound if mark not in MARKS) or PLAIN


def _coming(n: int, plain: Sequence[str], phonemes: Sequence[Timed]) -> str:
    """The shape a weak sound prepares: of the next sound that has one of its own, when it comes soon enough."""
    for after in range(n + 1, min(len(plain), n + 1 + REACH)):
        if phonemes[after].start - phonemes[after - 1].end >= BRIDGE or phonemes[after].start - phonemes[n].end > SOON:
            return PLAIN
        if plain[after] not in WEAK:
            return _mouths(plain[after])[0]
    return PLAIN


def _leaning(beside: str) -> str:
    """What a weak consonant looks like before that shape: rounded lips are rounded early."""
    return beside if beside in ROUND else PLAIN


def _bridged(shapes: Sequence[Shape]) -> list[Shape]:
    """Short silences belong to the shape before them, long ones are rest."""
    whole: list[Shape] = []
    for n, shape in enumerate(shapes):
        following = shapes[n + 1].start if n + 1 < len(shapes) else shape.end
        if following - shape.end <= BRIDGE:
            whole.append(shape._replace(end=max(shape.end, following)))
        else:
            whole += [shape, Shape(REST, shape.end, following)]
    return whole


def _strongest(shapes: Sequence[Shape], slot: int) -> str:
    """The shape that matters most within one held drawing; times are in drawings."""
    weights: dict[str, float] = {}
    for shape in shapes:
        overlap = min(shape.end, slot + 1) - max(shape.start, slot)
        if overlap > 0:
            weights[shape.mouth] = weights.get(shape.mouth, 0.0) + overlap * RANK[shape.mouth]
    return max(weights, key=lambda mouth: (weights[mouth], mouth), default=REST)


def _shown(drawn: Sequence[str], shapes: Sequence[Shape], first: int) -> list[str]:
    """Every closure in the drawing of its middle, then every F and V; an open mouth between two closures."""
    places = {mouth: {_slot(s, first, len(drawn)) for s in shapes if s.mouth == mouth} for mouth in "AG"}
    shown = ["G" if n in places["G"] else mouth for n, mouth in enumerate(drawn)]
    shut = places["A"]
    between = {n for n in range(len(drawn)) if n not in shut and {n - 1, n + 1} <= shut and shown[n] == "A"}
    return ["A" if n in shut else "C" if n in between else mouth for n, mouth in enumerate(shown)]


def _slot(shape: Shape, first: int, count: int) -> int:
    """The drawing that shows the shape's middle; the take's first or last one for what lies beyond."""
    return min(count - 1, max(0, int((shape.start + shape.end) // 2) - first))


def _runs(drawn: Sequence[str], first: int, hold: int) -> Iterator[tuple[Span, str]]:
    """Equal neighbours joined."""
    begun = 0
    for n in range(1, len(drawn) + 1):
        if n == len(drawn) or drawn[n] != drawn[begun]:
            yield Span((first + begun) * hold, (first + n) * hold), drawn[begun]
            begun = n
