"""Where a cue's samples come from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pipeline.core import pcm
from pipeline.core.pcm import Samples
from pipeline.errors import AssetBroken
from pipeline.sound.stems import SampleSource
from pipeline.timeline.model import Cue


def loader(assets: Path, takes: Mapping[str, Path]) -> SampleSource:
    """Samples of any cue: a take by its digest, an asset relative to `assets`, or an absolute file; each read once."""

    @lru_cache(maxsize=64)
    def read(source: str) -> Samples:
        return pcm.read(_path(source, assets, takes))

    def samples(cue: Cue) -> Samples:
        return read(cue.source)

    return samples


def _path(source: str, assets: Path, takes: Mapping[str, Path]) -> Path:
    path = takes.get(source) or assets / source
    if not path.is_file():
        raise AssetBroken(f"the sound {source} is missing", "it was moved or never made")
    return path
