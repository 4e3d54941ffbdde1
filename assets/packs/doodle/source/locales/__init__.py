"""Drawings that carry words, again in every other language: below `locales/<language>/`, by the same names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from places import WORLD, inside
from things import PHASES, PROPS, desk, framed
from things.tongues import WORDS

from pipeline.core.geometry import Box

Drawing = Callable[[int, str], str]
DRAWINGS: Mapping[str, tuple[Drawing, Box]] = {
    "backgrounds/inside/words": (inside.words, WORLD),
    "props/sticky-sorry": (desk.sticky_sorry, PROPS["sticky-sorry"][1]),
    "props/sticky-sorry-done": (desk.sticky_sorry_done, PROPS["sticky-sorry-done"][1]),
    "props/sticky-breathe": (desk.sticky_breathe, PROPS["sticky-breathe"][1]),
    "props/sticky-breathe-done": (desk.sticky_breathe_done, PROPS["sticky-breathe-done"][1]),
}


def build(pack: Path) -> None:
    """Write each drawing in its three phases."""
    for tongue in WORDS:
        for name, (drawing, box) in DRAWINGS.items():
            for phase in PHASES:
                file = pack / "locales" / tongue / f"{name}{f'.{phase}' if phase else ''}.svg"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(framed(drawing(phase, tongue), box) + "\n")
