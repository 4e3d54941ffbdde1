"""Stories that somebody wrote who knew YAML and the ten lines of the README, after reading what `render check` said."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.film.options import Options
from pipeline.film.plan import look_over
from pipeline.rows.plan import planned
from pipeline.script.tidy import tidied

ROOT = Path(__file__).parents[2]
STORIES = sorted((ROOT / "tests" / "stories").glob("*.yaml"))


@pytest.mark.parametrize("story", STORIES, ids=lambda each: each.stem)
def test_a_newcomers_story_is_right(story: Path) -> None:
    problems, _ = look_over(story, Options())
    assert problems == ()


@pytest.mark.parametrize("story", sorted((ROOT / "stories").glob("*.yaml")), ids=lambda each: each.stem)
def test_a_shipped_story_can_be_put_in_canonical_form(story: Path) -> None:
    once = tidied(story.read_text("utf-8"))
    assert tidied(once) == once


def test_the_shipped_table_makes_a_film_per_row() -> None:
    stories = ROOT / "stories"
    films = planned(stories / "shout-out.yaml", stories / "shout-out.csv", "{name}.mp4", Options(voice=False))
    assert [film.target.name for film in films] == ["Priya.mp4", "Wei Jie.mp4", "Aisyah.mp4"]
