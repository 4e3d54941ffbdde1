"""`render list`: the names a story may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import click

from pipeline.cli.options import emit

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "packs": "creators' art: what follows `pack:`",
        "kits": "campaigns: what follows `kit:`",
        "platforms": "where films are posted: `platform:`",
        "accounts": "who posts, of each kit: `render publish … --account singapore`",
        "characters": "who can be cast: `cast: {maya: june}`",
        "expressions": "moods of each character: `maya (happy): …`",
        "poses": "`pose: {maya: wave}`",
        "backgrounds": "`background: page`",
        "stickers": "stickers and props: `sticker: heart`",
        "sounds": "`sfx: pop`",
        "music": "`music: sketch`",
        "cards": "full-screen texts of each kit: `card: title`",
        "effects": "`effect: vignette`, `effect: {moviepy: MirrorX}`",
        "transitions": "`transition: fade`",
        "verbs": "the steps a scene is made of",
        "voices": "`voice: bright` of a role",
    }
)


@click.command("list", short_help="List packs, characters, expressions, verbs ...")
@click.argument("kind", required=False)
@click.option("--pack", metavar="NAME", default="doodle", show_default=True, help="Whose characters, sounds ...")
@click.option("--json", "as_json", is_flag=True, help="As JSON: a row for each name.")
def command(kind: str | None, pack: str, as_json: bool) -> None:
    """List the names a story may use; without KIND, the kinds of names there are.

    \b
      render list
      render list characters --pack doodle
      render list poses --json
    """
    from pipeline.core.registry import guess
    from pipeline.errors import InvalidInput, Problem
    from pipeline.packs.load import must_be_pack

    must_be_pack(pack, "--pack")
    if kind is not None and kind not in KINDS:
        raise InvalidInput((Problem("KIND", 0, 0, f'there is no list of "{kind}"', guess(kind, KINDS)),))
    if kind is None:
        _kinds(as_json)
        return
    found = LISTS[kind](pack)
    if as_json:
        emit(_rows(found))
    elif isinstance(found, dict):
        click.echo("".join(f"{name}: {', '.join(values)}\n" for name, values in found.items()), nl=False)
    else:
        click.echo("".join(f"{name}\n" for name in found), nl=False)


def _kinds(as_json: bool) -> None:
    """What there are lists of."""
    if as_json:
        emit([{"name": name, "about": meaning} for name, meaning in KINDS.items()])
    else:
        click.echo("\n".join(f"{name:<12} {meaning}" for name, meaning in KINDS.items()))


def _rows(found: Listing) -> list[dict[str, str]]:
    """One row for each name; `of` is the character, kit or library it belongs to."""
    groups = found if isinstance(found, dict) else {"": found}
    return [{"name": name, "of": of} for of, names in groups.items() for name in names]


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


def _accounts(_pack: str) -> Listing:
    from pipeline.packs import kit_names, load_kit

    return {name: [account.id for account in load_kit(name).accounts] for name in kit_names()}


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


def _effects(pack: str) -> Listing:
    from pipeline.drawing.effects import EFFECTS
    from pipeline.film.effects import moviepy_effects
    from pipeline.packs import load_pack

    flying = sorted(load_pack(pack).particles)
    return {"kindreel": sorted(EFFECTS), "particles": flying, "moviepy": sorted(moviepy_effects())}


def _transitions(_pack: str) -> Listing:
    from pipeline.drawing.transitions import TRANSITIONS

    return sorted(TRANSITIONS)


def _verbs(_pack: str) -> Listing:
    from pipeline.script.verbs import TOGETHER, VERBS

    return sorted((*VERBS, TOGETHER))


def _voices(_pack: str) -> Listing:
    from pipeline.voice.voices import VOICES

    return sorted(VOICES)


LISTS: Mapping[str, Callable[[str], Listing]] = MappingProxyType(
    {
        "packs": _packs,
        "kits": _kits,
        "platforms": _platforms,
        "accounts": _accounts,
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
