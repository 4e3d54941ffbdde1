"""Display lists as canonical text: equal pictures give equal text, on every machine and in every folder.

A drawing file counts by its content (its digest), never by where it lies. Numbers are written as floats without a
negative zero, because `0`, `0.0` and `-0.0` compare equal and so must their text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from pipeline.core.display import (
    Art,
    Clip,
    Draw,
    Fill,
    Filter,
    Font,
    Letters,
    Movie,
    Node,
    Photo,
    Shade,
    Source,
    Sprite,
    Vector,
)


def number(value: float) -> str:
    """The shortest text that reads back as the same float."""
    return repr(float(value) + 0.0)


def source_text(source: Source) -> str:
    """Canonical text of what a sprite shows."""
    return _SOURCES[type(source)](source)


def sprite_text(sprite: Sprite) -> str:
    return f"{source_text(sprite.source)}@{number(sprite.scale)}"


def node_text(node: Node, sprites: Callable[[Sprite], str] = sprite_text) -> str:
    """Canonical text of a node. `sprites` names a sprite; a caller may shorten its text to a digest."""
    if isinstance(node, Draw):
        matrix = ",".join(map(number, node.matrix))
        return f"draw({sprites(node.sprite)};{matrix};{number(node.opacity)};{node.blend})"
    children = "".join(node_text(child, sprites) for child in node.children)
    return (
        f"group({_clip(node.clip)};{number(node.opacity)};{_filter(node.filter)};{node.blend};"
        f"{int(node.isolated)};{children})"
    )


def _clip(clip: Clip | None) -> str:
    if clip is None:
        return "-"
    return "/".join(" ".join(f"{number(x)},{number(y)}" for x, y in polygon) for polygon in clip.polygons)


def _filter(chosen: Filter | None) -> str:
    return "-" if chosen is None else f"{chosen.name}:{','.join(map(number, chosen.amounts))}"


def _file(file: str, digest: str) -> str:
    """A file by content; its suffix says which importer reads it."""
    if not digest:
        raise ValueError(f"{file!r} has no digest, so nothing made from it can be kept")
    return f"{digest}{PurePath(file).suffix.lower()}"


def _art(art: Art) -> str:
    return f"art({_file(art.file, art.digest)};{art.part!r};{int(art.frame)})"


def _movie(movie: Movie) -> str:
    size = f"{number(movie.width)}x{number(movie.height)}"
    return f"movie({_file(movie.file, movie.digest)};{int(movie.milliseconds)};{size})"


def _font(font: Font) -> str:
    words = (font.family, *font.fallbacks)
    return f"font({','.join(map(repr, words))};{int(font.weight)};{number(font.size)};{font.language!r})"


def _letters(letters: Letters) -> str:
    ink = f"{letters.fill!r};{letters.outline!r};{number(letters.outline_width)}"
    return f"letters({letters.text!r};{_font(letters.font)};{ink})"


def _vector(vector: Vector) -> str:
    return f"vector({vector.svg!r})"


def _fill(fill: Fill) -> str:
    return f"fill({fill.color!r};{number(fill.width)};{number(fill.height)})"


def _shade(shade: Shade) -> str:
    return f"shade({_art(shade.art)};{shade.color!r};{number(shade.blur)})"


def _photo(photo: Photo) -> str:
    return f"photo({_file(photo.file, photo.digest)};{number(photo.width)}x{number(photo.height)})"


_SOURCES: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {Art: _art, Letters: _letters, Vector: _vector, Fill: _fill, Movie: _movie, Shade: _shade, Photo: _photo}
)
