"""The sprite store: every source rasterised once per size, and warped pictures kept while there is room."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.core.display import Art, Letters, Movie, Photo, Shade, Sprite, Vector
from pipeline.core.geometry import Matrix
from pipeline.core.raster import Raster
from pipeline.paint.memory import Memory
from pipeline.paint.pictures import Picture, picture, placed
from pipeline.paint.rects import Rect
from pipeline.paint.shelf import Shelf
from pipeline.paint.warp import Halved, halved, halvings, seen_through, stand, warped

BUDGET_BYTES = 184 * 1024 * 1024  # holds a place and two people at 1080x1920 in each drawing of a boiling line
_FOR_WARPS = 0.22  # of the budget: a swing comes back soon or not at all, and must not push out what it is made from

Loader = Callable[[Any, float, Path], Raster]


# Importers are imported when first asked for: each brings a library of its own, and few films need all.
def _art(source: Art, scale: float, assets: Path) -> Raster:
    from pipeline.paint.artwork import artwork

    return artwork(source, scale, assets)


def _vector(source: Vector, scale: float, assets: Path) -> Raster:
    from pipeline.paint.markup import markup

    return markup(source, scale)


def _letters(source: Letters, scale: float, assets: Path) -> Raster:
    from pipeline.lettering.raster import letters

    return letters(source, scale)


def _movie(source: Movie, scale: float, assets: Path) -> Raster:
    from pipeline.packs.art.footage import raster

    return raster(source, scale)


def _shade(source: Shade, scale: float, assets: Path) -> Raster:
    from pipeline.packs.art.shade import silhouette

    return silhouette(_art(source.art, scale, assets), source.color, source.blur * scale)


def _photo(source: Photo, scale: float, assets: Path) -> Raster:
    from pipeline.packs.art.photo import raster

    return raster(source, scale)


LOADERS: Mapping[type, Loader] = MappingProxyType(
    {Art: _art, Vector: _vector, Letters: _letters, Movie: _movie, Shade: _shade, Photo: _photo}
)


@dataclass(frozen=True, slots=True)
class StoreStats:
    """What the store did so far."""

    rasterised: int
    from_disk: int
    evicted: int
    held_bytes: int
    disk_broken: int
    disk_problem: str


class SpriteStore:
    """Sprites as pictures: from memory, else from disk, else rasterised by the loader of their source."""

    def __init__(
        self,
        assets: Path,
        budget_bytes: int = BUDGET_BYTES,
        disk: Path | None = None,
        loaders: Mapping[type, Loader] = LOADERS,
    ) -> None:
        self._assets = assets
        warps_bytes = int(budget_bytes * _FOR_WARPS)
        self._sprites: Memory[Picture] = Memory(budget_bytes - warps_bytes)
        self._warps: Memory[Picture] = Memory(warps_bytes)
        self._shelf = Shelf(disk) if disk else None
        self._loaders = loaders
        self._rasterised = 0
        self._from_disk = 0

    def get(self, sprite: Sprite) -> Picture:
        """The sprite as it stands at its own origin."""
        return self._sprites.get(sprite, lambda: self._load(sprite))

    def warped(self, sprite: Sprite, matrix: Matrix, frame: Rect) -> Picture:
        """The sprite through `matrix`, ready to be put down at whole pixels of the frame."""
        return self._through(sprite, self._base(sprite, halvings(matrix)), matrix, frame)

    def composed(self, key: Hashable, make: Callable[[], Picture], matrix: Matrix, frame: Rect) -> Picture:
        """A picture of several sprites through `matrix`; `make` puts it together when it is not there."""
        return self._through(key, Halved(self._sprites.get(key, make), 0), matrix, frame)

    def plate(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        """Several sprites at rest as one picture of the frame; `make` puts it together when it is not there."""
        return self._sprites.get(key, make)

    def _through(self, name: Hashable, base: Halved, matrix: Matrix, frame: Rect) -> Picture:
        rest, x, y = stand(matrix)
        ahead = Rect(frame.left - x, frame.top - y, frame.right - x, frame.bottom - y)
        seen = seen_through(base, rest)
        # What is far larger than the frame (a close-up) is warped only where it shows, and then belongs to its place.
        crop = ahead if seen.area > 2 * frame.area else seen
        key = (name, rest, crop if crop is ahead else None)
        warp = self._warps.get(key, lambda: warped(base, rest, seen.common(crop)))
        return placed(warp.pixels, warp.x + x, warp.y + y)

    def _base(self, sprite: Sprite, times: int) -> Halved:
        if times == 0:
            return Halved(self.get(sprite), 0)
        kept = self._sprites.get((sprite, times), lambda: halved(self.get(sprite), times))
        return Halved(kept, times)

    def _load(self, sprite: Sprite) -> Picture:
        kept = self._shelf.load(sprite) if self._shelf else None
        if kept is not None:
            self._from_disk += 1
            return kept
        self._rasterised += 1
        made = picture(self._loaders[type(sprite.source)](sprite.source, sprite.scale, self._assets))
        if self._shelf:
            self._shelf.save(sprite, made)
        return made

    @property
    def stats(self) -> StoreStats:
        shelf = self._shelf
        return StoreStats(
            self._rasterised,
            self._from_disk,
            self._sprites.evicted + self._warps.evicted,
            self._sprites.held_bytes + self._warps.held_bytes,
            shelf.broken if shelf else 0,
            shelf.problem if shelf else "",
        )
