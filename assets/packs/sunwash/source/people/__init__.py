"""The people of the pack, each a puppet of baked parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from people.ari import figure as ari
from people.mira import figure as mira
from people.puppet import Piece, write
from pipeline.core.geometry import Box

FIGURES: Mapping[str, tuple[Box, Callable[[], Iterator[Piece]]]] = MappingProxyType(
    {"mira": (mira.CANVAS, mira.parts), "ari": (ari.CANVAS, ari.parts)}
)


def build(pack: Path, only: str = "") -> None:
    """Paint every puppet, or one."""
    for name, (canvas, parts) in FIGURES.items():
        if only in ("", name):
            write(
                tuple(parts()), canvas, pack / "characters" / name, f"{name.title()}, painted by source/people/{name}"
            )
