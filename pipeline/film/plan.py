"""From a file to a plan: the story, its pack, its takes, its timeline."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.core.registry import guess
from pipeline.errors import InvalidInput, Problem
from pipeline.film.beside import files_that_fail
from pipeline.film.effects import effects_that_fail
from pipeline.film.excerpt import only_scene
from pipeline.film.glyphs import undrawable
from pipeline.film.helplines import overdue
from pipeline.film.options import Options
from pipeline.film.takes import Heard, accents, flaws, reasons, take_lines, unheard
from pipeline.film.vocabulary import vocabulary_of
from pipeline.locales.places import locales_of
from pipeline.locales.report import about, progress
from pipeline.locales.translate import ORIGINAL, Translation, in_language
from pipeline.packs import load_kit, load_pack, load_platform, platform_names
from pipeline.packs.language import lettering_in
from pipeline.packs.model import Account, Kit, Pack, Platform
from pipeline.script import load_story
from pipeline.script.guesses import meant
from pipeline.script.story import Story
from pipeline.staging import stage_with_notes
from pipeline.timeline.model import Timeline
from pipeline.voice.take import Take

__all__ = ["Options", "Plan", "choose_platform", "look_over", "make_plan", "read_story"]

NO_ACCOUNTS = "accounts are those of the story's kit:  kit: create-kindness"
PASSED = "E308"  # whether a moment has passed depends on the voices: a silent plan can not tell


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a frame, a sound or a sidecar needs."""

    story: Story
    pack: Pack
    kit: Kit
    platform: Platform
    takes: Mapping[str, Take]
    timeline: Timeline
    notes: tuple[str, ...] = ()  # fallbacks used, in words
    translation: Translation = ORIGINAL
    undrawable: tuple[Problem, ...] = ()  # characters that no font has
    account: Account | None = None  # for whom it is posted


def read_story(path: Path, options: Options) -> Story:
    """The checked script in its own words, limited to the chosen scene. Raises InvalidInput with every problem."""
    chosen = {key: name for key, name in (("pack", options.pack), ("kit", options.kit)) if name}
    story = load_story(path, vocabulary_of, {**options.variables, **chosen})
    return only_scene(story, options.scene) if options.scene else story


def look_over(path: Path, options: Options, today: str = "") -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """What is wrong with a story, and what its author should know: found without speaking or drawing it.

    `today` (YYYY-MM-DD): also tell which helplines somebody has to look at again.
    """
    try:
        story = read_story(path, options)
        plan = _planned(story, path, replace(options, voice=False))
    except InvalidInput as wrong:
        return tuple(problem for problem in wrong.problems if problem.code != PASSED), ()
    late = overdue(plan.kit, plan.story.market, plan.story.locale, today) if today else ()
    notes = (*plan.notes, *(f"{each.message}: {each.hint}" for each in late))
    found = (*plan.translation.lacks, *plan.undrawable)
    told = {f"{each.where}: {each.message}" for each in found}
    notes = tuple(note for note in notes if note not in told)
    return found, notes if options.locale else (*notes, *other_languages(story, path))


def other_languages(story: Story, path: Path) -> tuple[str, ...]:
    """How far each translation of a story is, in words, where anything is missing."""
    states = (progress(story, path, locale) for locale in locales_of(path))
    return tuple(state.words for state in states if state.lacks)


def choose_platform(story: Story, options: Options) -> Platform:
    """The profile asked for, with only the chosen zone's safe box kept as its own."""
    name = options.platform or story.platform
    if name not in platform_names():
        near = meant(name, platform_names())
        hint = f'did you mean "{near}"?' if near else guess(name, platform_names())
        raise InvalidInput((Problem("--platform", 0, 0, f'no platform "{name}"', hint),))
    platform = load_platform(name)
    if options.zone not in platform.zones:
        raise InvalidInput((Problem("--zone", 0, 0, f'no zone "{options.zone}"', guess(options.zone, platform.zones)),))
    seconds = (0.0, math.inf) if options.scene else platform.seconds  # a scene alone is nothing to post
    return replace(platform, zones={options.zone: platform.zones[options.zone]}, seconds=seconds)


def choose_account(kit: Kit, name: str) -> Account | None:
    """The kit's account of that name; none when none is asked for."""
    if not name:
        return None
    accounts = {account.id: account for account in kit.accounts}
    if name not in accounts:
        hint = guess(name, accounts) if accounts else NO_ACCOUNTS
        raise InvalidInput((Problem("--account", 0, 0, f'no account "{name}"', hint, "E801"),))
    return accounts[name]


def make_plan(path: Path, options: Options, heard: Heard = unheard) -> Plan:
    """Read, speak and stage a story; `heard` is told how many of its lines are spoken."""
    return _planned(read_story(path, options), path, options, heard)


def _planned(told: Story, path: Path, options: Options, heard: Heard = unheard) -> Plan:
    """Speak and stage a story that has been read."""
    story, translation = in_language(told, options.locale, path)
    pack, kit = lettering_in(load_pack(story.pack), story.locale), load_kit(story.kit)
    platform = choose_platform(story, options)
    if found := (*files_that_fail(story), *effects_that_fail(story, options.size or platform.size)):
        raise InvalidInput(found)
    takes = take_lines(story, pack, kit, options.voice, heard)
    timeline, notes = stage_with_notes(story, pack, kit, platform, takes, size=options.size)
    boxes = undrawable(translation.texts, timeline, pack.captions.font)
    letters = (f"{each.where}: {each.message}" for each in boxes)
    said = (*story.recast, *about(translation), *letters, *_voices(story, takes), *notes)
    return Plan(
        story, pack, kit, platform, takes, timeline, said, translation, boxes, choose_account(kit, options.account)
    )


def _voices(story: Story, takes: Mapping[str, Take]) -> tuple[str, ...]:
    """What is to be said about how it sounds."""
    return (*reasons(takes.values()), *accents(story, takes.values()), *flaws(story, takes))


def line_seconds(path: Path, options: Options) -> dict[str, float]:
    """How long each spoken line takes, by estimate: quick, and the same on every machine."""
    timeline = make_plan(path, replace(options, voice=False)).timeline
    return {line.id: timeline.rate.seconds(line.span.length) for line in timeline.lines}
