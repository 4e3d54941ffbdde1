"""Backgrounds of the doodle pack: each a few layers, written in three phases where the line boils."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from things import PHASES, framed

from pipeline.core.geometry import Box
from places import bedroom_desk, hallway, inside, page, paper, stage

Drawing = Callable[[int], str]
WORLD = Box(page.LEFT, page.TOP, page.RIGHT - page.LEFT, page.BOTTOM - page.TOP)

LAYERS: Mapping[str, Mapping[str, tuple[Drawing, bool]]] = {
    "page": {"printed": (page.printed, False)},
    "bedroom-desk": {
        "glow": (bedroom_desk.glow, False),
        "wall": (bedroom_desk.wall, True),
        "desk": (bedroom_desk.desk, True),
        "things": (bedroom_desk.on_the_desk, True),
    },
    "inside": {
        "storm": (inside.storm, True),
        "rain": (inside.rain, True),
        "words": (inside.words, True),
        "arrows": (inside.arrows, True),
        "ground": (inside.ground, True),
    },
    "hallway": {
        "ceiling": (hallway.ceiling, True),
        "lockers": (hallway.lockers, True),
        "floor": (hallway.floor, True),
    },
    "stage": {
        "glow": (stage.glow, False),
        "curtain": (stage.curtain, True),
        "lights": (stage.lights, True),
        "boards": (stage.boards, True),
        "rug": (stage.rug, True),
        "gear": (stage.gear, True),
    },
}


def build(pack: Path) -> None:
    """Write the paper and every layer."""
    paper.build(pack)
    for place, layers in LAYERS.items():
        folder = pack / "backgrounds" / place
        folder.mkdir(parents=True, exist_ok=True)
        for name, (drawing, boils) in layers.items():
            for phase in PHASES if boils else (0,):
                suffix = f".{phase}" if phase else ""
                (folder / f"{name}{suffix}.svg").write_text(framed(drawing(phase), WORLD) + "\n")
