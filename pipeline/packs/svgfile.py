"""An SVG file, read and checked: nothing in it may reach outside, run, or grow."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.core.geometry import Box
from pipeline.core.registry import frozen
from pipeline.errors import InvalidInput, Problem
from pipeline.packs.code import CODE

MOST_BYTES = 24 * 1024 * 1024
MOST_DRAWN = 200_000  # elements, with every <use> drawn
DEEPEST = 80
LARGEST = 100_000.0  # units of a side
REFUSED: Mapping[str, str] = frozen(
    {
        "script": "scripts are not allowed",
        "foreignObject": "foreign objects are not allowed",
        "image": "pictures inside an SVG are not drawn: put the picture beside it as PNG or WebP",
        "feImage": "pictures inside an SVG are not drawn: put the picture beside it as PNG or WebP",
        "text": "text inside an SVG has no font here: turn it into paths",
    }
)
OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!['\"\s#])|@import", re.IGNORECASE)
LENGTH = re.compile(r"\s*([0-9.]+)(?:px)?\s*\Z")


@dataclass(frozen=True, eq=False)
class Drawing:
    """A checked file: its elements, what is named in it, and what it is seen through."""

    name: str
    root: ET.Element
    canvas: Box  # the viewBox
    by_id: Mapping[str, ET.Element]
    parents: Mapping[ET.Element, ET.Element]

    def ancestors(self, element: ET.Element) -> tuple[ET.Element, ...]:
        """The elements around one, the outermost first, without the root."""
        found: list[ET.Element] = []
        while (above := self.parents.get(element)) is not None and above is not self.root:
            found.append(above)
            element = above
        return tuple(reversed(found))


def local(name: str) -> str:
    """A tag or attribute without its namespace."""
    return name.rpartition("}")[2]


def read_svg(data: bytes, name: str) -> Drawing:
    """Read and check a file. What is refused is InvalidInput, with its line."""
    if len(data) > MOST_BYTES:
        raise refused(name, data, b"", f"larger than {MOST_BYTES // 1024 // 1024} MB")
    if b"\0" in data:
        raise refused(name, data, b"", "not UTF-8")
    for declared in (b"<!DOCTYPE", b"<!ENTITY", b"<?xml-stylesheet"):
        if declared in data:
            raise refused(name, data, declared, f"{declared.decode()} is not allowed")
    root = _parsed(data, name)
    _check(root, data, name)
    by_id = {element.get("id", ""): element for element in root.iter() if element.get("id")}
    _check_growth(root, by_id, data, name)
    parents = {child: parent for parent in root.iter() for child in parent}
    return Drawing(name, root, _canvas(root, data, name), frozen(by_id), parents)


def refused(name: str, data: bytes, needle: bytes, message: str, hint: str = "") -> InvalidInput:
    """The error for something wrong in an SVG, on the line where `needle` first stands."""
    at = data.find(needle) if needle else -1
    line = data.count(b"\n", 0, at) + 1 if at >= 0 else 0
    return InvalidInput((Problem(name, line, 1 if line else 0, message, hint, CODE),))


def _parsed(data: bytes, name: str) -> ET.Element:
    try:
        root = ET.fromstring(data, ET.XMLParser(encoding="utf-8"))
    except ET.ParseError as error:
        line, column = error.position
        raise InvalidInput((Problem(name, line, column + 1, f"not an SVG: {error.msg}", code=CODE),)) from error
    if local(root.tag) != "svg":
        raise refused(name, data, b"<", f"not an SVG: it starts with <{local(root.tag)}>")
    return root


def _check(root: ET.Element, data: bytes, name: str) -> None:
    for element in _elements(root):
        tag = local(element.tag)
        if wrong := REFUSED.get(tag) or _wrong_attribute(element) or _wrong_style(element):
            raise refused(name, data, b"<" + tag.encode(), wrong)
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST:
            raise refused(name, data, b"", f"nested deeper than {DEEPEST} levels")
        waiting += [(child, depth + 1) for child in element]


def _elements(root: ET.Element) -> Iterator[ET.Element]:
    """Elements, without comments and instructions."""
    return (element for element in root.iter() if isinstance(element.tag, str))


def _wrong_attribute(element: ET.Element) -> str:
    for key, value in element.items():
        attribute = local(key)
        if attribute.startswith("on") and attribute.islower():
            return f"scripts are not allowed ({attribute})"
        if attribute == "href" and not value.startswith("#"):
            return f"a reference outside the file is not allowed ({value[:60]})"
        if ("(" in value or "@" in value) and OUTSIDE.search(value):  # path data, the bulk of a file, has neither
            return f"a reference outside the file is not allowed ({value[:60]})"
    return ""


def _wrong_style(element: ET.Element) -> str:
    outside = local(element.tag) == "style" and OUTSIDE.search(element.text or "")
    return "a reference outside the file is not allowed in <style>" if outside else ""


def _check_growth(root: ET.Element, by_id: Mapping[str, ET.Element], data: bytes, name: str) -> None:
    """Refuse drawings of drawings of drawings: a few <use> can ask for billions of shapes."""
    if b"use" not in data:
        return
    counts: dict[ET.Element, float] = {}
    waiting = [root]
    while waiting:
        element = waiting[-1]
        inside = [*element, *_used(element, by_id)]
        unknown = [other for other in inside if other not in counts]
        if not unknown:
            counts[waiting.pop()] = min(1.0 + sum(counts[other] for other in inside), 1e300)
        elif len(waiting) > 100 * DEEPEST or any(other in waiting[-4 * DEEPEST :] for other in unknown):
            raise refused(name, data, b"<use", "a <use> that draws itself is not allowed")
        else:
            waiting.append(unknown[0])
    if counts[root] > MOST_DRAWN:
        raise refused(name, data, b"<use", f"more than {MOST_DRAWN} elements to draw")


def _used(element: ET.Element, by_id: Mapping[str, ET.Element]) -> list[ET.Element]:
    if local(element.tag) != "use":
        return []
    names = (value[1:] for key, value in element.items() if local(key) == "href")
    return [by_id[wanted] for wanted in names if wanted in by_id]


def _canvas(root: ET.Element, data: bytes, name: str) -> Box:
    try:
        box = view_box(root)
    except ValueError as error:
        raise refused(name, data, b"viewBox", "the viewBox should be four numbers") from error
    if not (0 < box.width < LARGEST and 0 < box.height < LARGEST):
        raise refused(name, data, b"<svg", "no size: give a viewBox, or width and height in px")
    return box


def view_box(root: ET.Element) -> Box:
    """The viewBox of an `<svg>`, or its width and height."""
    if seen := root.get("viewBox"):
        x, y, width, height = (float(number) for number in seen.replace(",", " ").split())
        return Box(x, y, width, height)
    lengths = (LENGTH.match(root.get(side, "")) for side in ("width", "height"))
    return Box(0.0, 0.0, *(float(length[1]) if length else 0.0 for length in lengths))
