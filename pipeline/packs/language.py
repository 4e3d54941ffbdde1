"""A pack that letters in a language: every face told which, so that signs, line breaks and heights are its own."""

from __future__ import annotations

from dataclasses import replace

from pipeline.packs.model import Pack

PLAIN = "en"


def lettering_in(pack: Pack, locale: str) -> Pack:
    """The pack with its faces set for the locale; a face that has a language of its own keeps it."""
    if locale == PLAIN:
        return pack
    fonts = {
        role: replace(font, language=locale) if font.language == PLAIN else font for role, font in pack.fonts.items()
    }
    font = pack.captions.font
    captions = replace(pack.captions, font=replace(font, language=locale)) if font.language == PLAIN else pack.captions
    return replace(pack, fonts=fonts, captions=captions)
