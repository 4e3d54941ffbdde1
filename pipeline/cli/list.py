"""`render list`: the names a story may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import click

from pipeline.cli.options import emit
from pipeline.core.registry import guess
from pipeline.errors import InvalidInput, Problem

KINDS = (
    *("packs", "kits", "platforms", "characters", "expressions", "poses", "backgrounds", "stickers", "sounds"),
    *("music", "cards", "effects", "transitions", "verbs", "voices"),
)


@click.command("list", short_help="List packs, characters, expressions, verbs ...")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--pack", default="doodle", show_default=True, help="Whose characters, sounds ...")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(kind: str, pack: str, as_json: bool) -> None:
    """List the names a story may use.

    \b
      render list characters --pack doodle
      render list verbs
    """
    from pipeline.packs import pack_names

    if kind not in ("packs", "kits", "platforms", "verbs", "effects", "voices") and pack not in pack_names():
        raise InvalidInput((Problem("--pack", 0, 0, f'no pack "{pack}"', guess(pack, pack_names())),))
    found = LISTS[kind](pack)
    if as_json:
        emit(found)
    elif isinstance(found, dict):
        click.echo("\n".join(f"{name}: {', '.join(values)}" for name, values in found.items()))
    else:
        click.echo("\n".join(found))


Listing = list[str] | dict[str, list[str]]


def _packs(_pack: str) -> Listing:
    from pipeline.packs import pack_names

    return sorted(pack_names())


def _kits(_pack: str) -> Listing:
    from pipeline.packs import kit_names

    return sorted(kit_names())


def _platforms(_pack: str) -> Listing:
    from pipeline.packs import platform_names

    return sorted(platform_names())


def _of_pack(field: str) -> Callable[[str], Listing]:
    def listing(pack: str) -> Listing:
        from pipeline.packs import load_pack

        return sorted(getattr(load_pack(pack), field))

    return listing


def _per_character(field: str) -> Callable[[str], Listing]:
    def listing(pack: str) -> Listing:
        from pipeline.packs import load_pack

        characters = load_pack(pack).characters
        return {name: sorted(getattr(character, field)) for name, character in sorted(characters.items())}

    return listing


def _cards(_pack: str) -> Listing:
    from pipeline.packs import kit_names, load_kit

    return {name: sorted(load_kit(name).cards) for name in sorted(kit_names())}


def _effects(_pack: str) -> Listing:
    from pipeline.clips import moviepy_effects
    from pipeline.drawing.effects import EFFECTS

    return {"kindreel": sorted(EFFECTS), "moviepy": sorted(moviepy_effects())}


def _transitions(_pack: str) -> Listing:
    from pipeline.drawing.transitions import TRANSITIONS

    return sorted(TRANSITIONS)


def _verbs(_pack: str) -> Listing:
    from pipeline.script.verbs import VERBS

    return sorted(VERBS)


def _voices(_pack: str) -> Listing:
    from pipeline.voice.voices import VOICES

    return sorted(VOICES)


LISTS: Mapping[str, Callable[[str], Listing]] = MappingProxyType(
    {
        "packs": _packs,
        "kits": _kits,
        "platforms": _platforms,
        "characters": _of_pack("characters"),
        "expressions": _per_character("expressions"),
        "poses": _per_character("poses"),
        "backgrounds": _of_pack("backgrounds"),
        "stickers": _of_pack("stickers"),
        "sounds": _of_pack("sounds"),
        "music": _of_pack("music"),
        "cards": _cards,
        "effects": _effects,
        "transitions": _transitions,
        "verbs": _verbs,
        "voices": _voices,
    }
)
