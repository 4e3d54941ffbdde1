"""What the voices are asked to say, before anybody knows how long it takes."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.core.registry import frozen
from pipeline.packs.model import Kit, Pack
from pipeline.script.story import Role, Say, Story
from pipeline.staging.ids import flat, with_ids
from pipeline.staging.words import written
from pipeline.voice.take import Speech


def says(story: Story) -> tuple[Say, ...]:
    """Every spoken line in the story's order, each with its id."""
    beats = (beat for scene in with_ids(story).scenes for beat in flat(scene.beats))
    return tuple(beat for beat in beats if isinstance(beat, Say))


def speeches(story: Story, pack: Pack, kit: Kit | None = None) -> Mapping[str, Speech]:
    """Line id -> what an engine is asked for."""
    lexicon = _lexicon(story, kit)
    return frozen({say.id: _speech(say, story, pack, lexicon) for say in says(story)})


def _lexicon(story: Story, kit: Kit | None) -> Mapping[str, str]:
    """How words are said in the story's language: the kit's way, and the story's own before it."""
    language = story.locale.partition("-")[0]
    entries = [*(kit.lexicon if kit else ()), *story.lexicon]
    return {word: said for tongue, word, said in entries if tongue in ("", language, story.locale)}


def recordings(story: Story) -> Mapping[str, str]:
    """Line id -> the recorded take the story names for it, relative to the story."""
    return frozen({say.id: say.voice for say in says(story) if say.voice})


def _speech(say: Say, story: Story, pack: Pack, lexicon: Mapping[str, str]) -> Speech:
    role = story.role(say.role)
    own = pack.characters[pack.roles.get(role.character, role.character)].voice if role else {}
    text = written(say.text, story.locale)
    return Speech(
        text=text.spoken,
        locale=story.locale,
        voice=say.spoken_by or (role.voice if role else "") or str(own.get("voice", "")),
        pitch=_number(role, "pitch", own, 0.0) + say.pitch,
        speed=_number(role, "speed", own, 1.0) * say.speed,
        formant=float(own.get("formant", 1.0)),
        stressed=text.lifted,
        emphasis=say.emphasis * (role.emphasis if role else 1.0) if text.lifted else 1.0,
        pauses=text.pauses,
        lexicon=tuple((word, said) for word, said in lexicon.items() if word.lower() in text.spoken.lower()),
    )


def _number(role: Role | None, name: str, own: Mapping[str, float | str], default: float) -> float:
    """The role's own setting, else its character's, else the engine's."""
    asked: float | None = getattr(role, name) if role else None
    return asked if asked is not None else float(own.get(name, default))
