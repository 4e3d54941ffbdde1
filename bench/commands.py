"""Whole commands, as a user waits for them."""

from __future__ import annotations

from bench.ground import ROOT, Ground, median
from bench.stories import typical
from pipeline.film.plan import Options, make_plan

RUNS = 5


def realtime(ground: Ground) -> float:
    """Seconds of film per second of waiting."""
    timeline = make_plan(ground.story, Options(voice=False)).timeline
    return timeline.rate.seconds(timeline.frames) / ground.first_seconds


def second_run(ground: Ground) -> float:
    first = ground.first_seconds
    return median([ground.render(ground.story) for _ in range(3)]) / first


def one_caption(ground: Ground) -> float:
    first = ground.first_seconds
    return median([ground.render(ground.edited(word)) for word in ("four", "ten", "two")]) / first


def still(ground: Ground) -> float:
    """The shipped film's key frame, after one still has filled the caches."""
    words = ("still", str(ROOT / "stories" / "delete.yaml"), "--at", "9", "-o", str(ground.folder / "still.png"))
    ground.run(*words)
    return median([ground.run(*words) for _ in range(RUNS)])


def check(ground: Ground) -> float:
    story = ground.write("minute", typical(60))
    return median([ground.run("check", str(story)) for _ in range(RUNS)])


def show_help(ground: Ground) -> float:
    return median([ground.run("--help") for _ in range(RUNS)])
