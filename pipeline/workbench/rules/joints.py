"""How a puppet is put together: what turns about where, what never shows, what is empty, what stands outside."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.geometry import Box, Point
from pipeline.packs.model import Character, Part
from pipeline.packs.puppet import NESTS
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding, Severity

LEGS = ("leg-left", "leg-right")
LIMBS = ("arm-left", "arm-right", *LEGS)
SPOKEN = frozenset("ABCDEFGHX")
ROUGH = 0.15  # pixels per unit: enough to see whether there is ink


def pivots(bench: Bench) -> Iterator[Finding]:
    """What turns has a joint of its own."""
    for character in bench.pack.characters.values():
        turned = _turned(character)
        nests = {(part.slot, part.view): part.pivot for part in character.parts if part.slot in NESTS}
        seen: set[str] = set()
        for part in character.parts:
            carrier = nests.get((part.parent, part.view)) or nests.get((part.parent, "")) or character.canvas.center
            if (
                part.slot in turned
                and part.slot not in seen
                and part.slot not in NESTS
                and part.pivot == Point(*carrier)
            ):
                seen.add(part.slot)
                yield _at(bench, character, part, "pivots", "turns about what carries it", 'give it data-pivot="x,y"')
            if not _near(part.pivot, character.canvas):
                yield _at(
                    bench, character, part, "pivots", "turns about a point outside of the drawing", "check data-pivot"
                )


def _turned(character: Character) -> set[str]:
    """Slots that something turns."""
    by_pose = {slot for pose in character.poses.values() for slot in (*pose.turn, *pose.swing)}
    late = {slot for slot, follow in character.follow.items() if follow.degrees}
    return by_pose | late | set(LIMBS)


def _near(point: Point, canvas: Box) -> bool:
    around = canvas.inset(-0.25 * max(canvas.width, canvas.height))
    return around.x <= point.x <= around.right and around.y <= point.y <= around.bottom


def strays(bench: Bench) -> Iterator[Finding]:
    """Everything drawn is shown by something."""
    for character in bench.pack.characters.values():
        used = _used(character)
        for part in character.parts:
            if part.slot in used and part.choice not in used[part.slot]:
                hint = "let a pose or an expression choose it, or take it out"
                yield _at(bench, character, part, "strays", "never shows", hint, "note")


def _used(character: Character) -> dict[str, set[str]]:
    """Slots with several drawings -> the choices that something shows."""
    there: dict[str, list[str]] = {}
    for part in character.parts:
        if part.arts:
            there.setdefault(part.slot, []).append(part.choice)
    used = {slot: {"" if "" in names else names[0]} for slot, names in there.items() if len(set(names)) > 1}
    for pose in character.poses.values():
        for slot, names in pose.choices.items():
            used.setdefault(slot, set()).update(names)
    for mood in character.expressions.values():
        for slot, name in (("eyes", mood.eyes), ("brows", mood.brows), ("mouth", mood.mouth)):
            used.setdefault(slot, set()).add(name)
        used.setdefault("extra", set()).update(mood.extras)
    eyes = used.get("eyes", set()) | {"closed"}
    used |= {"eyes": eyes, "pupils": eyes, "lids": eyes, "mouth": used.get("mouth", set()) | SPOKEN}
    used["prop"] = {prop for pose in character.poses.values() for prop in pose.props}
    return used


def empty(bench: Bench) -> Iterator[Finding]:
    """Every drawing has ink."""
    for character in bench.pack.characters.values():
        for part in character.parts:
            for art in part.arts:
                if bench.drawn(art, ROUGH / part.density).pixels.size == 0:
                    hint = "draw something in the group, or take it out"
                    yield _at(
                        bench, character, part, "empty", f"nothing is drawn in {art.file.rpartition('/')[2]}", hint
                    )


def places(bench: Bench) -> Iterator[Finding]:
    """Feet, face and mouth lie in the drawing."""
    for character in bench.pack.characters.values():
        canvas, face, file = character.canvas, character.face, bench.sheet_of(character)
        inside = canvas.inset(-1.0)
        spots = (
            ("feet", character.feet, inside, "the point that stands on the floor, in the drawing's own units"),
            ("face", face.center, inside, "x, y, width, height in the drawing's own units: captions keep off it"),
            (
                "mouth",
                character.mouth,
                face.inset(-0.25 * face.width),
                "where a balloon's tail starts: within the face",
            ),
        )
        for key, point, box, hint in spots:
            if not (box.x <= point.x <= box.right and box.y <= point.y <= box.bottom):
                line = bench.line_of(file, f"{key}:")
                where = "outside of the face" if key == "mouth" else "outside of the drawing"
                yield Finding("warning", "places", bench.file(file), key, f"lies {where}", hint, line)


def boil(bench: Bench) -> Iterator[Finding]:
    """Who asks for boiling lines has redrawn them."""
    wanted = bench.pack.motion.boil
    for character in bench.pack.characters.values():
        phases = max((len(part.arts) for part in character.parts), default=1)
        if wanted > 1 and phases == 1:
            file = bench.place_of(next(part for part in character.parts if part.arts))[0]
            hint = f"put {wanted - 1} redrawings beside it (name.1.svg …), or say boil: 1"
            yield Finding("note", "boil", bench.file(file), character.name, f"drawn once, and boil is {wanted}", hint)


def _at(
    bench: Bench, character: Character, part: Part, rule: str, message: str, hint: str, severity: Severity = "warning"
) -> Finding:
    file, line = bench.place_of(part)
    return Finding(severity, rule, bench.file(file or bench.sheet_of(character)), part.id, message, hint, line)
