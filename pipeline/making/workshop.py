"""One process's tools, kept from task to task: sprites rasterised for one segment are there for the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from pipeline.core.identity import code_digest, libraries_stamp
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.key import Keys, toolchain
from pipeline.encode.preset import PRESETS, Shape
from pipeline.encode.store import Store
from pipeline.film.film import Film
from pipeline.making.request import Requests
from pipeline.making.tasks import Bench


class Workshop:
    """One process's tools."""

    def __init__(self, bench: Bench) -> None:
        self.plan = bench.plan
        self.timeline = bench.plan.timeline
        self.film = Film(bench.plan)
        self.preset = PRESETS[bench.preset]
        self.shape = Shape(self.timeline.size, self.timeline.rate)
        self.encoder = find_encoder()
        self.store = Store(bench.store) if bench.store else None

    @cached_property
    def keys(self) -> Keys:
        return Keys(self.shape, self.preset, self._tools)

    @cached_property
    def _tools(self) -> Mapping[str, str]:
        return toolchain(self.encoder)

    @cached_property
    def requests(self) -> Requests:
        art = (self.plan.pack.digest, self.plan.kit)
        tools = (self.shape, self.preset, sorted(self._tools.items()), code_digest("."), libraries_stamp())
        return Requests(self.timeline, repr((art, tools)))

    def kept(self, key: str, target: Path, make: Callable[[], None]) -> bool:
        """Put what belongs to `key` at `target`: from the store (True), or made and kept (False)."""
        if self.store and self.store.fetch(key, target):
            return True
        make()
        if self.store:
            self.store.keep(key, target)
        return False
