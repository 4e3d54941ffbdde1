"""Backgrounds of the pack: each a few layers at their own depth, baked at the film's size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from paintbox import painted, save
from PIL import Image

from pipeline.drawing.styles.gouache import Gouache
from places import attic_stairs, doorway, overlay, plain, rooftop, window_desk
from places.wall import WORLD

STEP = 10.0  # units between the samples of a stroke: these are large
Layer = Callable[[Gouache], str]

# Layers whose whole picture is covered come first and lose their alpha.
LAYERS: Mapping[str, Mapping[str, Layer]] = MappingProxyType(
    {
        "plain": {"paper": plain.paper},
        "window-desk": {
            "wall": window_desk.back,
            "panes": window_desk.panes,
            "window": window_desk.window,
            "string": window_desk.string,
            "desk": window_desk.desk,
            "still-life": window_desk.still_life,
            "kept": window_desk.kept,
            "storm": window_desk.storm,
            "flood": window_desk.front_flood,
        },
        "attic-stairs": {
            "wall": attic_stairs.back,
            "window": attic_stairs.window,
            "stairs": attic_stairs.stairs,
            "poured": attic_stairs.poured,
            "floor": attic_stairs.floor,
            "flood": attic_stairs.front_flood,
        },
        "rooftop": {"sky": rooftop.sky, "town": rooftop.town, "roof": rooftop.roof, "line": rooftop.line},
        "doorway": {"wall": doorway.back, "door": doorway.door, "floor": doorway.floor},
    }
)


def build(pack: Path, only: str = "") -> None:
    """Paint the overlay and every layer, or the layers of one place."""
    if not only:
        overlay.build(pack)
    for place, layers in LAYERS.items():
        if only in ("", place):
            for index, (name, layer) in enumerate(layers.items()):
                picture = painted(layer(Gouache(0, STEP)), WORLD, 1.0)
                _save(picture, pack / "backgrounds" / place, name, opaque=index == 0)


def _save(picture: Image.Image, folder: Path, name: str, *, opaque: bool) -> None:
    save((picture.convert("RGB") if opaque else picture,), folder, name, quality=88)
