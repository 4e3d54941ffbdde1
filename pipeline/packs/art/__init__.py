"""Art files as pixels: one importer per kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from pipeline.core.display import Art
from pipeline.core.raster import Raster
from pipeline.core.registry import frozen, guess
from pipeline.errors import AssetBroken
from pipeline.packs.art import bitmap, svg

Importer = Callable[[Art, float, Path], Raster]

IMPORTERS: Mapping[str, Importer] = frozen(
    {".svg": svg.raster, **dict.fromkeys((".png", ".webp", ".gif", ".apng"), bitmap.raster)}
)


def raster(art: Art, scale: float, assets: Path) -> Raster:
    """The picture, or the part of it, at `scale` pixels per unit. Its file is looked for in the folder `assets`."""
    suffix = PurePosixPath(art.file).suffix.lower()
    if suffix not in IMPORTERS:
        raise AssetBroken(f"{art.file}: no importer for {suffix or 'files without a suffix'}", guess(suffix, IMPORTERS))
    return IMPORTERS[suffix](art, scale, assets)
