"""A background of `pack.yaml`: its layers back to front, its floor and places, its air, light and shade."""

from __future__ import annotations

from collections.abc import Mapping

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


def read_background(folder: Folder, name: str, value: Value, air: Air) -> Background:
    """One background by what its mapping says."""
    says = value.fields("floor", "size", "places", "layers", "ambience", "light", "shadow")
    places = {place: x.number(540.0, -5000, 5000) for place, x in says["places"].table().items()}
    return Background(
        name=name,
        layers=tuple(read_layer(folder, entry, air.palette) for entry in says.needed("layers").items()),
        floor=says["floor"].number(1500.0, 0, 5000),
        size=says["size"].number(1.0, 0.05, 10),
        places={**PLACES, **places},
        ambience=air.read(says["ambience"]),
        light=tuple(read_layer(folder, entry, air.palette) for entry in says["light"].items()),
        shadow=read_shadow(says["shadow"], air.palette),
    )
