"""Creators' art and manner: packs, kits and platform profiles, loaded and checked. Pixels are in `packs.art`."""

from pipeline.packs.load import (
    assets_of,
    kit_names,
    load_kit,
    load_pack,
    load_platform,
    pack_digest,
    pack_names,
    platform_names,
)

__all__ = [
    "assets_of",
    "kit_names",
    "load_kit",
    "load_pack",
    "load_platform",
    "pack_digest",
    "pack_names",
    "platform_names",
]
