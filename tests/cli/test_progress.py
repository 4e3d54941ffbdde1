"""Progress as people read it."""

from __future__ import annotations

import pytest

from pipeline.cli.progress import Pace, lines_to_stderr, progress_to_stderr, sentence
from pipeline.making.progress import Progress, spoken


@pytest.mark.parametrize(
    ("event", "speed", "words"),
    [
        (Progress("joining"), 0.0, "joining"),
        (Progress("frames", 0, 1290), 0.0, "frames 0/1290 (0 %)"),
        (Progress("frames", 430, 1290), 43.0, "frames 430/1290 (33 %), 43 frames/s, 20 s left"),
        (Progress("frames", 430, 1290, 400), 0.0, "frames 430/1290 (33 %), 400 from the cache"),
        (Progress("frames", 1290, 1290), 61.2, "frames 1290/1290 (100 %), 61 frames/s"),
    ],
)
def test_a_sentence(event: Progress, speed: float, words: str) -> None:
    assert sentence(event, speed) == words


def test_the_pace_counts_from_the_first_frame_that_was_made() -> None:
    pace = Pace()
    assert pace.speed(Progress("frames", 0, 100), 10.0) == 0
    assert pace.speed(Progress("frames", 30, 100, 30), 15.0) == 0  # found in the cache
    assert pace.speed(Progress("frames", 40, 100, 30), 20.0) == 0  # the first that were made
    assert pace.speed(Progress("frames", 42, 100, 30), 20.5) == 0  # too early to tell
    assert pace.speed(Progress("frames", 90, 100, 30), 22.0) == pytest.approx(25)


def test_lines_that_are_spoken_quickly_are_not_told_one_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_to_stderr(quiet=False) as report:
        report(Progress("reading and speaking"))
        for line in range(1, 21):
            report(spoken(line, 20))
    assert capsys.readouterr().err == "reading and speaking\n"


def test_a_look_at_a_film_says_that_lines_are_spoken_when_it_takes_long(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    heard = lines_to_stderr()
    heard(1, 3)
    now += 3
    heard(2, 3)
    heard(3, 3)
    assert capsys.readouterr().err == "speaking, line 2 of 3\n"
