"""Where a cue's samples come from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path

from pipeline.core import pcm
from pipeline.core.pcm import Samples
from pipeline.errors import AssetBroken
from pipeline.sound.stems import SampleSource
from pipeline.timeline.model import Cue

MOST_BYTES = 80_000_000  # of decoded sounds that are kept; what was not used for longest goes first


def loader(assets: Path, takes: Mapping[str, Path]) -> SampleSource:
    """Samples of any cue: a take by its digest, an asset relative to `assets`, or an absolute file."""
    kept: OrderedDict[str, Samples] = OrderedDict()

    def samples(cue: Cue) -> Samples:
        if cue.source not in kept:
            kept[cue.source] = pcm.read(_path(cue.source, assets, takes))
        kept.move_to_end(cue.source)
        while len(kept) > 1 and sum(each.nbytes for each in kept.values()) > MOST_BYTES:
            kept.popitem(last=False)
        return kept[cue.source]

    return samples


def _path(source: str, assets: Path, takes: Mapping[str, Path]) -> Path:
    path = takes.get(source) or assets / source
    if not path.is_file():
        raise AssetBroken(f"the sound {source} is missing", "it was moved or never made")
    return path
