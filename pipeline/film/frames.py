"""Any frame of a film: its display list, its pixels. The one path to a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.core.display import DisplayList
from pipeline.core.raster import Pixels, Raster
from pipeline.drawing.frame import draw_frame
from pipeline.drawing.overlay import with_overlay
from pipeline.film.clips import EffectClips
from pipeline.packs import assets_of
from pipeline.packs.model import Kit, Pack
from pipeline.paint import Painter, SpriteStore
from pipeline.paint.store import LOADERS, Loader
from pipeline.resources import cache_folder
from pipeline.timeline.model import Timeline

Told = Callable[[int], None]  # told how many pieces of art were rasterised so far


class Frames:
    """Draws and paints the frames of one timeline, in any order. `overlay`: with their facts written over them."""

    def __init__(
        self,
        timeline: Timeline,
        pack: Pack,
        kit: Kit,
        *,
        disk: bool = True,
        overlay: bool = False,
        told: Told | None = None,
    ) -> None:
        self.timeline, self.pack, self.kit = timeline, pack, kit
        self._overlay, self._loaders = overlay, telling(told) if told else LOADERS
        self._disk: Path | None = cache_folder() / "sprites" if disk else None

    @cached_property
    def store(self) -> SpriteStore:
        return SpriteStore(assets_of(self.pack), disk=self._disk, loaders=self._loaders)

    @cached_property
    def _painter(self) -> Painter:
        return Painter(self.timeline.size, self.store)

    @cached_property
    def _effects(self) -> EffectClips:
        return EffectClips(self.timeline, self._painted)

    def display_list(self, n: int) -> DisplayList:
        drawn = draw_frame(self.timeline, n, self.pack, self.kit)
        return with_overlay(drawn, self.timeline, n, self.pack, self.kit) if self._overlay else drawn

    def buffer(self, n: int, drawn: DisplayList | None = None) -> memoryview:
        """Frame n as height x width x 4 BGRA bytes, valid until the next call. `drawn`: its list, if at hand."""
        effected = self._effects.frame(n)
        if effected is not None:
            return effected.data
        return self._painter.paint(drawn or self.display_list(n))

    def pixels(self, n: int) -> Pixels:
        """Frame n as its own (height, width, 4) BGRA array."""
        return self.seen(n).copy()

    def seen(self, n: int) -> Pixels:
        """Frame n as a (height, width, 4) BGRA array that is valid until the next frame."""
        return self._array(self.buffer(n))

    def _painted(self, n: int) -> Pixels:
        """Frame n before any MoviePy effect."""
        return self._array(self._painter.paint(self.display_list(n))).copy()

    def _array(self, buffer: memoryview) -> Pixels:
        width, height = self.timeline.size
        return np.frombuffer(buffer, np.uint8).reshape(height, width, 4)


def telling(told: Told) -> Mapping[type, Loader]:
    """The loaders of art, which tell each time how often they were called."""
    count = 0

    def counted(load: Loader) -> Loader:
        def loaded(source: Any, scale: float, assets: Path) -> Raster:
            nonlocal count
            made = load(source, scale, assets)
            count += 1
            told(count)
            return made

        return loaded

    return {kind: counted(load) for kind, load in LOADERS.items()}
