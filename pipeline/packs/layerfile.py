"""A layer of a background or of a pack's overlay: a picture or a drawn light, where it lies and how it moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from pipeline.core.display import Blend
from pipeline.core.geometry import Point
from pipeline.packs.files import Folder
from pipeline.packs.lightfile import read_light
from pipeline.packs.model import Layer
from pipeline.packs.pictures import facts
from pipeline.packs.value import Value

FRAME = (1080.0, 1920.0)
BLENDS: tuple[Blend, ...] = get_args(Blend)
LAID = tuple(blend for blend in BLENDS if blend != "atop")
KEYS = (
    *("art", "light", "depth", "front", "size", "offset", "sway", "boil"),
    *("blend", "opacity", "drift", "pulse", "tile"),
)


def read_layer(folder: Folder, value: Value, palette: Mapping[str, str], depth: float = 1.0) -> Layer:
    """A mapping, or for an overlay just the picture's name."""
    if value.node is not None and isinstance(value.node.value, str):
        file = folder.named(value)
        return Layer((folder.art(file),) if file else (), depth, size=facts(folder, file).size if file else FRAME)
    says = value.fields(*KEYS)
    light = read_light(says["light"], palette)
    file = folder.named(says["art"]) if light is None else ""
    own = facts(folder, file).size if file else FRAME
    boil, size = says["boil"].flag(), says["size"].numbers(*own)
    units, frames = says["sway"].numbers(0.0, 0.0)
    x, y, seconds = says["drift"].numbers(0.0, 0.0, 0.0)
    share, every = says["pulse"].numbers(0.0, 0.0)
    return Layer(
        arts=tuple(map(folder.art, folder.variants(file) if boil else (file,))) if file else (),
        depth=says["depth"].number(depth, 0, 5),
        front=says["front"].flag(),
        size=(size[0], size[1]),
        offset=Point(*says["offset"].point()),
        sway=(units, int(frames)),
        boil=boil,
        scale=size[0] / own[0],
        light=light,
        blend=_blend(says["blend"], "multiply" if light and light.kind == "vignette" else "normal"),
        opacity=says["opacity"].number(1.0, 0, 1),
        drift=(x, y, seconds),
        pulse=(share, every),
        tile=says["tile"].flag(),
    )


def _blend(value: Value, usual: Blend) -> Blend:
    chosen = value.one_of(LAID, usual)
    return next(blend for blend in LAID if blend == chosen)
