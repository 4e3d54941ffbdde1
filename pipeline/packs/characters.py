"""A character's folder: its puppet, and what `character.yaml` says it can do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pipeline.core.geometry import Box, Point
from pipeline.core.registry import guess
from pipeline.packs.files import Folder
from pipeline.packs.model import Character, Expression, Idle, Part, Pose
from pipeline.packs.movesfile import read_follow
from pipeline.packs.partsfile import FILE as PARTS
from pipeline.packs.partsfile import read_parts
from pipeline.packs.puppet import Puppet, read_puppet
from pipeline.packs.value import Fields, Sheet, Value
from pipeline.packs.yamlfile import read_yaml

POSE = ("choices", "every", "turn", "shift", "swing", "props", "over", "reach", "view", "look", "bounce", "steps")
SIDES = ("left", "right")
PUPILS = ("inside", "free")  # seen within the whites only, or eyes of their own that move on the face
ALWAYS = ("neutral", "stand")  # the expression and the pose that stand in for missing ones


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the puppet has a drawing for."""

    parts: tuple[Part, ...]

    def choices(self, slot: str) -> frozenset[str]:
        return frozenset(part.choice for part in self.parts if part.slot == slot)

    @property
    def slots(self) -> frozenset[str]:
        return frozenset(part.slot for part in self.parts)

    @property
    def views(self) -> frozenset[str]:
        return frozenset(part.view for part in self.parts)

    def choice(self, value: Value, slot: str) -> str:
        """A choice of the slot by name, which has to be drawn."""
        return value.one_of(self.choices(slot))

    def slot(self, value: Value) -> str:
        return value.one_of(self.slots)


def read_character(folder: Folder, name: str, pack: str, sheet: Sheet) -> Character:
    """The character in `characters/<name>/`."""
    home = f"characters/{name}"
    top = read_yaml(folder.path / home / "character.yaml", folder.shown(f"{home}/character.yaml"), sheet)
    puppet = _puppet(folder, home, sheet)
    says = top.fields(
        *("name", "height", "feet", "face", "mouth", "faces", "look_range", "default_pose", "default_expression"),
        *("voice", "idle", "expressions", "poses", "follow", "pupils"),
    )
    drawn = Drawn(puppet.parts)
    expressions = {key: _expression(key, value, drawn) for key, value in says.needed("expressions").table().items()}
    table = says.needed("poses").table()
    poses = {key: _pose(key, value, drawn, table) for key, value in table.items()}
    return _character(name, pack, says, puppet, expressions, poses)


def _puppet(folder: Folder, home: str, sheet: Sheet) -> Puppet:
    """The layered drawing of a character: pictures put together by `parts.yaml`, else the groups of `puppet.svg`."""
    if f"{home}/{PARTS}" in folder:
        return read_parts(folder, home, sheet)
    return read_puppet(folder, f"{home}/puppet.svg")


def _character(
    name: str,
    pack: str,
    says: Fields,
    puppet: Puppet,
    expressions: Mapping[str, Expression],
    poses: Mapping[str, Pose],
) -> Character:
    canvas = puppet.canvas
    center = Point(*canvas.center)
    return Character(
        name=name,
        pack=pack,
        canvas=canvas,
        feet=says["feet"].point(Point(center.x, canvas.bottom)),
        height=says["height"].number(canvas.height, 10, 10_000),
        face=says["face"].box(Box(canvas.x, canvas.y, canvas.width, canvas.height / 2)),
        mouth=says["mouth"].point(center),
        parts=puppet.parts,
        poses=poses,
        expressions=expressions,
        default_pose=_default(says, "default_pose", poses),
        default_expression=_default(says, "default_expression", expressions),
        faces=says["faces"].one_of(SIDES, "right"),
        look_range=says["look_range"].point(Point(12.0, 10.0)),
        free_pupils=says["pupils"].one_of(PUPILS, "inside") == "free",
        idle=_idle(says["idle"]),
        voice=dict(_voice(says["voice"])),
        shown_name=says["name"].text(name.title()),
        follow=read_follow(says["follow"], Drawn(puppet.parts).slots),
    )


def _default(says: Fields, key: str, names: Mapping[str, object]) -> str:
    """The default the file names, else the one every creator is expected to draw, else the first."""
    usual = next((name for name in (*ALWAYS, *names) if name in names), "")
    return says[key].one_of(names, usual)


def _expression(name: str, value: Value, drawn: Drawn) -> Expression:
    says = value.fields("eyes", "brows", "mouth", "extras", "look", "bounce", "tremble")
    return Expression(
        name=name,
        eyes=drawn.choice(says["eyes"], "eyes"),
        brows=drawn.choice(says["brows"], "brows"),
        mouth=drawn.choice(says["mouth"], "mouth"),
        extras=tuple(drawn.choice(extra, "extra") for extra in says["extras"].items()),
        look=says["look"].point(),
        bounce=says["bounce"].number(1.0, 0, 4),
        tremble=says["tremble"].number(0.0, 0, 20),
    )


def _pose(name: str, value: Value, drawn: Drawn, poses: Collection[str]) -> Pose:
    says = value.fields(*POSE)
    swings = {slot: entry.numbers(0.0, 12.0) for slot, entry in _by_slot(says["swing"], drawn)}
    return Pose(
        name=name,
        choices={slot: _cycle(entry, slot, drawn) for slot, entry in _by_slot(says["choices"], drawn)},
        every=says["every"].whole(6, 1, 600),
        turn={slot: entry.number(0.0, -360, 360) for slot, entry in _by_slot(says["turn"], drawn)},
        shift={slot: entry.point() for slot, entry in _by_slot(says["shift"], drawn)},
        swing={slot: (degrees, max(1, int(frames))) for slot, (degrees, frames) in swings.items()},
        props=tuple(_prop(entry, drawn) for entry in says["props"].items()),
        over=tuple(drawn.slot(entry) for entry in says["over"].items()),
        reach=tuple(drawn.slot(entry) for entry in says["reach"].items()),
        view=says["view"].one_of(drawn.views),
        look=says["look"].point() if says["look"].given else None,
        bounce=says["bounce"].number(1.0, 0, 4),
        steps=tuple(entry.one_of([other for other in poses if other != name]) for entry in says["steps"].items()),
    )


def _cycle(value: Value, slot: str, drawn: Drawn) -> tuple[str, ...]:
    return tuple(drawn.choice(entry, slot) for entry in value.items())


def _by_slot(value: Value, drawn: Drawn) -> Iterator[tuple[str, Value]]:
    for slot, entry in value.table().items():
        if slot in drawn.slots:
            yield slot, entry
        else:
            entry.wrong(f'the puppet has no part "{slot}"', guess(slot, drawn.slots))


def _prop(value: Value, drawn: Drawn) -> str:
    props = {slot.removeprefix("prop-") for slot in drawn.slots if slot.startswith("prop-")}
    return value.one_of(props | drawn.choices("prop"))


def _idle(value: Value) -> Idle:
    usual, says = Idle(), value.fields(*Idle.__slots__)
    blink_from, blink_to = says["blink_seconds"].numbers(*usual.blink_seconds)
    return Idle(
        breath=says["breath"].number(usual.breath, 0, 0.2),
        rise=says["rise"].number(usual.rise, 0, 100),
        breath_frames=says["breath_frames"].whole(usual.breath_frames, 2),
        sway=says["sway"].number(usual.sway, 0, 45),
        blink_seconds=(blink_from, blink_to),
        blink_frames=says["blink_frames"].whole(usual.blink_frames, 0, 60),
        talk_bounce=says["talk_bounce"].number(usual.talk_bounce, 0, 200),
    )


def _voice(value: Value) -> Iterator[tuple[str, float | str]]:
    says = value.fields("voice", "pitch", "speed", "formant")
    yield "voice", says["voice"].text()
    yield "pitch", says["pitch"].number(0.0, -24, 24)
    yield "speed", says["speed"].number(1.0, 0.3, 3)
    yield "formant", says["formant"].number(1.0, 0.3, 3)
