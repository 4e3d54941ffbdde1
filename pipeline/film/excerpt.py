"""One scene of a story by itself, with the music that would play when it begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.core.registry import guess
from pipeline.errors import NothingSelected
from pipeline.script.story import Music, Scene, Story
from pipeline.staging.ids import flat


def only_scene(story: Story, scene: str) -> Story:
    """The story with only this scene. Raises NothingSelected when there is none such."""
    kept = tuple(replace(s, transition=None) for s in story.scenes if s.id == scene)
    if not kept:
        raise NothingSelected(f'no scene "{scene}" in {story.file}', guess(scene, [s.id for s in story.scenes]))
    before = story.scenes[: next(index for index, s in enumerate(story.scenes) if s.id == scene)]
    return replace(story, scenes=(_with_music(kept[0], before), *kept[1:]), outro=None)


def _with_music(scene: Scene, before: tuple[Scene, ...]) -> Scene:
    """The scene, its music what began earlier and still plays, with what the scene itself changes about it."""
    own = (scene.music,) if scene.music else ()
    played = music_after((*_music(before), *own))
    return replace(scene, music=played or scene.music)


def music_after(changes: tuple[Music, ...]) -> Music | None:
    """What plays after all changes: one step that says it all."""
    playing: Music | None = None
    for change in changes:
        if change.track is not None:
            playing = replace(change, stinger="", hush=None) if change.track else None
        elif change.mood is not None and playing is None:
            playing = replace(change, stinger="")
        elif playing is not None:
            mood = playing.mood if change.mood is None else change.mood
            volume = playing.volume if change.volume is None or change.stinger else change.volume
            playing = replace(playing, mood=mood, volume=volume)
    return playing


def _music(scenes: tuple[Scene, ...]) -> Iterator[Music]:
    for scene in scenes:
        if scene.music:
            yield scene.music
        yield from (beat for beat in flat(scene.beats) if isinstance(beat, Music))
