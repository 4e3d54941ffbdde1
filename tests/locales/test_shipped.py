"""Every catalogue that ships is whole, says who drafted it, and is what an update of it would write."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.film.options import Options
from pipeline.film.plan import make_plan, read_story
from pipeline.locales.places import locales_of
from pipeline.locales.report import progress

STORIES = Path(__file__).parent.parent.parent / "stories"
SHIPPED = [(path, tag) for path in sorted(STORIES.glob("*.yaml")) for tag in locales_of(path)]


def test_the_first_film_ships_in_four_languages() -> None:
    assert {tag for path, tag in SHIPPED if path.name == "delete.yaml"} == {"zh", "ms", "ta"}


@pytest.mark.parametrize(("path", "tag"), SHIPPED, ids=lambda value: getattr(value, "stem", value))
def test_a_shipped_catalogue_lacks_nothing_and_hides_nothing(path: Path, tag: str) -> None:
    state = progress(read_story(path, Options()), path, tag)
    assert [f"{lack.where}: {lack.message}" for lack in state.lacks] == []
    assert state.translation.drafted_by
    assert state.words.endswith("unreviewed") is state.translation.unreviewed


@pytest.mark.parametrize(("path", "tag"), SHIPPED, ids=lambda value: getattr(value, "stem", value))
def test_a_shipped_film_can_be_drawn_and_read_in_its_language(path: Path, tag: str) -> None:
    plan = make_plan(path, Options(locale=tag, voice=False))
    assert plan.undrawable == ()
    assert any("nobody has reviewed it" in note for note in plan.notes) is plan.translation.unreviewed
    assert not any("is known to speak" in note for note in plan.notes)
    blocks = [caption for scene in plan.timeline.scenes for caption in scene.captions]
    assert max(len(caption.lines) for caption in blocks) <= 2
    assert all(caption.words for caption in blocks)
