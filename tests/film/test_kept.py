"""A timeline that is kept is the one that planning would give, whatever changed in between."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import InvalidInput
from pipeline.film import kept, plan
from pipeline.film.kept import staged
from pipeline.film.options import Options
from pipeline.film.plan import Plan
from tests.films import STORY, options, write


@pytest.fixture
def tiny(tmp_path: Path, tiny_pack: Path) -> Path:
    """A pack that a test may change."""
    return Path(shutil.copytree(tiny_pack, tmp_path / "packs" / "tiny"))


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The stories planned since the test began."""
    made: list[Path] = []
    real = plan.make_plan

    def counting(path: Path, options: Options) -> Plan:
        made.append(path)
        return real(path, options)

    monkeypatch.setattr(plan, "make_plan", counting)
    return made


def _story(folder: Path) -> Path:
    (folder / "story").mkdir(exist_ok=True)
    return write(folder / "story")


def test_an_unchanged_story_is_planned_once(tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]) -> None:
    story = _story(tmp_path)
    first, second = staged(story, options(tiny)), staged(story, options(tiny))
    assert len(planned) == 1
    assert second == first
    assert first.timeline == plan.make_plan(story, options(tiny)).timeline


def _reword(story: Path, pack: Path) -> None:
    """Another word of the same length, at the same time: neither size nor clock tells."""
    before = story.stat()
    story.write_text(STORY.replace("I did.", "I saw."), encoding="utf-8")
    os.utime(story, ns=(before.st_atime_ns, before.st_mtime_ns))


def _add_template(story: Path, pack: Path) -> None:
    folder = story.parent / "templates" / "cards"
    folder.mkdir(parents=True)
    (folder / "title.txt").write_text("Mine\n")


def _add_take(story: Path, pack: Path) -> None:
    (story.parent / "takes").mkdir()
    (story.parent / "takes" / "one-june-1.wav").write_bytes((pack / "sounds" / "pen.wav").read_bytes())


def _change_pack(story: Path, pack: Path) -> None:
    sheet = pack / "characters" / "bo" / "character.yaml"
    sheet.write_text(sheet.read_text() + "\n# changed\n")


@pytest.mark.parametrize("change", [_reword, _add_template, _add_take, _change_pack])
def test_a_change_is_seen(
    change: Callable[[Path, Path], None], tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]
) -> None:
    story = _story(tmp_path)
    staged(story, options(tiny))
    change(story, tiny)
    staged(story, options(tiny))
    assert len(planned) == 2


@pytest.mark.parametrize("other", [{"size": (180, 320)}, {"scene": "two"}, {"variables": {"app": "X"}}])
def test_other_options_are_another_timeline(
    other: dict[str, object], tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]
) -> None:
    story = _story(tmp_path)
    staged(story, options(tiny))
    staged(story, options(tiny, **other))
    assert len(planned) == 2


def test_a_broken_story_tells_its_problems_each_time(tmp_path: Path, tiny: Path, cache: Path) -> None:
    story = _story(tmp_path)
    staged(story, options(tiny))
    story.write_text(STORY.replace("june (worried)", "june (woried)"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(InvalidInput):
            staged(story, options(tiny))


def test_a_take_that_is_gone_is_spoken_again(tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]) -> None:
    story, spoken = _story(tmp_path), replace(options(tiny), voice=True)
    first = staged(story, spoken)
    assert first.takes
    first.takes[0].unlink()
    assert staged(story, spoken).takes[0].exists()
    assert len(planned) == 2


@pytest.mark.parametrize("damage", [b"", b"torn", b"\0" * 4000])
def test_a_damaged_file_is_a_miss(damage: bytes, tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]) -> None:
    story = _story(tmp_path)
    first = staged(story, options(tiny))
    for file in (cache / "plans").iterdir():
        file.write_bytes(damage)
    assert staged(story, options(tiny)) == first
    assert len(planned) == 2


def test_a_story_in_a_folder_too_large_to_oversee_is_planned_each_time(
    tmp_path: Path, tiny: Path, cache: Path, planned: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST_FILES", 2)
    story = _story(tmp_path)
    for number in range(4):
        (story.parent / f"{number}.jpg").write_bytes(b"")
    for _ in range(2):
        staged(story, options(tiny))
    assert len(planned) == 2


def test_a_picture_written_beside_the_story_changes_nothing(
    tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]
) -> None:
    story, target = write(tmp_path), tmp_path / "still.png"
    for content in (b"", b"one picture", b"another picture"):
        if content:
            target.write_bytes(content)
        staged(story, options(tiny), target=target)
    assert len(planned) == 1
    staged(story, options(tiny))  # for whom it is a file like any other
    assert len(planned) == 2


def test_a_picture_that_the_story_names_is_looked_at_even_so(
    tmp_path: Path, tiny: Path, cache: Path, planned: list[Path]
) -> None:
    story, target = write(tmp_path, f"# see still.png\n{STORY}"), tmp_path / "still.png"
    for content in (b"one picture", b"another picture"):
        target.write_bytes(content)
        staged(story, options(tiny), target=target)
    assert len(planned) == 2
