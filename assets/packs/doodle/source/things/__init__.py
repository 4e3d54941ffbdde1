"""Props and stickers of the doodle pack: name -> (drawing, its box). Three phases of each are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from pipeline.core.geometry import Box
from pipeline.drawing.styles.ink import group
from pipeline.drawing.svg import document
from things import desk, marks, room, singer

Drawing = Callable[[int], str]
PHASES = (0, 1, 2)

PROPS: Mapping[str, tuple[Drawing, Box]] = {
    "mug": (desk.mug, Box(-80, -260, 200, 284)),
    "crumple": (desk.crumple, Box(-68, -64, 136, 120)),
    "sticky-sorry": (desk.sticky_sorry, Box(-136, -136, 272, 280)),
    "sticky-sorry-done": (desk.sticky_sorry_done, Box(-136, -136, 272, 280)),
    "sticky-breathe": (desk.sticky_breathe, Box(-126, -126, 252, 260)),
    "sticky-breathe-done": (desk.sticky_breathe_done, Box(-126, -126, 252, 260)),
    "eraser": (desk.eraser, Box(-90, -60, 210, 110)),
    "bin": (desk.bin_basket, Box(-116, -160, 232, 300)),
    "guitar": (room.guitar, Box(-116, -306, 232, 584)),
    "headphones": (room.headphones, Box(-136, -136, 272, 250)),
    "mirror": (room.mirror, Box(-126, -220, 252, 348)),
    "lamp": (room.lamp, Box(-210, -250, 420, 400)),
    "notebook": (room.notebook, Box(-200, -116, 400, 220)),
}

STICKERS: Mapping[str, tuple[Drawing, Box]] = {
    "heart": (marks.heart_mark, Box(-84, -84, 168, 168)),
    "star": (marks.star_mark, Box(-90, -90, 180, 180)),
    "lightning": (marks.lightning, Box(-66, -106, 132, 216)),
    "tick": (marks.tick, Box(-96, -76, 192, 160)),
    "cross-out": (marks.cross_out, Box(-156, -70, 312, 140)),
    "arrow": (marks.red_arrow, Box(-120, -104, 240, 216)),
    "sweat": (marks.sweat, Box(-80, -76, 160, 130)),
    "tear": (marks.tear, Box(-46, -76, 92, 146)),
    "worry": (marks.worry, Box(-84, -54, 100, 148)),
    "oh": (marks.oh, Box(-80, -70, 160, 130)),
    "note": (marks.music_note, Box(-56, -90, 124, 156)),
    "notes": (marks.music_notes, Box(-92, -100, 176, 184)),
    "sparkle": (marks.sparkle, Box(-76, -100, 152, 200)),
    "question": (marks.question, Box(-60, -110, 124, 200)),
    "exclaim": (marks.exclaim, Box(-40, -110, 80, 200)),
    "swash": (marks.yellow_swash, Box(-350, -290, 700, 580)),
    "storm": (marks.storm, Box(-190, -130, 380, 260)),
    "puff": (marks.puff, Box(-130, -112, 262, 178)),
    "thumb": (marks.thumb, Box(-112, -112, 204, 206)),
    "singer": (singer.singer, Box(-140, -140, 280, 270)),
}


def build(pack: Path) -> None:
    """Write every prop and sticker, each in its three phases."""
    for folder, table in (("props", PROPS), ("stickers", STICKERS)):
        (pack / folder).mkdir(parents=True, exist_ok=True)
        for name, (drawing, box) in table.items():
            for phase in PHASES:
                suffix = f".{phase}" if phase else ""
                (pack / folder / f"{name}{suffix}.svg").write_text(framed(drawing(phase), box) + "\n")


def framed(markup: str, box: Box) -> str:
    """A document whose left top corner is the box's."""
    return document(Box(0, 0, box.width, box.height), group(f"translate({-box.x:g} {-box.y:g})", markup))
