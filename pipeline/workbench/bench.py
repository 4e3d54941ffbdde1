"""A pack laid out for looking at: what was read, its files, and its pictures in small."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipeline.core.display import Art
from pipeline.core.raster import Raster
from pipeline.packs.art import raster
from pipeline.packs.files import Folder
from pipeline.packs.model import Character, Pack, Part


@dataclass(frozen=True)
class Bench:
    """A pack and its folder."""

    pack: Pack
    folder: Folder

    def file(self, name: str) -> str:
        """A file of the pack as messages name it."""
        return self.folder.shown(name)

    def of_pack(self, shown: str) -> str:
        """A file of the pack by its path inside the pack, from the name an `Art` or a message has for it."""
        return shown.removeprefix(self.folder.shown(""))

    def drawn(self, art: Art, scale: float = 1.0) -> Raster:
        """A picture at `scale` pixels per unit."""
        return raster(art, scale, self.folder.root)

    def data(self, file: str) -> bytes:
        return (self.folder.path / file).read_bytes()

    def line_of(self, file: str, needle: str) -> int:
        """The line on which words first stand in a file; 0 when they do not."""
        at = self._texts(file).find(needle)
        return self._texts(file).count("\n", 0, at) + 1 if at >= 0 else 0

    def _texts(self, file: str) -> str:
        return self.data(file).decode("utf-8", "replace") if file in self.folder else ""

    def sheet_of(self, character: Character) -> str:
        """A character's `character.yaml`."""
        return f"characters/{character.name}/character.yaml"

    def place_of(self, part: Part) -> tuple[str, int]:
        """The file and line a part is drawn in."""
        file = self.of_pack(part.arts[0].file) if part.arts else ""
        return file, self.line_of(file, f'id="{part.id}"') if file.endswith(".svg") else 0

    @cached_property
    def arts(self) -> tuple[Art, ...]:
        """Every picture the pack shows, each once."""
        return tuple(dict.fromkeys(self._arts()))

    def _arts(self) -> Iterator[Art]:
        pack = self.pack
        for character in pack.characters.values():
            for part in character.parts:
                yield from part.arts
        for background in pack.backgrounds.values():
            for layer in (*background.layers, *background.light):
                yield from layer.arts
        for piece in pack.stickers.values():
            yield from piece.arts
        for layer in pack.overlay:
            yield from layer.arts


def bench_of(pack: Pack, folder: Path) -> Bench:
    """The bench of a pack that was read from a folder."""
    from pipeline.packs.files import open_folder

    return Bench(pack, open_folder(folder))
