"""MoviePy's effects: which there are, and whether they work as a story sets them, tried before anything is drawn."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.core.registry import guess
from pipeline.errors import Problem
from pipeline.script.story import EffectBeat, Story
from pipeline.script.wrong import problem
from pipeline.staging.ids import flat

if TYPE_CHECKING:
    from moviepy import Effect

CODE = "E219"
LONG = 60.0  # seconds of what they are tried on


@cache
def moviepy_effects() -> tuple[str, ...]:
    """Names of MoviePy's video effects, without importing MoviePy."""
    spec = find_spec("moviepy")
    folders = spec.submodule_search_locations if spec else None
    return tuple(sorted(p.stem for f in folders or () for p in Path(f, "video", "fx").glob("[A-Z]*.py")))


def effects_that_fail(story: Story, size: tuple[int, int]) -> tuple[Problem, ...]:
    """A problem for each effect of MoviePy that can not work on frames of this size as the story sets it."""
    return tuple(found for effect in _moviepy_s(story) for found in _tried(effect, size))


def _moviepy_s(story: Story) -> Iterator[EffectBeat]:
    for scene in story.scenes:
        for beat in (scene.effect, *flat(scene.beats)):
            if isinstance(beat, EffectBeat) and beat.library == "moviepy":
                yield beat


def _tried(effect: EffectBeat, size: tuple[int, int]) -> Iterator[Problem]:
    from moviepy import vfx

    kind: type[Effect] = getattr(vfx, effect.name)
    takes = inspect.signature(kind).parameters
    place, *keys = effect.marks or (effect.mark,)
    strange = [(name, mark) for (name, _), mark in zip(effect.params, keys, strict=False) if name not in takes]
    given = {name for name, _ in effect.params}
    needed = [name for name, each in takes.items() if each.default is each.empty and name not in given]
    for name, mark in strange:
        yield problem(mark, CODE, f'MoviePy\'s {effect.name} has no setting "{name}"', guess(name, takes))
    if needed and not strange:
        like = ", ".join((f"moviepy: {effect.name}", *(f"{name}: …" for name in needed)))
        message = f"MoviePy's {effect.name} needs {' and '.join(needed)}"
        yield problem(place, CODE, message, f"like  effect: {{{like}}}")
    if not strange and not needed and (why := _fails(kind, dict(effect.params), size)):
        hint = f"its settings are: {', '.join(takes)}" if takes else "it can not be used on a scene"
        yield problem(place, CODE, f"MoviePy's {effect.name} does not work so: {why}", hint)


def _fails(kind: type[Effect], settings: dict[str, object], size: tuple[int, int]) -> str:
    """Why a frame does not come through, in a line; nothing when it does."""
    import numpy as np
    from moviepy import ImageClip

    grey = np.full((size[1], size[0], 3), 128, np.uint8)
    try:
        clip = ImageClip(grey, duration=LONG).with_effects([kind(**settings)])
        height, width = clip.get_frame(0.0).shape[:2]
    except Exception as error:  # another's code, with values it was not made for
        return (str(error) or type(error).__name__).splitlines()[0]
    if (width, height) != size:
        return f"it makes frames of {width}x{height} out of {size[0]}x{size[1]}"
    return ""
