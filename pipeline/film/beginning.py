"""A new story's folder: a film that works at once, with comments that say why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.film.vocabulary import vocabulary_of
from pipeline.resources import assets_folder
from pipeline.script.vocabulary import CharacterWords, Vocabulary, resolve

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
MOODS = ("worried", "determined", "relieved")
KIT = "create-kindness"


def beginning(folder: Path, pack: str) -> Mapping[str, str]:
    """The files of a new story by their path in its folder. Raises InvalidInput for a name or pack that can not be."""
    name = folder.name
    if not NAME.fullmatch(name):
        near = re.sub(r"[^A-Za-z0-9]+", "-", name.removesuffix(".yaml")).strip("-")
        hint = f"letters, digits, - and _, as in  render init {near[:64] or 'group-chat'}"
        raise InvalidInput((Problem("NAME", 0, 0, f'"{name}" can not be the name of a story', hint),))
    words = vocabulary_of(pack, KIT)
    title = re.sub(r"[-_]+", " ", name).strip().capitalize()
    filled = {"NAME": name, "TITLE": title, "PACK": words.pack, **_players(words)}
    return {
        f"{name}.yaml": _file("story.yaml", filled),
        "README.md": _file("README.md", filled),
        "locales/.gitkeep": "",
        "takes/.gitkeep": "",
        ".github/workflows/films.yml": _file("films.yml", filled),
        ".gitignore": "output/\n",
    }


def _file(name: str, filled: Mapping[str, str]) -> str:
    text = (assets_folder() / "init" / name).read_text("utf-8")
    return re.sub("@([A-Z]+)@", lambda found: filled[found[1]], text)


def _players(words: Vocabulary) -> dict[str, str]:
    """Two characters of the pack, and the moods of the story as far as they can show them."""
    general = [role for role in ("girl", "boy", "hero", "friend") if role in words.roles]
    first, second = [*general, *words.characters, *words.characters][:2]
    faces = (words.characters[words.roles.get(role, role)] for role in (first, second, first))
    moods = {mood.upper(): _mood(mood, who, words) for mood, who in zip(MOODS, faces, strict=True)}
    return {"FIRST": first, "SECOND": second, **moods}


def _mood(mood: str, who: CharacterWords, words: Vocabulary) -> str:
    return f" ({mood})" if resolve(mood, who.expressions, words.synonyms) else ""
