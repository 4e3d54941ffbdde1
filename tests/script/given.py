"""A made-up vocabulary, and short ways to write a story and read it."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from pipeline.errors import InvalidInput, Problem
from pipeline.script import load_story
from pipeline.script.story import Beat, Data, Story
from pipeline.script.variables import Given
from pipeline.script.vocabulary import CharacterWords, Vocabulary

EXPRESSIONS = ("neutral", "happy", "worried", "hurt", "determined", "relieved")
POSES = ("stand", "wave", "hold-phone")
WORDS = Vocabulary(
    pack="doodle",
    characters={"june": CharacterWords(EXPRESSIONS, POSES), "bo": CharacterWords(("neutral",), ("stand",))},
    backgrounds=("school-hall", "bedroom"),
    stickers=("heart", "pencil"),
    sounds=("notification", "pop"),
    music=("soft-piano",),
    music_moods=("tense", "hopeful"),
    through=("phone", "wall"),
    transitions=("cut", "fade", "wipe"),
    effects={"vignette": ("amount",)},
    moviepy=("MirrorX", "Rotate"),
    cards=("title", "three-steps", "quote", "helpline"),
    platforms=("tiktok", "reels"),
    voices=("bright", "low"),
    synonyms={"upset": ("sad", "hurt"), "phone-down": ("hold-phone",)},
    roles={"girl": "june", "boy": "bo"},
)
HEAD = "story: 1\ntitle: T\npack: doodle\ncast: {maya: girl, leo: boy}\nscenes:\n"
SCENE = HEAD + "  - beats:\n"
STEP = "      - "


def vocabulary_of(pack: str, kit: str) -> Vocabulary:
    if pack != "doodle":
        raise InvalidInput((Problem(pack, 0, 0, f'no pack "{pack}"', 'did you mean "doodle"?'),))
    if kit not in ("", "create-kindness"):
        raise InvalidInput((Problem(kit, 0, 0, f'no kit "{kit}"', 'did you mean "create-kindness"?'),))
    return WORDS


def read(text: str | bytes, folder: Path | None = None, overrides: Mapping[str, Data | Given] | None = None) -> Story:
    """The story of a text, as a file `story.yaml` in the folder."""
    with tempfile.TemporaryDirectory() as made:
        path = (folder or Path(made)) / "story.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_story(path, vocabulary_of, overrides or {})


def problems_of(text: str | bytes, folder: Path | None = None) -> tuple[Problem, ...]:
    """The problems of a text; none when it is right."""
    try:
        read(text, folder)
    except InvalidInput as error:
        return error.problems
    return ()


def beats_of(*steps: str) -> tuple[Beat, ...]:
    """The beats of a story of one scene with these steps."""
    return read(SCENE + "".join(f"{STEP}{step}\n" for step in steps)).scenes[0].beats
