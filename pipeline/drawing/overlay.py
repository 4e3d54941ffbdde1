"""What a frame is made of, written over it: the safe box, who speaks which word of which line, and with which mouth."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.display import DisplayList, Draw, Font, Letters, Node, Sprite, Vector
from pipeline.core.geometry import Box, Point, translate
from pipeline.core.timing import Span
from pipeline.drawing.camera import camera_matrix
from pipeline.drawing.context import Context
from pipeline.packs.model import Character, Kit, Pack
from pipeline.timeline.model import Actor, Line, Timeline
from pipeline.timeline.query import present, scene_index
from pipeline.timeline.track import place_at, value_at

SMALL = Font("noto-sans", 700, 30.0)
LARGE = Font("noto-sans", 700, 64.0)
INK, PAPER, BOX = "#FFFFFF", "#000000", "#FF2D95"
REST = "-"  # the mouth of one who does not speak
LINE_HEIGHT = 40.0
MARGIN = 24.0


def with_overlay(drawn: DisplayList, timeline: Timeline, n: int, pack: Pack, kit: Kit) -> DisplayList:
    """The frame with its facts on top."""
    scene = timeline.scenes[scene_index(timeline, n)]
    context = Context(timeline, scene, pack, kit, 1.0)
    actors = present(scene, n)
    marks = [node for actor in actors for node in _mouth(actor, n, context)]
    rows = [_head(timeline, n, scene.id), *(_spoken(line, n) for line in timeline.lines if n in line.span)]
    rows += [_acted(actor, n) for actor in actors]
    return DisplayList(drawn.size, (*drawn.nodes, *_safe(timeline), *marks, *_panel(rows, timeline.scale)))


def mouth_at(actor: Actor, n: int) -> str:
    """The letter of the mouth that speaks at frame `n`; "" when it is the expression's own."""
    return next((shape for span, shape in actor.mouth if n in span), "")


def _head(timeline: Timeline, n: int, scene: str) -> str:
    return f"{timeline.rate.seconds(n):.2f} s  frame {n}  {scene}"


def _spoken(line: Line, n: int) -> str:
    word = next((word.text for word in line.words if n in word.span), "…")
    return f"{line.role}: “{word}”  {line.id}  ({line.times})"


def _acted(actor: Actor, n: int) -> str:
    mood, pose = value_at(actor.expression, n), value_at(actor.pose, n)
    shut = "  blinks" if any(n in span for span in actor.blinks) else ""
    nods = "  stressed" if any(n in Span(at, at + 6) for at in actor.accents) else ""
    return f"{actor.role}: mouth {mouth_at(actor, n) or REST}  {mood}  {pose}{shut}{nods}"


def _safe(timeline: Timeline) -> Iterator[Node]:
    box, scale = timeline.safe, timeline.scale
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box.width:g} {box.height:g}">'
        f'<rect x="3" y="3" width="{box.width - 6:g}" height="{box.height - 6:g}" fill="none" stroke="{BOX}" '
        'stroke-width="6" stroke-dasharray="24 16"/></svg>'
    )
    yield Draw(Sprite(Vector(svg), scale), translate(box.x * scale, box.y * scale))


def _mouth(actor: Actor, n: int, context: Context) -> Iterator[Node]:
    """The letter of a speaking mouth, beside the head."""
    shape = mouth_at(actor, n)
    character = context.pack.characters.get(actor.character)
    if shape and character:
        scale, at = context.timeline.scale, _beside(actor, character, n)
        seen = camera_matrix(n, 1.0, context).apply(at.x * scale, at.y * scale)
        yield from _letters(shape, LARGE, Point(seen.x / scale, seen.y / scale), scale, BOX)


def _beside(actor: Actor, character: Character, n: int) -> Point:
    spot = place_at(actor.place, n)
    size = character.scale * spot.size
    face: Box = character.face
    side = character.feet.x - face.x if value_at(actor.flip, n) else face.right - character.feet.x
    return Point(spot.x + side * size + MARGIN, spot.y + (face.center.y - character.feet.y) * size)


def _panel(rows: list[str], scale: float) -> Iterator[Node]:
    for row, text in enumerate(rows):
        yield from _letters(text, SMALL, Point(MARGIN, MARGIN + LINE_HEIGHT * (row + 1)), scale, INK)


def _letters(text: str, font: Font, at: Point, scale: float, fill: str) -> Iterator[Node]:
    """Words readable on anything."""
    sprite = Sprite(Letters(text, font, fill, PAPER, font.size / 5), scale)
    yield Draw(sprite, translate(round(at.x * scale), round(at.y * scale)))
