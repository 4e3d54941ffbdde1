"""The names a pack, a kit and the program offer to a story, gathered for the script room."""

from __future__ import annotations

from functools import cache

from pipeline.drawing.effects import EFFECTS
from pipeline.drawing.transitions import TRANSITIONS
from pipeline.errors import InvalidInput, Problem
from pipeline.film.effects import moviepy_effects
from pipeline.packs import kit_names, load_kit, load_pack, pack_names, platform_names
from pipeline.packs.load import is_path, nearest
from pipeline.packs.particles import SETTINGS
from pipeline.script.vocabulary import CharacterWords, Vocabulary
from pipeline.sound.ways import THROUGH
from pipeline.voice.voices import VOICES


@cache
def vocabulary_of(pack_name: str, kit_name: str) -> Vocabulary:
    """Raises InvalidInput for a pack or kit that does not exist."""
    _known("pack", pack_name, pack_names())
    if kit_name:
        _known("kit", kit_name, kit_names())
    pack, kit = load_pack(pack_name), load_kit(kit_name)
    return Vocabulary(
        pack=pack.name,
        characters={
            name: CharacterWords(tuple(character.expressions), tuple(character.poses))
            for name, character in pack.characters.items()
        },
        backgrounds=tuple(pack.backgrounds),
        stickers=tuple(pack.stickers),
        sounds=tuple(pack.sounds),
        music=tuple(pack.music),
        music_moods=tuple(dict.fromkeys(mood for bed in pack.music.values() for mood in bed.moods)),
        through=tuple(THROUGH),
        transitions=tuple(TRANSITIONS),
        effects={name: tuple(kind.numbers) for name, kind in EFFECTS.items()} | dict.fromkeys(pack.particles, SETTINGS),
        moviepy=moviepy_effects(),
        cards=kit.cards,
        platforms=tuple(platform_names()),
        voices=tuple(VOICES),
        synonyms=pack.synonyms,
        roles=pack.roles,
    )


def _known(kind: str, name: str, names: tuple[str, ...]) -> None:
    if name not in names and not is_path(name):
        raise InvalidInput((Problem(f"--{kind}", 0, 0, f'no {kind} "{name}"', nearest(kind, name, names)),))
