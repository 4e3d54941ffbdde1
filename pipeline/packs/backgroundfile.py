"""A background of `pack.yaml`: its layers back to front, its floor and places, its air, light and shade."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import yaml

from pipeline.core.registry import frozen
from pipeline.packs.files import Folder
from pipeline.packs.layerfile import read_layer
from pipeline.packs.lightfile import read_shadow
from pipeline.packs.model import Background
from pipeline.packs.particlesfile import Air
from pipeline.packs.value import Value

PLACES: Mapping[str, float] = frozen(
    {"far-left": 120.0, "left": 300.0, "center": 540.0, "right": 780.0, "far-right": 960.0}
)


class _Stand(NamedTuple):
    """Where people stand at a place, and how large, if not as elsewhere."""

    x: float
    floor: float | None = None
    size: float | None = None


def _stand(entry: Value) -> _Stand:
    """An x alone, or a mapping."""
    if not isinstance(entry.node, yaml.MappingNode):
        return _Stand(entry.number(540.0, -5000, 5000))
    says = entry.fields("x", "floor", "size")
    return _Stand(
        says.needed("x").number(540.0, -5000, 5000),
        says["floor"].number(1500.0, 0, 5000) if says["floor"].given else None,
        says["size"].number(1.0, 0.05, 10) if says["size"].given else None,
    )


def read_background(folder: Folder, name: str, value: Value, air: Air) -> Background:
    """One background by what its mapping says."""
    says = value.fields("floor", "size", "places", "layers", "ambience", "light", "shadow")
    stands = {place: _stand(entry) for place, entry in says["places"].table().items()}
    return Background(
        name=name,
        layers=tuple(read_layer(folder, entry, air.palette) for entry in says.needed("layers").items()),
        floor=says["floor"].number(1500.0, 0, 5000),
        size=says["size"].number(1.0, 0.05, 10),
        places={**PLACES, **{place: stand.x for place, stand in stands.items()}},
        floors={place: stand.floor for place, stand in stands.items() if stand.floor is not None},
        sizes={place: stand.size for place, stand in stands.items() if stand.size is not None},
        ambience=air.read(says["ambience"]),
        light=tuple(read_layer(folder, entry, air.palette) for entry in says["light"].items()),
        shadow=read_shadow(says["shadow"], air.palette),
    )
