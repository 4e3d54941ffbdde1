"""What stands still in a pack: stickers, props and backgrounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pipeline.core.registry import frozen
from pipeline.packs.files import Folder
from pipeline.packs.model import Piece
from pipeline.packs.picturefile import SUFFIXES, picture_facts
from pipeline.packs.svgfile import read_svg
from pipeline.packs.value import Sheet, Value
from pipeline.packs.yamlfile import read_yaml

SHELVES: Mapping[str, str] = frozen({"stickers": "sticker", "props": "prop"})  # folder -> kind
MILLISECONDS_PER_FRAME = 1000 / 30  # stories are drawn at 30 frames a second


class Facts(NamedTuple):
    """A picture's own size in its units, and its frames."""

    size: tuple[float, float]
    frames: int = 1
    frames_each: int = 3


def facts(folder: Folder, file: str) -> Facts:
    """Read from the file's header. A bitmap's unit is its pixel, an SVG's that of its viewBox."""
    if PurePosixPath(file).suffix in SUFFIXES:
        picture = picture_facts(folder.path / file, folder.shown(file))
        each = max(1, round(picture.milliseconds / MILLISECONDS_PER_FRAME)) if picture.milliseconds else 3
        return Facts((float(picture.width), float(picture.height)), picture.frames, each)
    canvas = read_svg((folder.path / file).read_bytes(), folder.shown(file)).canvas
    return Facts((canvas.width, canvas.height))


def read_pieces(folder: Folder, sheet: Sheet) -> Mapping[str, Piece]:
    """Every sticker and prop by its file's name, and the animated ones that `stickers.yaml` puts together."""
    pieces = {name: _piece(folder, name, file, kind) for name, file, kind in _listed(folder)}
    for shelf, kind in SHELVES.items():
        file = f"{shelf}/{shelf}.yaml"
        if file in folder:
            table = read_yaml(folder.path / file, folder.shown(file), sheet).table()
            pieces |= {name: _sequence(folder, name, value, shelf, kind) for name, value in table.items()}
    return pieces


def _listed(folder: Folder) -> Iterator[tuple[str, str, str]]:
    """(name, file, kind) of each picture on the shelves that is not the redrawing of another."""
    for shelf, kind in SHELVES.items():
        files = [file for file in folder.under(shelf) if PurePosixPath(file).suffix in SUFFIXES | {".svg"}]
        redrawn = {variant for file in files for variant in folder.variants(file)[1:]}
        for file in files:
            if file not in redrawn:
                yield PurePosixPath(file).stem, file, kind


def _piece(folder: Folder, name: str, file: str, kind: str) -> Piece:
    about = facts(folder, file)
    if about.frames > 1:
        arts = tuple(folder.art(file, frame=n) for n in range(about.frames))
        return Piece(name, arts, about.size, True, about.frames_each, kind)
    return Piece(name, tuple(folder.art(variant) for variant in folder.variants(file)), about.size, kind=kind)


def _sequence(folder: Folder, name: str, value: Value, shelf: str, kind: str) -> Piece:
    says = value.fields("frames", "frames_each")
    files = [folder.named(entry, shelf) for entry in says.needed("frames").items()]
    found = [file for file in files if file]
    size = facts(folder, found[0]).size if found else (0.0, 0.0)
    return Piece(name, tuple(map(folder.art, found)), size, True, says["frames_each"].whole(3, 1, 600), kind)
