"""A pack in a language: every face told which, so that signs, line breaks and heights are its own; and drawings that
carry words replaced by those of the language, `locales/<language>/` followed by the drawing's own path in the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from pipeline.core.display import Art
from pipeline.packs.model import Pack

PLAIN = "en"


def lettering_in(pack: Pack, locale: str) -> Pack:
    """The pack with its faces and drawings set for the locale; a face that has a language of its own keeps it."""
    if locale == PLAIN:
        return pack
    fonts = {
        role: replace(font, language=locale) if font.language == PLAIN else font for role, font in pack.fonts.items()
    }
    font = pack.captions.font
    captions = replace(pack.captions, font=replace(font, language=locale)) if font.language == PLAIN else pack.captions
    drawn = _drawn(pack, locale) if any(_folders(locale)) and pack.local_art else pack
    return replace(drawn, fonts=fonts, captions=captions)


def _drawn(pack: Pack, locale: str) -> Pack:
    """The pack with backgrounds and stickers that have a drawing of the language."""
    name = next(iter(pack.local_art)).partition("locales/")[0]  # the pack's own folder, as art names it
    swap = {
        f"{name}{file.removeprefix(f'{name}{folder}')}": Art(file, digest)
        for folder in reversed(list(_folders(locale)))
        for file, digest in pack.local_art.items()
        if file.startswith(f"{name}{folder}")
    }
    backgrounds = {key: _swapped(value, swap) for key, value in pack.backgrounds.items()}
    stickers = {key: _swapped(value, swap) for key, value in pack.stickers.items()}
    return replace(pack, backgrounds=backgrounds, stickers=stickers)


def _folders(locale: str) -> Iterator[str]:
    """`locales/zh-Hant-TW/`, `locales/zh-Hant/`, `locales/zh/`."""
    tag = locale
    while tag:
        yield f"locales/{tag}/"
        tag = tag.rpartition("-")[0]


def _swapped(value: Any, swap: dict[str, Art]) -> Any:
    """The value with every drawing that has another one replaced."""
    if isinstance(value, Art):
        found = swap.get(value.file)
        return replace(value, file=found.file, digest=found.digest) if found else value
    if is_dataclass(value) and not isinstance(value, type):
        made = {field.name: _swapped(getattr(value, field.name), swap) for field in fields(value)}
        return replace(value, **{name: item for name, item in made.items() if item is not getattr(value, name)})
    if isinstance(value, tuple) and type(value) is tuple:
        made_items = tuple(_swapped(item, swap) for item in value)
        return made_items if any(new is not old for new, old in zip(made_items, value, strict=True)) else value
    return value
