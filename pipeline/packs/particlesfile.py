"""`particles:` of a pack, and `ambience:` of its backgrounds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import NamedTuple

from pipeline.packs.particles import ENDS, PRESETS, SHAPES, Particles, Range
from pipeline.packs.value import Fields, Value

KEYS = tuple(name for name in Particles.__slots__ if name != "name")


def read_particles(value: Value, palette: Mapping[str, str], stickers: Collection[str]) -> Mapping[str, Particles]:
    """The kinds there are: those that come with the program, as the creator changes them, and their own."""
    kinds = dict(PRESETS)
    for name, entry in value.table().items():
        kinds[name] = _kind(name, entry, kinds, palette, stickers)
    return kinds


class Air(NamedTuple):
    """What the air of a background may be made of."""

    kinds: Mapping[str, Particles]
    palette: Mapping[str, str]
    stickers: Collection[str]

    def read(self, value: Value) -> tuple[Particles, ...]:
        """`ambience:`: names of kinds, or mappings `{like: motes, ...}`. What comes once would not last a scene."""
        return tuple(replace(self._one(item), once=False) for item in value.items())

    def _one(self, value: Value) -> Particles:
        if value.node is not None and isinstance(value.node.value, str):
            return self.kinds[value.one_of(self.kinds, "motes")]
        return _kind("ambience", value, self.kinds, self.palette, self.stickers)


def _kind(
    name: str, value: Value, kinds: Mapping[str, Particles], palette: Mapping[str, str], stickers: Collection[str]
) -> Particles:
    says = value.fields("like", *KEYS)
    usual = kinds[says["like"].one_of(kinds, name if name in kinds else "motes")]
    colors = tuple(item.color(palette) or "#FFFFFF" for item in says["colors"].items())
    return Particles(
        name,
        art=tuple(item.one_of(stickers) for item in says["art"].items()) or usual.art,
        shape=says["shape"].one_of(SHAPES, usual.shape),
        colors=colors or usual.colors,
        count=says["count"].whole(usual.count, 1, 400),
        region=says["region"].box(usual.region),
        slant=says["slant"].number(usual.slant, -4000, 4000),
        once=says["once"].flag(usual.once),
        spread=says["spread"].number(usual.spread, 0, 60),
        life=_range(says, "life", usual.life, 0.1, 600),
        speed=_range(says, "speed", usual.speed, 0, 6000),
        angle=says["angle"].number(usual.angle, -360, 360),
        fan=says["fan"].number(usual.fan, 0, 180),
        gravity=says["gravity"].number(usual.gravity, -6000, 6000),
        drag=says["drag"].number(usual.drag, 0, 20),
        flutter=_range(says, "flutter", usual.flutter, 0, 2000, ordered=False),
        spin=says["spin"].number(usual.spin, 0, 3600),
        tilt=says["tilt"].number(usual.tilt, 0, 180),
        flip=says["flip"].number(usual.flip, 0, 30),
        size=_range(says, "size", usual.size, 0.02, 20),
        floor=_range(says, "floor", usual.floor, 0, 5000),
        end=says["end"].one_of(ENDS, usual.end),
        opacity=says["opacity"].number(usual.opacity, 0, 1),
        hold=says["hold"].whole(usual.hold, 0, 12),
        depth=says["depth"].number(usual.depth, 0, 5),
        front=says["front"].flag(usual.front),
    )


def _range(says: Fields, key: str, usual: Range, least: float, most: float, *, ordered: bool = True) -> Range:
    """Two numbers from the smaller to the larger; one number stands for both."""
    value = says[key]
    if not value.given:
        return usual
    numbers = tuple(item.number(usual[0], least, most) for item in value.items())
    if len(numbers) == 1:
        return numbers[0], numbers[0] if ordered else usual[1]
    if len(numbers) != 2 or (ordered and numbers[0] > numbers[1]):
        value.wrong(f'"{key}" should be two numbers, [least, most]' if ordered else f'"{key}" should be two numbers')
        return usual
    return numbers[0], numbers[1]
