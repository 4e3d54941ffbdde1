"""A puppet as a tree of parts, and the SVG file it becomes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from people.knots import Point
from pipeline.drawing.styles.ink import number


class Place(NamedTuple):
    """Where a drawing sits in what carries it: moved to (x, y), turned by degrees, scaled, in that order."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0
    scale: float = 1.0

    def __call__(self, point: Point) -> Point:
        """The point of the drawing, seen from outside."""
        angle = math.radians(self.turn)
        x, y = point[0] * self.scale, point[1] * self.scale
        return (
            self.x + x * math.cos(angle) - y * math.sin(angle),
            self.y + x * math.sin(angle) + y * math.cos(angle),
        )

    @property
    def svg(self) -> str:
        """The value of an SVG `transform`."""
        turn = f" rotate({number(self.turn)})" if self.turn else ""
        scale = f" scale({self.scale:g})" if self.scale != 1 else ""
        return f"translate({number(self.x)} {number(self.y)}){turn}{scale}"


STILL = Place()


@dataclass(frozen=True, slots=True)
class Part:
    """One named group: its own ink, or the parts it carries. `pivot` is in the coordinates its ink is drawn in."""

    id: str
    ink: str = ""
    pivot: Point = (0.0, 0.0)
    parts: tuple[Part, ...] = ()
    place: Place = STILL  # of everything inside


@dataclass(frozen=True, slots=True)
class Canvas:
    """The viewBox, from (0, 0), and the point of it that is the origin of the drawing."""

    width: int
    height: int
    origin: Point


def placed(place: Place, ink: str) -> str:
    """Ink moved, turned and scaled."""
    return f'<g transform="{place.svg}">{ink}</g>'


def puppet(title: str, canvas: Canvas, parts: tuple[Part, ...]) -> str:
    """The whole SVG file, one line a part."""
    origin = Place(*canvas.origin)
    body = "".join(_group(part, (origin,)) for part in parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {canvas.width} {canvas.height}"'
        f' width="{canvas.width}" height="{canvas.height}">\n<title>{title}</title>\n'
        f'<g transform="{origin.svg}">\n{body}</g>\n</svg>\n'
    )


def _group(part: Part, places: tuple[Place, ...]) -> str:
    """A part and what it carries; its pivot is written in viewBox units, whatever it is nested in."""
    inside = (*places, part.place)
    pivot = part.pivot
    for place in reversed(inside):
        pivot = place(pivot)
    children = "".join(_group(child, inside) for child in part.parts)
    ink = _own_clips(part) + ("\n" + children if children else "")
    content = ink if part.place == STILL else placed(part.place, ink)
    return f'<g id="{part.id}" data-pivot="{number(pivot[0])},{number(pivot[1])}">{content}</g>\n'


def _own_clips(part: Part) -> str:
    """The part's ink, its clips renamed after it: a part can be lifted out of the file with all it needs."""
    name = part.id.replace("@", ".")
    return part.ink.replace('<clipPath id="c', f'<clipPath id="{name}.c').replace("url(#c", f"url(#{name}.c")
