"""Expressions and poses by the names authors use: the character's own, a synonym of the pack, or the default."""

from __future__ import annotations

from collections.abc import Container

from pipeline.packs.model import Character
from pipeline.script.story import Mark
from pipeline.script.vocabulary import resolve
from pipeline.staging.world import World


def expression(asked: str, character: Character, world: World, mark: Mark) -> str:
    """The character's expression for a mood."""
    return _known(asked, character.expressions, character.default_expression, "expression", character, world, mark)


def pose(asked: str, character: Character, world: World, mark: Mark) -> str:
    """The character's pose of that name."""
    return _known(asked, character.poses, character.default_pose, "pose", character, world, mark)


def _known(
    asked: str, names: Container[str], default: str, kind: str, character: Character, world: World, mark: Mark
) -> str:
    if not asked:
        return default
    found = resolve(asked, names, world.pack.synonyms)
    if found is None:
        world.ledger.note(mark, f'{character.name} has no {kind} "{asked}": shown as "{default}"')
    return found or default
