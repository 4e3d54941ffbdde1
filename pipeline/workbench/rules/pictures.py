"""Pictures: their size, the rim of what was cut out, what covers the frame, and what nothing uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import numpy as np
from numpy.typing import NDArray

from pipeline.core.geometry import Box
from pipeline.packs.model import Background, Layer
from pipeline.packs.picturefile import SUFFIXES, picture_facts
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding

LARGEST_SIDE = 3240  # pixels: three times the frame's width
HEAVY = 4 * 1024 * 1024
BELOW = 2600.0  # units: where feet may be that something in front hides
FRAME = Box(0.0, 0.0, 1080.0, 1920.0)
PALE, FEW = 60.0, 200  # levels by which a rim is paler than what it edges; pixels that make a rim
FAINT, SOLID = (24, 200), 250
TEXTS = frozenset({"pack.yaml", "stickers/stickers.yaml", "props/props.yaml", "styles.yaml"})
PAPERS = ("README", "STORY", "LICENSE", "LICENCE", "CREDITS", "NOTICE", "COPYING")


def sizes(bench: Bench) -> Iterator[Finding]:
    """No picture is larger than any frame can show."""
    for file in sorted({bench.of_pack(art.file) for art in bench.arts}):
        weight = (bench.folder.path / file).stat().st_size
        if PurePosixPath(file).suffix in SUFFIXES:
            about = picture_facts(bench.folder.path / file, file)
            if max(about.width, about.height) > LARGEST_SIDE:
                message = f"{about.width} x {about.height} pixels"
                yield Finding("warning", "sizes", bench.file(file), "", message, f"{LARGEST_SIDE} on a side is plenty")
        if weight > HEAVY:
            hint = "simplify its paths, or save it as lossless WebP"
            yield Finding("note", "sizes", bench.file(file), "", f"{weight / 1024 / 1024:.1f} MB", hint)


def halos(bench: Bench) -> Iterator[Finding]:
    """What was cut out of a white page has no white rim."""
    for art in bench.arts:
        if PurePosixPath(art.file).suffix in SUFFIXES and art.frame == 0:
            pixels = bench.drawn(art).pixels
            if pixels.size and (paler := _paler(pixels)) > PALE:
                message = f"a pale rim: its soft edge is {paler:.0f} levels lighter than what it edges"
                hint = "remove the matte (white) when exporting, or contract the selection by a pixel"
                yield Finding("warning", "halos", bench.file(bench.of_pack(art.file)), "", message, hint)


def _paler(pixels: NDArray[np.uint8]) -> float:
    """By how many levels the soft rim of a cut-out is lighter than the solid colour beside it."""
    alpha = pixels[..., 3].astype(np.float32)
    light = pixels[..., :3].max(axis=-1).astype(np.float32) * 255 / np.maximum(alpha, 1)
    solid, edge = alpha >= SOLID, (alpha > FAINT[0]) & (alpha < FAINT[1])
    beside, count = np.zeros_like(light), np.zeros_like(light)
    for down, right in ((0, 2), (2, 0), (0, -2), (-2, 0)):
        moved = np.roll(np.where(solid, light, 0), (down, right), (0, 1))
        beside, count = beside + moved, count + np.roll(solid, (down, right), (0, 1))
    rim = edge & (count > 0)
    return float((light[rim] - beside[rim] / count[rim]).mean()) if int(rim.sum()) >= FEW else 0.0


def covering(bench: Bench) -> Iterator[Finding]:
    """A place has no holes: something opaque covers the frame."""
    for background in bench.pack.backgrounds.values():
        if not any(_covers(bench, layer) for layer in background.layers):
            hint = "let its first layer cover 0,0 to 1080,1920: size and offset say where it lies"
            yield _of(bench, background, "covering", "no layer covers the frame: black will show", hint)


def _covers(bench: Bench, layer: Layer) -> bool:
    """Whether a layer is opaque all over the frame when the camera is at rest."""
    if not layer.arts or layer.blend != "normal" or layer.opacity < 1:
        return False
    scale = 0.1
    raster = bench.drawn(layer.arts[0], scale * layer.scale)
    whole = np.zeros((192, 108), np.uint8)
    left, top = round(raster.x + layer.offset.x * scale), round(raster.y + layer.offset.y * scale)
    alpha = raster.pixels[..., 3]
    y, x = max(0, top), max(0, left)
    part = alpha[y - top : 192 - top, x - left : 108 - left]
    whole[y : y + part.shape[0], x : x + part.shape[1]] = part
    return bool((whole[1:-1, 1:-1] > SOLID).mean() > 0.995)


def floors(bench: Bench) -> Iterator[Finding]:
    """People stand in the frame, or below it behind something that hides their feet: a desk, a counter."""
    for background in bench.pack.backgrounds.values():
        hidden = any(layer.front for layer in background.layers)
        if not 600 <= background.floor <= (BELOW if hidden else 1900):
            hint = "the line people stand on, in units from the top of the frame"
            yield _of(bench, background, "floors", f"floor: {background.floor:g}", hint)


def unused(bench: Bench) -> Iterator[Finding]:
    """No file is forgotten."""
    pack = bench.pack
    used = {bench.of_pack(art.file) for art in bench.arts}
    used |= {bench.of_pack(sound.file) for sound in pack.sounds.values()}
    used |= {bench.of_pack(bed.file) for bed in pack.music.values()}
    for name in pack.characters:
        used |= {f"characters/{name}/{file}" for file in ("character.yaml", "puppet.svg", "parts.yaml")}
    for file in sorted(bench.folder.digests):
        stem = PurePosixPath(file).stem.upper()
        drawn = _spoken(file)
        if drawn not in used and file not in TEXTS and not stem.startswith(PAPERS) and not _redrawing(drawn, used):
            yield Finding(
                "note", "unused", bench.file(file), "", "nothing uses it", "name it in pack.yaml, or take it out"
            )


def _spoken(file: str) -> str:
    """What a drawing of a language stands in for: `locales/zh/props/note.svg` is used where `props/note.svg` is."""
    home, _, rest = file.partition("/")
    return rest.partition("/")[2] if home == "locales" else file


def _redrawing(file: str, used: set[str]) -> bool:
    """Whether a file is a redrawing of one that is used."""
    path = PurePosixPath(file)
    first = path.with_name(f"{PurePosixPath(path.stem).stem}{path.suffix}")
    return str(first) in used and path.stem.rpartition(".")[2].isdigit()


def _of(bench: Bench, background: Background, rule: str, message: str, hint: str) -> Finding:
    line = bench.line_of("pack.yaml", f"\n  {background.name}:")
    return Finding("warning", rule, bench.file("pack.yaml"), background.name, message, hint, line + 1 if line else 0)
