"""The faces of a pack: one for each role, and what other writing systems are drawn in beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.core.display import Font
from pipeline.packs.value import Value

FONT_ROLES = ("caption", "hand", "note", "shout", "card", "ui")


def read_fonts(value: Value, scripts: Value) -> Mapping[str, Font]:
    """A face for each role; a role that is not given takes the captions' face. Scripts come after its fallbacks."""
    given = value.fields(*FONT_ROLES)
    beside = tuple(_script(each) for each in scripts.table().values())
    caption = _font(given.needed("caption"), Font("noto-sans", 700, 72))
    fonts = {role: _font(given[role], caption) for role in FONT_ROLES}
    return {role: replace(font, fallbacks=(*font.fallbacks, *beside)) for role, font in fonts.items()}


def _font(value: Value, default: Font) -> Font:
    if not value.given:
        return default
    says = value.fields("family", "weight", "size", "fallbacks", "language")
    return Font(
        family=says.needed("family").text(default.family),
        weight=says["weight"].whole(400, 1, 1000),
        size=says["size"].number(default.size, 8, 600),
        fallbacks=says["fallbacks"].texts() or default.fallbacks,
        language=says["language"].text("en"),
    )


def _script(value: Value) -> str:
    """`{family: catamaran, weight: 700, scale: 0.72}` as a fallback: `catamaran:700:0.72`."""
    says = value.fields("family", "weight", "scale", "wobble")
    weight, scale = says["weight"].whole(400, 1, 1000), says["scale"].number(1.0, 0.3, 3.0)
    wobble = says["wobble"].number(0.0, 0.0, 0.2)
    name = f"{says.needed('family').text('noto-sans')}:{weight}:{scale:g}"
    return f"{name}:{wobble:g}" if wobble else name
