"""The parts of a layered drawing: which groups of an SVG are parts, and what their names say."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.core.geometry import Box, Point
from pipeline.packs.files import Folder
from pipeline.packs.model import Part
from pipeline.packs.svgfile import Drawing, local, read_svg, refused

NESTS = frozenset({"body", "head"})  # groups that hold only other parts
WRAPPERS = frozenset({"", "puppet"})  # groups that are looked through
FACE = frozenset({"eyes", "pupils", "lids", "brows", "mouth", "extra"})  # `mouth-A` is slot mouth, choice A
NAMED = re.compile(rb"\sid=[\"']([^\"']+)")
UNSEEN = frozenset(
    {"defs", "title", "desc", "metadata", "style", "clipPath", "linearGradient", "radialGradient", "mask", "namedview"}
)


class PartName(NamedTuple):
    """A group's id taken apart."""

    slot: str
    choice: str
    view: str


class _Found(NamedTuple):
    """A part and the slot it moves with."""

    element: ET.Element
    parent: str
    pivot: Point


@dataclass(frozen=True, slots=True)
class Puppet:
    """The parts of a drawing in paint order, and its viewBox."""

    canvas: Box
    parts: tuple[Part, ...]


def read_puppet(folder: Folder, file: str) -> Puppet:
    """The parts of a puppet file and of its boil phases. The phases must have the groups of the first."""
    data = (folder.path / file).read_bytes()
    drawing = read_svg(data, folder.shown(file))
    phases = folder.variants(file)
    found = tuple(_parts(drawing, drawing.root, "", drawing.canvas.center, data))
    _check_names(found, drawing, data)
    for phase in phases[1:]:
        _check_phase(folder, phase, found)
    return Puppet(drawing.canvas, tuple(_part(one, folder, phases) for one in found))


def part_name(text: str) -> PartName:
    """`arm-left--hip`, `eyes-open`, `mouth-A@down`, and `head--down` (a head's second view)."""
    name, _, view = text.partition("@")
    slot, _, choice = name.partition("--")
    if slot in NESTS:
        return PartName(slot, "", choice or view)
    face, dash, shape = name.partition("-")
    return PartName(face, shape, view) if dash and face in FACE else PartName(slot, choice, view)


def _part(found: _Found, folder: Folder, phases: tuple[str, ...]) -> Part:
    name = found.element.get("id", "")
    arts = tuple(folder.art(phase, name) for phase in phases)
    return Part(name, *part_name(name), found.parent, found.pivot, arts)


def _parts(drawing: Drawing, above: ET.Element, parent: str, pivot: Point, data: bytes) -> Iterator[_Found]:
    """Parts in paint order; what a group without a pivot turns about is what it is carried by."""
    for child in above:
        name = child.get("id", "") if local(str(child.tag)) == "g" else ""
        if local(str(child.tag)) == "g" and name in WRAPPERS:
            yield from _parts(drawing, child, parent, pivot, data)
        elif name:
            own = _pivot(child, pivot, drawing, data)
            yield _Found(child, parent, own)
            if (slot := part_name(name).slot) in NESTS:
                yield from _parts(drawing, child, slot, own, data)
        elif isinstance(child.tag, str) and local(child.tag) not in UNSEEN:
            where = f'group "{parent}"' if parent else "drawing"
            message = f"<{local(child.tag)}> stands in the {where} outside of any part, so it would never be drawn"
            raise refused(drawing.name, data, b"", message, "put it in a <g> with an id of its own")


def _pivot(element: ET.Element, default: Point, drawing: Drawing, data: bytes) -> Point:
    text = element.get("data-pivot", "")
    if not text:
        return default
    try:
        x, y = (float(number) for number in text.replace(",", " ").split())
    except ValueError as error:
        raise refused(drawing.name, data, text.encode(), f'data-pivot="{text}" should be two numbers "x,y"') from error
    return Point(x, y)


def _check_names(found: tuple[_Found, ...], drawing: Drawing, data: bytes) -> None:
    seen: set[str] = set()
    for one in found:
        name = one.element.get("id", "")
        if name in seen:
            raise refused(drawing.name, data, f'id="{name}"'.encode(), f'two parts are called "{name}"')
        seen.add(name)
    if not found:
        raise refused(
            drawing.name, data, b"<svg", "no parts", 'name the groups: <g id="head">, <g id="arm-left--rest"> …'
        )


def _check_phase(folder: Folder, phase: str, found: tuple[_Found, ...]) -> None:
    """Every part is in every redrawing. That is only searched here: the file is read when it is drawn."""
    data = (folder.path / phase).read_bytes()
    there = set(NAMED.findall(data))
    for one in found:
        name = one.element.get("id", "")
        if name.encode() not in there:
            raise refused(folder.shown(phase), data, b"", f'the group "{name}" is missing', "redraw all groups")
