"""The puppets of the pack: Mimi, her friends Zuri and Kit, and the puff of gloom that says unkind things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from people import gloom, kit, mimi, zuri
from people.part import CANVAS, Part, puppet
from pipeline.core.geometry import Box

FIGURES: Mapping[str, tuple[str, Box, Callable[[], tuple[Part, ...]]]] = MappingProxyType(
    {
        "mimi": ("Mimi", CANVAS, mimi.parts),
        "zuri": ("Zuri", CANVAS, zuri.parts),
        "kit": ("Kit", CANVAS, kit.parts),
        "gloom": ("the gloom", gloom.CANVAS, gloom.parts),
    }
)


def build(pack: Path) -> None:
    """Write every puppet."""
    for name, (title, canvas, parts) in FIGURES.items():
        home = pack / "characters" / name
        home.mkdir(parents=True, exist_ok=True)
        (home / "puppet.svg").write_text(puppet(title, parts(), canvas), encoding="utf-8", newline="\n")
