"""The whole film: every scene after the other, then what spans them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from pipeline.core.timing import FrameRate, Span
from pipeline.errors import InvalidInput
from pipeline.packs.model import Kit, Pack, Platform
from pipeline.script import story as script
from pipeline.script.story import Mark, Story
from pipeline.staging.advice import advise
from pipeline.staging.boxes import safe_box
from pipeline.staging.bridges import Handover, bridged, first_turn
from pipeline.staging.changes import transition_cues, with_transitions
from pipeline.staging.ids import with_ids
from pipeline.staging.poster import poster_frame
from pipeline.staging.scenes import Staged, stage_scene
from pipeline.staging.score import music_cues, tempo
from pipeline.staging.world import World
from pipeline.timeline.model import Cue, Timeline
from pipeline.voice.take import Take

HEARD = 0.35  # seconds of a sound that may be lost at the film's end without anybody noticing


def stage(
    story: Story,
    pack: Pack,
    kit: Kit,
    platform: Platform,
    takes: Mapping[str, Take],
    *,
    size: tuple[int, int] | None = None,
) -> Timeline:
    """Direct a story: the timeline of its film. `size` changes the pixels of the frame and nothing else."""
    return stage_with_notes(story, pack, kit, platform, takes, size=size)[0]


def stage_with_notes(
    story: Story,
    pack: Pack,
    kit: Kit,
    platform: Platform,
    takes: Mapping[str, Take],
    *,
    size: tuple[int, int] | None = None,
) -> tuple[Timeline, tuple[str, ...]]:
    """The timeline, and what had to be shown otherwise than asked. Raises InvalidInput with every problem of time."""
    world = World(with_ids(story), pack, kit, FrameRate(platform.fps), safe_box(platform), takes)
    staged = tuple(_scenes(world))
    if world.ledger.problems:
        raise InvalidInput(tuple(world.ledger.problems))
    film = _film(world, staged, platform, size or platform.size)
    advise(world, film.frames, platform)
    return film, tuple(world.ledger.notes)


def scripts(story: Story) -> tuple[script.Scene, ...]:
    """The story's scenes, its outro as a last one."""
    if story.outro is None:
        return story.scenes
    return (*story.scenes, script.Scene("outro", story.outro.mark, None, (), card=story.outro))


def _scenes(world: World) -> Iterator[Staged]:
    handover, playing = Handover(), None
    for before, scene in pairwise((None, *scripts(world.story))):
        assert scene is not None
        turn = first_turn(before, handover, scene, world)
        staged = stage_scene(world, scene, handover.cut, playing, turn)
        handover, playing = staged.handover, staged.playing
        yield staged


def _film(world: World, staged: Sequence[Staged], platform: Platform, size: tuple[int, int]) -> Timeline:
    story = world.story
    asked = [scene.transition for scene in scripts(story)]
    scenes = with_transitions(bridged([each.scene for each in staged]), asked, world)
    frames = scenes[-1].span.end
    lines = tuple(line for each in staged for line in each.lines)
    beats = tuple(beat for each in staged for beat in each.beats)
    changes = tuple(change for each in staged for change in each.music)
    cues = (*(cue for each in staged for cue in each.cues), *transition_cues(scenes, world))
    return Timeline(
        story.title,
        world.pack.name,
        world.kit.name,
        story.locale,
        size,
        world.rate,
        frames,
        story.seed,
        world.safe,
        platform.name,
        scenes,
        lines,
        beats,
        (*music_cues(changes, frames, world), *_audible(cues, frames, world)),
        tempo(changes, frames, world),
        poster_frame(beats, lines, scenes, frames),
        tuple((role.id, world.shown_name(role.id)) for role in story.cast),
    )


def _audible(cues: Sequence[Cue], frames: int, world: World) -> Iterator[Cue]:
    """Cues in the order they start, none beyond the film's end; one that is cut off there is noted."""
    for cue in sorted(cues, key=lambda cue: cue.span):
        lost = world.rate.seconds(cue.span.end - frames)
        if lost > HEARD and not cue.loop:
            name = PurePosixPath(cue.source).stem if cue.kind != "voice" else "a line"
            world.ledger.note(Mark(), f'the film ends {lost:.1f} s before the sound "{name}" does: it is cut off')
        if cue.span.start < frames:
            yield replace(cue, span=Span(cue.span.start, min(cue.span.end, frames)))
