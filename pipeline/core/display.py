"""The display list: one frame as an ordered tuple of things to draw.

    DisplayList(size, nodes)
      nodes: Draw(sprite, matrix, opacity, blend) | Group(children, clip, opacity, filter)
               sprite: Sprite(source, scale)
                         source: Art | Letters | Vector | Fill | Movie | Shade | Photo

Everything is frozen, hashable, comparable and picklable, and nothing holds pixels. Two equal lists are the same
picture; the painter repaints only where two lists differ. A sprite is rasterised once at `scale` pixels per unit of
its source; a draw's matrix maps those *pixels* (0,0 = the source's own origin) to pixels of the frame. So a draw whose
matrix is a whole-pixel translation is a plain blit: drawing chooses `scale` so that what stands still is not resampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.core.geometry import IDENTITY, Matrix

Blend = Literal["normal", "multiply", "screen", "overlay", "soft-light", "atop", "plus"]


@dataclass(frozen=True, slots=True)
class Font:
    """A face at a size in units. `family` is a font package's slug; `fallbacks` are tried for missing glyphs."""

    family: str
    weight: int = 400
    size: float = 64.0
    fallbacks: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Art:
    """A drawing file of a pack, whole or in part. `file` is relative to the folder of packs and kits (`assets/`)."""

    file: str
    digest: str
    part: str = ""  # id of a group in a layered file; "" is the whole picture
    frame: int = 0  # of an animated file


@dataclass(frozen=True, slots=True)
class Letters:
    """One line of text. Its origin is the pen's start on the baseline."""

    text: str
    font: Font
    fill: str = "#000000"
    outline: str = ""
    outline_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Vector:
    """SVG markup made for this film (a balloon, a strip of paper); units and origin are those of its viewBox."""

    svg: str


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle of one colour with its left top corner at the origin."""

    color: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Movie:
    """One moment of a footage file, covering `width` x `height` units from the origin (cropped to fill)."""

    file: str
    digest: str
    milliseconds: int
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Shade:
    """The silhouette of a drawing in one colour, blurred by `blur` of the drawing's units."""

    art: Art
    color: str
    blur: float


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph beside a story, covering `width` x `height` units from the origin (cropped to fill)."""

    file: str
    digest: str
    width: float
    height: float


Source = Art | Letters | Vector | Fill | Movie | Shade | Photo


@dataclass(frozen=True, slots=True)
class Sprite:
    """A source rasterised at `scale` pixels per unit."""

    source: Source
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Draw:
    """One sprite put on the frame."""

    sprite: Sprite
    matrix: Matrix = IDENTITY
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class Clip:
    """Where a group may be seen, in frame pixels: the inside of polygons (even-odd rule)."""

    polygons: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A named picture filter over a whole group, with its numbers (see `paint.filters.FILTERS`)."""

    name: str
    amounts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes composed on their own layer when `isolated`, or when opacity, filter or blend ask for it."""

    children: tuple[Node, ...]
    clip: Clip | None = None
    opacity: float = 1.0
    filter: Filter | None = None
    blend: Blend = "normal"
    isolated: bool = False


Node = Draw | Group


@dataclass(frozen=True, slots=True)
class DisplayList:
    """One frame: its size in pixels and its nodes, the first at the bottom."""

    size: tuple[int, int]
    nodes: tuple[Node, ...]
