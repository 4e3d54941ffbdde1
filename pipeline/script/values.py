"""Kinds of single values: words, numbers, switches, choices, colours, files."""

from __future__ import annotations

import math
import re
import stat
from pathlib import Path, PurePosixPath

from pipeline.core.color import Color
from pipeline.core.registry import closest
from pipeline.script.reading import Kind, Reading
from pipeline.script.texts import name_of, text_of, word_of
from pipeline.script.tree import Node, Scalar, describe
from pipeline.script.wrong import shown, wrong

TEXT: Kind[str] = Kind(text_of, {"type": "string"})
NAME: Kind[str] = Kind(name_of, {"type": "string", "maxLength": 120})  # one that viewers read
WORD: Kind[str] = Kind(word_of, {"type": "string", "maxLength": 120})
ID = re.compile(r"\w[\w-]{0,63}")
PERCENT = re.compile(r"(\d{1,6}(?:\.\d+)?) ?%")
LOCALE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _flag(node: Node, reading: Reading) -> bool:
    if isinstance(node, Scalar) and isinstance(node.value, bool):
        return node.value
    hint = "YAML's `yes`, `no`, `on` and `off` are words here" if isinstance(node, Scalar) else ""
    raise wrong(node.mark, "E113", f"true or false belongs here, this is {_said(node)}", hint)


def _said(node: Node) -> str:
    return f'"{shown(node.raw)}"' if isinstance(node, Scalar) and node.raw else describe(node)


FLAG: Kind[bool] = Kind(_flag, {"type": "boolean"})


def number(low: float, high: float) -> Kind[float]:
    """A number from `low` to `high`."""

    def read(node: Node, reading: Reading) -> float:
        return float(_within(_number(node, low, high), low, high, node))

    return Kind(read, {"type": "number", "minimum": low, "maximum": high})


def whole(low: int, high: int) -> Kind[int]:
    """A whole number from `low` to `high`."""

    def read(node: Node, reading: Reading) -> int:
        value = _within(_number(node, low, high), low, high, node)
        if value != int(value):
            raise wrong(node.mark, "E301", f"a whole number belongs here, this is {_said(node)}")
        return int(value)

    return Kind(read, {"type": "integer", "minimum": low, "maximum": high})


def _number(node: Node, low: float, high: float) -> float:
    value = node.value if isinstance(node, Scalar) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        quoted = isinstance(node, Scalar) and node.quoted
        hint = "numbers have no quotes" if quoted else f"possible: {low:g} to {high:g}"
        if isinstance(node, Scalar) and (percent := PERCENT.fullmatch(node.raw)):
            hint = f"a share, not a percentage: {float(percent[1]) / 100:g}"
        raise wrong(node.mark, "E301", f"a number belongs here, this is {_said(node)}", hint)
    if not math.isfinite(value):
        raise wrong(node.mark, "E305", f"{_said(node)} is not a number that can be used")
    return value


def _within(value: float, low: float, high: float, node: Node) -> float:
    if not low <= value <= high:
        raise wrong(node.mark, "E302", f"{_said(node)} is out of range", f"possible: {low:g} to {high:g}")
    return value


def choice(*words: str) -> Kind[str]:
    """One of a few words."""

    def read(node: Node, reading: Reading) -> str:
        word = word_of(node, reading)
        if word in words:
            return word
        near = closest(word, words)
        hint = (f'did you mean "{near}"? ' if near else "") + f"possible: {', '.join(words)}"
        raise wrong(node.mark, "E109", f'"{shown(word)}" is not possible here', hint)

    return Kind(read, {"enum": list(words)})


def matching(pattern: re.Pattern[str], what: str, example: str) -> Kind[str]:
    """A word of a fixed form."""

    def read(node: Node, reading: Reading) -> str:
        word = word_of(node, reading)
        if not pattern.fullmatch(word):
            raise wrong(node.mark, "E111", f'"{shown(word)}" is not {what}', f"like {example}")
        return word

    return Kind(read, {"type": "string", "pattern": f"^{pattern.pattern}$"})


def _color(node: Node, reading: Reading) -> str:
    word = word_of(node, reading)
    try:
        return Color.parse(word).hex
    except ValueError:
        hint = 'like "#FFCB2E", in quotes'
        raise wrong(node.mark, "E307", f'"{shown(word)}" is not a colour', hint) from None


IDENTIFIER = matching(ID, "an id", "hallway-2 (letters, digits, - and _)")
LANGUAGE = matching(LOCALE, "a language", '"en" or "zh-TW"')
MARKET = matching(re.compile(r"[A-Z]{2}|ANY"), "a country's two letters", "SG, or ANY for the whole world")
COLOR: Kind[str] = Kind(_color, {"type": "string", "pattern": "^#"})


def story_file(*suffixes: str) -> Kind[str]:
    """A file of the story: a relative path that stays in its folder, with one of the suffixes."""

    def read(node: Node, reading: Reading) -> str:
        word = word_of(node, reading)
        path = PurePosixPath(word)
        if path.is_absolute() or ".." in path.parts or "\\" in word or ":" in word or word.startswith("~"):
            hint = "write it from the folder of the story on, with /"
            raise wrong(node.mark, "E501", f'the path "{shown(word)}" leaves the story\'s folder', hint)
        if path.suffix.lower() not in suffixes:
            hint = f"possible: {', '.join(suffixes)}"
            raise wrong(node.mark, "E504", f'"{shown(word)}" is not a file of the right kind', hint)
        _check_file(reading.folder / path, word, node, reading)
        return path.as_posix()

    return Kind(read, {"type": "string"})


def _check_file(file: Path, word: str, node: Node, reading: Reading) -> None:
    try:
        real = file.resolve(strict=True)
        status = real.stat()
    except (OSError, RuntimeError):
        hint = "it is looked for from the folder of the story on"
        raise wrong(node.mark, "E502", f'there is no file "{shown(word)}"', hint) from None
    if not real.is_relative_to(reading.folder):
        raise wrong(node.mark, "E503", f'"{shown(word)}" is a link that leads out of the story\'s folder')
    if not stat.S_ISREG(status.st_mode):
        raise wrong(node.mark, "E504", f'"{shown(word)}" is not an ordinary file')


TAKE = story_file(".wav", ".flac", ".ogg", ".mp3", ".m4a")
FOOTAGE = story_file(".mp4", ".mov", ".webm", ".mkv", ".m4v", ".gif")
