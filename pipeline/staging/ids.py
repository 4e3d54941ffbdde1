"""A name for every step of a story, so that takes, reports and stills can point at it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pipeline.script import story as script
from pipeline.script.story import Beat, Scene, Story

WORDS: Mapping[type[Beat], str] = MappingProxyType(
    {
        script.Say: "say",
        script.Enter: "enter",
        script.Exit: "exit",
        script.Move: "move",
        script.Pose: "pose",
        script.Mood: "mood",
        script.Look: "look",
        script.Flip: "flip",
        script.Wait: "wait",
        script.Together: "together",
        script.Camera: "camera",
        script.Shake: "shake",
        script.Chat: "chat",
        script.CardBeat: "card",
        script.StickerBeat: "sticker",
        script.BurstBeat: "burst",
        script.NoteBeat: "caption",
        script.Sfx: "sfx",
        script.Music: "music",
        script.EffectBeat: "effect",
    }
)


def with_ids(story: Story) -> Story:
    """The story with an id on every beat: its own, or scene, role (or verb) and order."""
    return replace(story, scenes=tuple(_scene(scene) for scene in story.scenes))


def _scene(scene: Scene) -> Scene:
    count: Counter[str] = Counter()
    return replace(scene, beats=tuple(_beat(beat, scene.id, count) for beat in scene.beats))


def _beat(beat: Beat, scene: str, count: Counter[str]) -> Beat:
    word = beat.role if isinstance(beat, script.Say) else WORDS[type(beat)]
    count[word] += 1
    named = replace(beat, id=beat.id or f"{scene}-{word}-{count[word]}")
    if isinstance(named, script.Together):
        return replace(named, beats=tuple(_beat(each, scene, count) for each in named.beats))
    return named
