"""Progress as people read it."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from threading import Event

import pytest

from pipeline.cli.progress import Pace, progress_to_stderr, sentence, waiting_to_stderr
from pipeline.film.frames import Frames
from pipeline.film.plan import make_plan
from pipeline.making.progress import Progress, spoken
from tests.films import SHORT, options, write


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
    with waiting_to_stderr() as waiting:
        waiting.lines(1, 3)
        now += 3
        waiting.lines(2, 3)
        waiting.lines(3, 3)
    assert capsys.readouterr().err == "speaking, line 2 of 3\n"


def test_what_takes_long_without_news_is_told_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Event()
    monkeypatch.setattr("pipeline.cli.progress.PLAIN_EVERY_SECONDS", 0.05)

    def echo(words: str, err: bool) -> None:
        print(words)
        said.set()

    monkeypatch.setattr("click.echo", echo)
    with waiting_to_stderr() as waiting:
        waiting.pictures(1)
        waiting.lines(0, 3)
        assert said.wait(10)  # nothing else is told, and yet it is said
        waiting.now("drawing")
    assert capsys.readouterr().out == "speaking, 3 lines\n"


def test_a_step_that_goes_on_is_told_again_with_its_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, said = count(100.0, 3.0), Event()  # every look at it is three seconds later
    monkeypatch.setattr("time.monotonic", lambda: next(clock))

    def echo(words: str, err: bool) -> None:
        print(words)
        if "so far" in words:
            said.set()

    monkeypatch.setattr("click.echo", echo)
    with progress_to_stderr(quiet=False) as report:
        report(Progress("frames", 0, 90))
        assert said.wait(10)
    first, again = capsys.readouterr().out.splitlines()[:2]
    assert first == "frames 0/90 (0 %)"
    assert again.startswith("frames 0/90 (0 %); ")


def test_nobody_who_reads_the_progress_is_no_reason_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def echo(words: str, err: bool) -> None:
        tried.append(words)
        raise BrokenPipeError

    monkeypatch.setattr("click.echo", echo)
    with progress_to_stderr(quiet=False) as report:
        report(Progress("joining"))
        report(Progress("checking"))
    assert tried == ["joining", "checking"]


def test_pieces_of_art_are_counted_as_they_are_drawn_for_the_first_time(tiny_pack: Path, tmp_path: Path) -> None:
    plan = make_plan(write(tmp_path, SHORT), options(tiny_pack))
    counts: list[int] = []
    frames = Frames(plan.timeline, plan.pack, plan.kit, disk=False, told=counts.append)
    frames.pixels(3)
    assert counts == [*range(1, len(counts) + 1)] != []
    drawn = len(counts)
    frames.pixels(3)
    assert len(counts) == drawn
