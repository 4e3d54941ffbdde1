"""What a post shows: Mimi's dance, her friends' dances, and the unkind half of a duet."""

from __future__ import annotations

import math
from collections.abc import Callable

from people import gloom, kit, mimi, zuri
from people.part import Part

from pipeline.drawing.styles import ink
from pipeline.drawing.styles.gloss import Fill, Gradient, down, note, oval, painted
from pipeline.drawing.styles.ink import number

WIDTH, HEIGHT, RADIUS = 380.0, 324.0, 36.0
SUNNY = Gradient(((0, "#BDF3E6"), (0.6, "#FFF1D6"), (1, "#FFC6DC")))
Pose = dict[str, object]

DANCE = {"arm-left": "out", "arm-right": "out", "leg-left": "rest", "leg-right": "kick", "turn": -12.0, "head": 12.0}
MIRROR = {"arm-left": "low", "arm-right": "up", "leg-left": "kick", "leg-right": "rest", "turn": 10.0, "head": -10.0}
CHEER = {"arm-left": "cheer", "arm-right": "cheer", "leg-left": "toe", "leg-right": "toe", "turn": -2.0, "head": 4.0}


def post(parts: Callable[[], tuple[Part, ...]], pose: Pose, ground: Fill, colors: tuple[str, str]) -> Callable[[], str]:
    """Somebody dancing in front of rays."""

    def drawn() -> str:
        frame = ink.rounded_rect(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT, RADIUS)
        rays = ""
        for angle in range(0, 360, 30):
            (x1, y1), (x2, y2) = (_far(angle + by) for by in (0, 15))
            rays += f"M0 10L{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}Z"
        inside = painted(frame, ground) + painted(rays, "#FFFFFF", 0.4) + oval(8, 146, 110, 12, "#D884B8", 0.5)
        inside += ink.group(ink.moved(-116, -122, scale=0.295), figure(parts(), pose))
        for x, y, size in ((-160, -106, 28), (162, -106, 24), (162, 64, 30), (-150, 124, 22)):
            inside += painted(ink.heart(x, y, size, 12), "#FF5C93")
        inside += ink.group(ink.moved(148, -26, 8, 0.62), note(colors[0], double=True))
        inside += ink.group(ink.moved(-152, 14, -10, 0.6), note(colors[1]))
        return ink.clipped(frame, inside)

    return drawn


def _far(angle: float) -> tuple[float, float]:
    """Where a ray leaves the picture."""
    return 330 * math.cos(math.radians(angle)), 10 + 330 * math.sin(math.radians(angle))


def figure(parts: tuple[Part, ...], pose: Pose) -> str:
    """A puppet drawn flat, in a pose, happy."""
    return "".join(_part(part, pose) for part in parts)


def _part(part: Part, pose: Pose) -> str:
    slot, _, choice = part.id.partition("--")
    if "@" in part.id or part.id.startswith(("prop-", "extra-", "pupils-", "lids-")):
        return ""
    if choice and choice != pose.get(slot, "rest"):
        return ""
    for face, wanted in (("eyes-", "happy"), ("brows-", "happy"), ("mouth-", "grin")):
        if part.id.startswith(face) and part.id != face + wanted:
            return ""
    inside = part.ink + "".join(_part(child, pose) for child in part.parts)
    turn = {"body": pose.get("turn", 0.0), "head": pose.get("head", 0.0)}.get(part.id, 0.0)
    moved = f"translate({number(part.offset.x)} {number(part.offset.y)}) "
    moved += f"rotate({turn:g} {number(part.pivot.x)} {number(part.pivot.y)})"
    return ink.group(moved, inside) if part.parts else inside


def unkind() -> str:
    """A grey panel in the rain."""
    frame = ink.rounded_rect(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT, RADIUS)
    inside = painted(frame, down("#8F88B5", "#C9C2DE"))
    for i in range(9):
        inside += f'<path d="M{-190 + i * 60} -180l-60 360" stroke="#fff" stroke-width="10" opacity=".10"/>'
    puff = gloom.parts()[0].parts
    shown = {"blob--full", "eyes-open", "pupils-open", "mouth-grin", "brows-mean"}
    drawn = "".join(part.ink for part in puff if part.id in shown)
    return ink.clipped(frame, inside + ink.group(ink.moved(-6, 34, 0, 0.92), drawn))


DRAWINGS: dict[str, tuple[Callable[[], str], float, float]] = {
    "dance": (post(mimi.parts, DANCE, SUNNY, ("#8E6BE8", "#28A596")), WIDTH, HEIGHT),
    "dance-zuri": (
        post(zuri.parts, MIRROR, Gradient(((0, "#FFD9EC"), (1, "#FFF1C9"))), ("#FF5C93", "#8E6BE8")),
        WIDTH,
        HEIGHT,
    ),
    "dance-kit": (
        post(kit.parts, CHEER, Gradient(((0, "#D9D2FF"), (1, "#FFD9EC"))), ("#28A596", "#FF5C93")),
        WIDTH,
        HEIGHT,
    ),
    "unkind-duet": (unkind, WIDTH, HEIGHT),
}
