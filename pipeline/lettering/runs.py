"""Text cut into runs that one face can draw. What belongs to one sign (marks, emoji sequences) stays together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, zip_longest
from typing import NamedTuple

from pipeline.core.display import Font
from pipeline.lettering.bidi import in_visual_order, levels
from pipeline.lettering.coverage import coverage
from pipeline.lettering.fonts import EMOJI, FaceFile, chain, face_file

JOINER = "\u200d"  # glues emoji together
PICTURE_STYLE = "\ufe0f"  # asks for the emoji of a sign that is also a letter


class Run(NamedTuple):
    """Neighbouring signs drawn by the same face."""

    text: str
    face: FaceFile
    level: int = 0  # odd: written from right to left

    @property
    def direction(self) -> str | None:
        """What the shaper is told; it finds out by itself where nothing turns."""
        return None if not self.level else "rtl" if self.level % 2 else "ltr"


def clusters(text: str) -> tuple[str, ...]:
    """The signs as a reader counts them: a base with its marks, an emoji sequence, a flag."""
    signs: list[str] = []
    for char in text:
        if signs and _continues(signs[-1], char):
            signs[-1] += char
        else:
            signs.append(char)
    return tuple(signs)


def _continues(sign: str, char: str) -> bool:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Mc", "Me") or _is_silent(char):
        return True
    if _is_skin_tone(char) or sign.endswith(JOINER):
        return True
    return _is_flag_letter(char) and len(sign) == 1 and _is_flag_letter(sign)


def _is_silent(char: str) -> bool:
    """Joiners, style selectors and tags: they shape what stands before them and need no glyph."""
    code = ord(char)
    return char in ("\u200c", JOINER) or 0xFE00 <= code <= 0xFE0F or 0xE0020 <= code <= 0xE007F


def _is_skin_tone(char: str) -> bool:
    return 0x1F3FB <= ord(char) <= 0x1F3FF


def _is_flag_letter(char: str) -> bool:
    return 0x1F1E6 <= ord(char) <= 0x1F1FF


@lru_cache(maxsize=8192)
def runs(text: str, font: Font) -> tuple[Run, ...]:
    """The text in runs, in order; joined again they are the text."""
    signs = clusters(text)
    depth = _levels(text, signs, font.language)
    drawn = ((sign, face, level) for (sign, face), level in zip(_faces(signs, font), depth, strict=True))
    grouped = groupby(drawn, key=lambda each: each[1:])
    return tuple(Run("".join(sign for sign, *_ in group), face, level) for (face, level), group in grouped)


def visual(found: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs of a line from left to right."""
    return in_visual_order(found, [run.level for run in found]) if any(run.level for run in found) else found


def _levels(text: str, signs: tuple[str, ...], language: str) -> Iterator[int]:
    """The level of each sign: that of its first character."""
    whole, at = levels(text, language), 0
    for sign in signs:
        yield whole[at]
        at += len(sign)


def _faces(signs: tuple[str, ...], font: Font) -> Iterator[tuple[str, FaceFile]]:
    last = own = next(chain(font))
    emoji = face_file(EMOJI, font.weight, font.language)
    for sign, following in zip_longest(signs, signs[1:], fillvalue=""):
        # Spaces and punctuation go with the word before them, so that they do not cut a run in two, and look like it;
        # but emoji have very wide spaces.
        if not _belongs(sign) or last == emoji or not _covers(last, sign):
            last = _face_of(sign, font) or own
        if unicodedata.category(sign[0]) in ("Ps", "Pi") and following.isalpha():  # an opening one, with what it opens
            ahead = _face_of(following, font)
            last = ahead if ahead and _covers(ahead, sign) else last
        yield sign, last


def _belongs(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign[0]) in ("Po", "Pe", "Pf", "Pd")


@lru_cache(maxsize=8192)
def _face_of(sign: str, font: Font) -> FaceFile | None:
    """The first face that has all of the sign, else the first that has its base, else None."""
    if PICTURE_STYLE in sign and _covers(emoji := face_file(EMOJI, font.weight, font.language), sign):
        return emoji
    for whole in (sign, sign[0]):
        for candidate in chain(font):
            if _covers(candidate, whole):
                return candidate
    return None


def _covers(file: FaceFile, sign: str) -> bool:
    known = coverage(file.path, file.number)
    return all(ord(char) in known or _is_silent(char) or (char.isspace() and char != " ") for char in sign)


def missing(text: str, font: Font) -> str:
    """The characters that no face can draw, each once, in order."""
    lacking = dict.fromkeys(char for sign in clusters(text) for char in _lacking(sign, font))
    return "".join(lacking)


def _lacking(sign: str, font: Font) -> str:
    found = _face_of(sign, font)
    return sign[0] if found is None else "".join(char for char in sign if not _covers(found, char))
