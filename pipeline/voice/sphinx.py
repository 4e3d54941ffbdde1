"""pocketsphinx: where the words and sounds of a known English text are in a recording (extra `align`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from pipeline.core.pcm import RATE, Samples, resample
from pipeline.core.registry import frozen
from pipeline.errors import EnvironmentMissing
from pipeline.voice.languages.symbols import Part, Reader
from pipeline.voice.take import Timed

HEARD_RATE = 16_000
FRAME = 0.01  # seconds
LATE = 0.015  # seconds after a frame's begin lies the middle of what it hears
# Its phones as symbols of the alphabet our mouths know.
SOUNDS: Mapping[str, str] = frozen({
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "W", "AY": "I", "B": "b", "CH": "ʧ", "D": "d", "DH": "ð",
    "EH": "ɛ", "ER": "ɜ", "EY": "A", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "i", "JH": "ʤ", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "O", "OY": "Y", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t",
    "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
})  # fmt: skip
PHONES: Mapping[str, str] = frozen({
    **{symbol: phone for phone, symbol in SOUNDS.items()},
    "ə": "AH", "ᵊ": "AH", "ɐ": "AH", "ᵻ": "IH", "ɚ": "ER", "ɝ": "ER", "a": "AA", "ɒ": "AA", "o": "OW", "e": "EH",
    "Q": "OW", "T": "T", "ɾ": "T", "ʔ": "T", "x": "K", "ɫ": "L",
})  # fmt: skip


class Heard(NamedTuple):
    """Times of the text's words, one for each, and of its sounds."""

    words: tuple[tuple[float, float], ...]
    phonemes: tuple[Timed, ...]


def hear(samples: Samples, words: Sequence[str], read: Reader) -> Heard | None:
    """Where each word is; None when the text can not be followed in the recording."""
    decoder = _decoder()
    names = [_known(decoder, word, read) for word in words]
    data = _as_heard(samples)
    decoder.set_align_text(" ".join(names))
    if not _decoded(decoder, data) or decoder.hyp() is None:
        return None
    try:
        decoder.set_alignment()
    except RuntimeError:
        return None
    if not _decoded(decoder, data):
        return None
    found = _found(decoder)
    return found if len(found.words) == len(names) else None


def _found(decoder: Any) -> Heard:
    """The alignment, read while the decoder holds it."""
    alignment = decoder.get_alignment()
    words: list[tuple[float, float]] = []
    sounds: list[Timed] = []
    for entry in alignment or ():
        if not entry.name.startswith(("<", "[")):
            words.append(_times(entry))
            sounds += [Timed(SOUNDS[phone.name], *_times(phone)) for phone in entry if phone.name in SOUNDS]
    return Heard(tuple(words), tuple(sounds))


def _times(entry: Any) -> tuple[float, float]:
    """A frame stands for the middle of what it hears."""
    return entry.start * FRAME + LATE, (entry.start + entry.duration) * FRAME + LATE


@cache
def _decoder() -> Any:
    try:
        import pocketsphinx
    except ImportError as error:
        raise EnvironmentMissing("pocketsphinx is not installed") from error
    known_text = {"lm": None, "lw": 1.0}  # no guessing of words, so no weight on what a language likes to say
    return pocketsphinx.Decoder(loglevel="FATAL", samprate=HEARD_RATE, **known_text)


def _as_heard(samples: Samples) -> bytes:
    lower = resample(samples, RATE, HEARD_RATE)
    return bytes(np.rint(np.clip(lower, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())


def _decoded(decoder: Any, data: bytes) -> bool:
    try:
        decoder.start_utt()
        decoder.process_raw(data, no_search=False, full_utt=True)
        decoder.end_utt()
    except RuntimeError:
        return False
    return True


def _known(decoder: Any, word: str, read: Reader) -> str:
    """The word's name in the dictionary; one it does not have is added, with the sounds our own voice gives it."""
    name = "".join(c for c in word.lower() if c.isalnum() or c in "'-").strip("'-")
    if decoder.lookup_word(name) is None:
        phones = [PHONES[mark] for mark in _marks([(word, 0)], read) if mark in PHONES]
        decoder.add_word(name, " ".join(phones or ["AH"]), True)
    return name


def _marks(part: Part, read: Reader) -> Iterator[str]:
    yield from (symbol.mark for symbol in read(part))
