"""A puppet's parts baked to pictures, and the `parts.yaml` that puts them together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from paintbox import bake, save

from pipeline.core.geometry import Box
from pipeline.drawing.styles.gouache import Gouache

PHASES = (0, 1, 2)
DENSITY = 1.6  # pixels per unit: half again as large as the film shows most of it
REACH = 60  # units that ink may stick out of the canvas
Draw = Callable[[Gouache], str]
Point = tuple[float, float]


@dataclass(frozen=True)
class Piece:
    """A part to bake. Without a drawing it carries others, or shows the picture of another part elsewhere."""

    name: str
    draw: Draw | None = None
    parent: str = ""
    pivot: Point | None = None
    crisp: bool = False  # eyes and mouths: exact, and still while the paint around them boils
    still: bool = False  # soft shadows and small things need no other drawings
    like: str = ""
    shift: Point = (0.0, 0.0)


def write(pieces: Sequence[Piece], canvas: Box, home: Path, head: str) -> None:
    """Bake every part and list them all, in paint order."""
    corners: dict[str, Point] = {}
    lines = [f"# {head}", f"canvas: [{canvas.x:g}, {canvas.y:g}, {canvas.width:g}, {canvas.height:g}]"]
    lines += [f"density: {DENSITY}", "parts:"]
    for piece in pieces:
        if piece.draw:
            corners[piece.name] = _baked(piece, piece.draw, canvas, home)
        lines.append(f"  {piece.name}: {{{', '.join(_said(piece, corners))}}}")
    for stale in (home / "parts").glob("*.webp"):
        if stale.name.partition(".")[0] not in {_file(name) for name in corners}:
            stale.unlink()
    (home / "parts.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _baked(piece: Piece, draw: Draw, canvas: Box, home: Path) -> Point:
    phases = PHASES[:1] if piece.crisp or piece.still else PHASES
    baked = bake((draw(Gouache(phase)) for phase in phases), canvas.inset(-REACH), DENSITY)
    save(baked.phases, home / "parts", _file(piece.name), exact=piece.crisp)
    return baked.at


def _said(piece: Piece, corners: dict[str, Point]) -> Iterable[str]:
    if piece.parent:
        yield f"in: {piece.parent}"
    if piece.pivot:
        yield f"pivot: [{piece.pivot[0]:g}, {piece.pivot[1]:g}]"
    if drawn := piece.like or (piece.name if piece.draw else ""):
        x, y = corners[drawn]
        yield f"art: parts/{_file(drawn)}.webp"
        yield f"at: [{x + piece.shift[0]:g}, {y + piece.shift[1]:g}]"


def _file(name: str) -> str:
    return name.replace("@", "-seen-")
