"""A span's digest says all that its frames are drawn from, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.core.timing import Span
from pipeline.drawing.frame import draw_frame
from pipeline.encode.segments import plan_segments
from pipeline.film.plan import Options, Plan, make_plan
from pipeline.making.request import Requests, scenes_seen, seen_from
from pipeline.making.tasks import Bench
from pipeline.making.workshop import Workshop
from tests.films import STORY, options, write

STORIES = sorted((Path(__file__).parent.parent.parent / "stories").glob("*.yaml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_frame_looks_at_nothing_but_its_own_scene_and_its_neighbours(story: Path) -> None:
    plan = make_plan(story, Options(voice=False, size=(90, 160)))
    timeline = plan.timeline
    for span in plan_segments([scene.span for scene in timeline.scenes], (), timeline.rate):
        alone = seen_from(timeline, scenes_seen(timeline, span))
        for n in (span.start, span.end - 1):
            assert draw_frame(alone, n, plan.pack, plan.kit) == draw_frame(timeline, n, plan.pack, plan.kit), n


@pytest.fixture
def plan(tiny_pack: Path, tmp_path: Path, cache: Path) -> Plan:
    return make_plan(write(tmp_path), options(tiny_pack))


def _requests(plan: Plan, tools: str = "tools") -> list[str]:
    asked = Requests(plan.timeline, tools)
    return [asked.of(scene.span) for scene in plan.timeline.scenes]


def test_the_same_film_asks_the_same(plan: Plan, tiny_pack: Path, tmp_path: Path) -> None:
    again = make_plan(write(tmp_path, f"# a comment\n{STORY}"), options(tiny_pack))
    assert _requests(again) == _requests(plan)
    assert len({*_requests(plan)}) == len(plan.timeline.scenes)


def test_a_change_of_one_scene_is_asked_for_where_it_may_be_seen(plan: Plan) -> None:
    first, *between, last = plan.timeline.scenes
    edited = replace(plan.timeline, scenes=(first, *between, replace(last, items=())))
    before, after = _requests(plan), _requests(replace(plan, timeline=edited))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False]


@pytest.mark.parametrize("change", ["tools", "seed", "span", "purpose"])
def test_whatever_may_change_a_picture_is_part_of_it(plan: Plan, change: str) -> None:
    timeline, tools, span, purpose = plan.timeline, "tools", Span(3, 9), ""
    before = Requests(timeline, tools).of(span, purpose)
    if change == "tools":
        tools = "other tools"
    elif change == "seed":
        timeline = replace(timeline, seed=timeline.seed + 1)
    elif change == "span":
        span = Span(3, 10)
    else:
        purpose = "cell"
    assert Requests(timeline, tools).of(span, purpose) != before


def test_words_that_are_heard_and_not_seen_change_nothing(plan: Plan) -> None:
    quiet = replace(plan.timeline, cues=(), lines=(), beats=(), title="Another", poster=7)
    asked = (Requests(each, "").of(Span(0, 30)) for each in (plan.timeline, quiet))
    assert len({*asked}) == 1


@pytest.mark.parametrize("change", [{"pack": "digest"}, {"kit": "title"}])
def test_a_workshop_asks_with_the_art_it_has(plan: Plan, tmp_path: Path, change: dict[str, str]) -> None:
    ((name, field),) = change.items()
    other = replace(plan, **{name: replace(getattr(plan, name), **{field: "other"})})
    asked = (Workshop(Bench(each, "draft", tmp_path)).requests.of(Span(0, 30)) for each in (plan, other))
    assert len({*asked}) == 2
