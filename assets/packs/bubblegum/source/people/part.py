"""A puppet as a tree of named parts, and the SVG file it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.core.geometry import Box, Point
from pipeline.drawing.styles.ink import number

CANVAS = Box(-40.0, -70.0, 880.0, 1020.0)
STILL = Point(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Part:
    """One named group: its own ink, or the parts it carries. `pivot` is in the coordinates the ink is drawn in."""

    id: str
    ink: str = ""
    pivot: Point = STILL
    parts: tuple[Part, ...] = ()
    offset: Point = STILL  # of everything inside
    hidden: bool = False


def shown_first(parts: list[Part]) -> list[Part]:
    """The choices of one slot, of which a drawing program shows only the first."""
    return [replace(part, hidden=index > 0) for index, part in enumerate(parts)]


def puppet(title: str, parts: tuple[Part, ...], canvas: Box = CANVAS) -> str:
    """The whole SVG file, one line a part."""
    view = f"{number(canvas.x)} {number(canvas.y)} {number(canvas.width)} {number(canvas.height)}"
    size = f'width="{number(canvas.width)}" height="{number(canvas.height)}"'
    body = "".join(_group(part, STILL) for part in parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {size}>\n<title>{title}</title>\n{body}</svg>\n'


def _group(part: Part, around: Point) -> str:
    """A part and what it carries; its pivot is written in viewBox units, whatever it is nested in."""
    offset = Point(around.x + part.offset.x, around.y + part.offset.y)
    children = "".join(_group(child, offset) for child in part.parts)
    inside = part.ink + ("\n" + children if children else "")
    if part.offset != STILL:
        inside = f'<g transform="translate({number(part.offset.x)} {number(part.offset.y)})">{inside}</g>'
    pivot = f"{number(part.pivot.x + offset.x)},{number(part.pivot.y + offset.y)}"
    hidden = ' display="none"' if part.hidden else ""
    return f'<g id="{part.id}" data-pivot="{pivot}"{hidden}>{inside}</g>\n'
