"""Processes are started before a story is read, unless that would be for nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.cli.film import _in_advance
from pipeline.core.cores import cores


@pytest.mark.parametrize(
    ("story", "film", "jobs", "started"),
    [
        (20, None, 3, 3),  # never rendered
        (20, None, None, cores()),
        (20, 10, 3, 3),  # edited since
        (20, 30, 3, 0),  # probably as it should be
        (None, None, 3, 0),  # there is no story
        (None, 30, 3, 0),
    ],
)
def test_processes_are_started_in_advance_for_work_that_is_likely(
    tmp_path: Path, story: int | None, film: int | None, jobs: int | None, started: int
) -> None:
    for name, when in (("story.yaml", story), ("film.mp4", film)):
        if when is not None:
            (tmp_path / name).touch()
            os.utime(tmp_path / name, (when, when))
    assert _in_advance(tmp_path / "story.yaml", tmp_path / "film.mp4", jobs) == started
