"""Display lists to pixels: the sprite store, the damage, the painter. The only room that knows Skia."""

from pipeline.paint.painter import Painter
from pipeline.paint.store import SpriteStore, StoreStats

__all__ = ["Painter", "SpriteStore", "StoreStats"]
