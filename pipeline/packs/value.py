"""A value of a YAML file, read by what it should be.

What it is not becomes a Problem in the sheet's list, and a default is returned: one reading finds all problems, and
`Sheet.done` raises them together.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import yaml

from pipeline.core.color import Color
from pipeline.core.geometry import Box, Point
from pipeline.core.registry import frozen, guess
from pipeline.errors import InvalidInput, Problem
from pipeline.packs.code import CODE

YES_NO: Mapping[str, bool] = frozen({"true": True, "false": False})
NOTHING = ("", "null", "~")
ORIGIN = Point(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The problems of one reading, which may span several files."""

    problems: list[Problem] = field(default_factory=list)

    def wrong(self, file: str, line: int, column: int, message: str, hint: str = "") -> None:
        """Keep a problem."""
        self.problems.append(Problem(file, line, column, message, hint, CODE))

    def done(self) -> None:
        """Raise all problems kept, each once, if there are any."""
        if self.problems:
            raise InvalidInput(tuple(dict.fromkeys(self.problems)))


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the file, or the absence of one (`node` None)."""

    node: yaml.Node | None
    file: str
    sheet: Sheet
    name: str = ""  # the key it stands under, for messages

    @property
    def given(self) -> bool:
        """Whether the file says anything here."""
        return self.node is not None and self.node.value not in NOTHING

    def wrong(self, message: str, hint: str = "") -> None:
        """Keep a problem that stands at this value."""
        line, column = (self.node.start_mark.line + 1, self.node.start_mark.column + 1) if self.node else (0, 0)
        self.sheet.wrong(self.file, line, column, message, hint)

    def table(self) -> Mapping[str, Value]:
        """A mapping of names the creator chose."""
        if not self.given:
            return {}
        if not isinstance(self.node, yaml.MappingNode):
            self.wrong(f'"{self.name}" should be a mapping (key: value)' if self.name else "this should be a mapping")
            return {}
        entries: dict[str, Value] = {}
        for key, node in self.node.value:
            name = str(key.value)
            entry = Value(node, self.file, self.sheet, name)
            if name in entries:
                Value(key, self.file, self.sheet).wrong(f'"{name}" is written twice')
            entries[name] = entry
        return entries

    def fields(self, *known: str) -> Fields:
        """A mapping of the known names only."""
        given = self.table()
        for name, value in given.items():
            if name not in known:
                value.wrong(f'unknown key "{name}"', guess(name, known))
        return Fields(given, self)

    def items(self) -> tuple[Value, ...]:
        """The entries of a list; a single value is a list of one."""
        if not self.given:
            return ()
        if isinstance(self.node, yaml.SequenceNode):
            return tuple(Value(node, self.file, self.sheet, self.name) for node in self.node.value)
        return (self,)

    def text(self, default: str = "") -> str:
        """The words of a scalar, as they are written."""
        if not self.given:
            return default
        if not isinstance(self.node, yaml.ScalarNode):
            self.wrong(f'"{self.name}" should be text')
            return default
        return str(self.node.value)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def number(self, default: float = 0.0, least: float = -math.inf, most: float = math.inf) -> float:
        """A finite number within bounds."""
        if not self.given:
            return default
        try:
            number = float(self.node.value if self.node else math.nan)
        except (TypeError, ValueError):  # a list or a mapping, a word
            number = math.nan
        if not (math.isfinite(number) and least <= number <= most):
            bounds = f" from {least:g} to {most:g}" if math.isfinite(least) or math.isfinite(most) else ""
            self.wrong(f'"{self.name}" should be a number{bounds}')
            return default
        return number

    def whole(self, default: int = 0, least: int = 0, most: int = 100_000) -> int:
        number = self.number(default, least, most)
        if number != int(number):
            self.wrong(f'"{self.name}" should be a whole number')
        return int(number)

    def flag(self, default: bool = False) -> bool:
        """`true` or `false`, and no other word of YAML's."""
        if self.given and self.text() not in YES_NO:
            self.wrong(f'"{self.name}" should be true or false')
        return YES_NO.get(self.text(), default)

    def one_of(self, names: Collection[str], default: str = "") -> str:
        """One of the names there are."""
        chosen = self.text(default)
        if self.given and chosen not in names:
            self.wrong(f'no "{chosen}" for "{self.name}"', guess(chosen, names))
            return default
        return chosen

    def numbers(self, *default: float) -> tuple[float, ...]:
        """As many numbers as there are defaults."""
        if not self.given:
            return default
        items = self.items()
        if len(items) != len(default):
            self.wrong(f'"{self.name}" should be {len(default)} numbers')
            return default
        return tuple(item.number(other) for item, other in zip(items, default, strict=True))

    def point(self, default: Point = ORIGIN) -> Point:
        return Point(*self.numbers(*default))

    def box(self, default: Box) -> Box:
        """x, y, width, height."""
        return Box(*self.numbers(default.x, default.y, default.width, default.height))

    def color(self, palette: Mapping[str, str], default: str = "") -> str:
        """`#rrggbb`, or the name of a colour of the palette."""
        chosen = self.text(default)
        if chosen in palette:
            return palette[chosen]
        try:
            return Color.parse(chosen).hex if chosen else ""
        except ValueError:
            self.wrong(f'"{chosen}" is no colour', guess(chosen, palette) if palette else "write it as #RRGGBB")
            return default


@dataclass(frozen=True, slots=True)
class Fields:
    """The entries of a mapping by name; what is not given reads as its default."""

    given: Mapping[str, Value]
    owner: Value

    def __getitem__(self, name: str) -> Value:
        absent = Value(None, self.owner.file, self.owner.sheet, name)
        return self.given.get(name, absent)

    def needed(self, name: str) -> Value:
        """The entry, with a problem kept (at the mapping) when it is absent."""
        if name not in self.given or not self.given[name].given:
            self.owner.wrong(f'"{name}" is missing')
        return self[name]
