"""The three puppets of the pack: Bo, June, and the scribble that whispers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from people.bo import figure as bo
from people.june import figure as june
from people.pen import Pen
from people.puppet import Canvas, Part, puppet
from people.scribble import figure as scribble

PHASES = {0: "puppet.svg", 1: "puppet.1.svg", 2: "puppet.2.svg"}

FIGURES: Mapping[str, tuple[str, Canvas, Callable[[Pen], tuple[Part, ...]]]] = MappingProxyType(
    {
        "bo": ("Bo", bo.CANVAS, bo.parts),
        "june": ("June", june.CANVAS, june.parts),
        "scribble": ("Scribble", scribble.CANVAS, scribble.parts),
    }
)


def build(folder: Path) -> None:
    """Draw every puppet in the three phases of the line boil."""
    for name, (title, canvas, parts) in FIGURES.items():
        home = folder / "characters" / name
        home.mkdir(parents=True, exist_ok=True)
        for phase, file in PHASES.items():
            (home / file).write_text(puppet(title, canvas, parts(Pen(phase))), encoding="utf-8", newline="\n")
