"""The paint box: filters that make flat shapes gouache, and the oven that bakes them to pictures."""

from paintbox.bake import Baked, bake, painted, save
from paintbox.filters import DRY, DRY_PATCH, DRY_UPRIGHT, FABRIC, HAIR, PANEL, SKIN, TROUSERS, WOOD, soft

__all__ = [
    "DRY",
    "DRY_PATCH",
    "DRY_UPRIGHT",
    "FABRIC",
    "HAIR",
    "PANEL",
    "SKIN",
    "TROUSERS",
    "WOOD",
    "Baked",
    "bake",
    "painted",
    "save",
    "soft",
]
