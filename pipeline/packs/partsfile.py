"""`parts.yaml`: a puppet cut out of pictures, for art that an SVG can not hold: paint, photographs, paper.

canvas: [0, 0, 900, 1400]     # x, y, width, height in units of the drawing
density: 1.6                  # pixels of the pictures per unit
parts:                        # in paint order, named as the groups of an SVG are
  body: {pivot: [452, 812]}
  torso: {in: body, art: parts/torso.webp, at: [296, 506]}
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from pipeline.core.geometry import Box, Point
from pipeline.packs.files import Folder
from pipeline.packs.model import Part
from pipeline.packs.picturefile import SUFFIXES
from pipeline.packs.puppet import NESTS, Puppet, part_name
from pipeline.packs.value import Sheet, Value
from pipeline.packs.yamlfile import read_yaml

FILE = "parts.yaml"
LARGEST = 100_000.0  # units of a side
CANVAS = Box(0.0, 0.0, 1000.0, 1000.0)


def read_parts(folder: Folder, home: str, sheet: Sheet) -> Puppet:
    """The parts that `<home>/parts.yaml` lists. What is wrong with it is kept in the sheet."""
    file = f"{home}/{FILE}"
    says = read_yaml(folder.path / file, folder.shown(file), sheet).fields("canvas", "density", "parts")
    canvas = says.needed("canvas").box(CANVAS)
    if not (0 < canvas.width < LARGEST and 0 < canvas.height < LARGEST):
        says["canvas"].wrong('"canvas" should have a width and a height')
    density = says["density"].number(1.0, 0.05, 16)
    listed = says.needed("parts").table()
    parts: dict[str, Part] = {}
    for name, value in listed.items():
        parts[name] = _part(folder, home, name, value, density, canvas, parts)
    carrying = {part.parent for part in parts.values()}
    return Puppet(canvas, tuple(part for part in parts.values() if part.arts or part.slot in carrying))


def _part(
    folder: Folder, home: str, name: str, value: Value, density: float, canvas: Box, before: Mapping[str, Part]
) -> Part:
    says = value.fields("in", "pivot", "art", "at")
    split = part_name(name)
    parent = says["in"].one_of(sorted(NESTS), "")
    carrier = _carrier(parent, split.view, before)
    if parent and carrier is None:
        says["in"].wrong(f'"{parent}" has to be listed before what it carries')
    pivot = says["pivot"].point(carrier.pivot if carrier else Point(*canvas.center))
    files = () if split.slot in NESTS else _drawings(folder, home, says.needed("art"))
    arts = tuple(map(folder.art, files))
    return Part(name, *split, parent, pivot, arts, says["at"].point(), density)


def _carrier(parent: str, view: str, before: Mapping[str, Part]) -> Part | None:
    """The nest a part lies in: the head's of its own view, if there is one."""
    nests = [part for part in before.values() if part.slot == parent and part.slot in NESTS]
    return next((part for part in nests if part.view == view), nests[0] if nests else None)


def _drawings(folder: Folder, home: str, value: Value) -> tuple[str, ...]:
    """The picture and its redrawings."""
    file = folder.named(value, home)
    if file and PurePosixPath(file).suffix.lower() not in SUFFIXES:
        value.wrong(f'"{value.text()}" is no picture', f"a part is one of {', '.join(sorted(SUFFIXES))}")
        return ()
    return folder.variants(file) if file else ()
