"""From a font's name to a face: font packages, weights of variable fonts, and what stands in for missing glyphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PIL import ImageFont

from pipeline.core.display import Font
from pipeline.errors import EnvironmentMissing
from pipeline.lettering.families import family_path, packaged

# Tried in this order after a font's own fallbacks, each only when what stands before it lacks a glyph.
BUILT_IN: tuple[str, ...] = (
    "noto-sans",
    "noto-sans-devanagari",
    "noto-sans-tamil",
    "noto-sans-cjk",
    "noto-emoji",
    "noto-sans-symbols",
    *(f"noto-sans-{script}" for script in ("arabic", "bengali", "telugu", "thai", "hebrew", "sinhala", "myanmar")),
)
EMOJI = "noto-emoji"
CJK = "noto-sans-cjk"
# Faces of the one collection that holds all Han styles.
HAN_STYLES: Mapping[str, int] = MappingProxyType(
    {"ja": 0, "ko": 1, "zh": 2, "zh-tw": 3, "zh-hant": 3, "zh-hk": 4, "zh-mo": 4}
)
COLLECTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {CJK: ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc"), EMOJI: ("manimgx_fonts", "NotoEmoji[wght].ttf")}
)


class FaceFile(NamedTuple):
    """One face: its file, its place in a collection, its weight, its size beside the font's own face.

    `wobble`: how unevenly signs that stand alone (Han, kana) are set, in sizes, so that type sits with handwriting.
    """

    path: Path
    number: int
    weight: int
    scale: float = 1.0
    wobble: float = 0.0


def face(font: Font) -> ImageFont.FreeTypeFont:
    """The opened face of the font's own family, at its size."""
    return opened(face_file(font.family, font.weight, font.language), font.size)


def chain(font: Font) -> Iterator[FaceFile]:
    """The faces that may draw the font's text, in the order in which they are asked; found only when reached."""
    seen: set[str] = set()
    for name in (font.family, *font.fallbacks, *BUILT_IN):
        family, weight, scale, wobble = parts(name, font.weight)
        if family not in seen:
            seen.add(family)
            yield face_file(family, weight, font.language)._replace(scale=scale, wobble=wobble)


def parts(fallback: str, weight: int) -> tuple[str, int, float, float]:
    """Family, weight, scale, wobble of a fallback: `catamaran`, `catamaran:700:0.72`, `noto-sans-cjk:700:0.8:0.03`."""
    family, own, scale, wobble = (*fallback.split(":"), "", "", "")[:4]
    return family, int(own) if own else weight, float(scale) if scale else 1.0, float(wobble) if wobble else 0.0


@lru_cache(maxsize=512)
def opened(file: FaceFile, size: float) -> ImageFont.FreeTypeFont:
    """The face for a font of a size in pixels, its weight set."""
    try:
        found = ImageFont.truetype(
            str(file.path), size * file.scale, index=file.number, layout_engine=ImageFont.Layout.RAQM
        )
    except OSError as error:
        raise EnvironmentMissing(f"cannot open the font {file.path.name}: {error}", "install kindreel again") from error
    _set_weight(found, file.weight)
    return found


def _set_weight(found: ImageFont.FreeTypeFont, weight: int) -> None:
    """Set the weight axis, leaving the others as designed. A static font has no axes and says so with OSError."""
    try:
        axes = found.get_variation_axes()
    except OSError:
        return
    found.set_variation_by_axes([_setting(axis, weight) for axis in axes])
    found.getlength("x")  # the first text after a change of axes stands a little off: let it be this one


def _setting(axis: ImageFont.Axis, weight: int) -> float:
    if axis["name"] != b"Weight":
        return axis["default"] or 0
    return max(axis["minimum"] or 0, min(weight, axis["maximum"] or 1000))


@cache
def face_file(family: str, weight: int = 400, language: str = "en") -> FaceFile:
    """Where a family is installed."""
    if family in COLLECTED:
        package, name = COLLECTED[family]
        return FaceFile(packaged(package, name), _han_style(language) if family == CJK else 0, weight)
    return FaceFile(family_path(family, weight), 0, weight)


def _han_style(language: str) -> int:
    tag = language.lower()
    return HAN_STYLES.get(tag, HAN_STYLES.get(tag.split("-")[0], HAN_STYLES["zh"]))
