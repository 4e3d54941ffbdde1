"""Segments by several processes: the same bytes for any number of them, and no death goes unnoticed."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.core.timing import FrameRate, Span
from pipeline.encode.child import _portable
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.jobs import Event, Task, run_tasks
from pipeline.encode.join import join
from pipeline.encode.workspace import alive, workspace
from pipeline.errors import AssetBroken, EncoderFailed, EnvironmentMissing, UnitFailed
from tests.encode.films import start_dying, start_failing, start_numbers

SPANS = (Span(0, 30), Span(30, 70), Span(70, 85))
TASKS = tuple(Task(f"segment {n}", span, span.length) for n, span in enumerate(SPANS))
REPOSITORY = Path(__file__).parent.parent.parent
PATIENCE = 20.0  # seconds within which something has to have happened


def film(folder: Path, jobs: int, events: list[Event] | None = None, start: object = start_numbers) -> str:
    """SHA-256 of a film made by so many processes."""
    listen = events.append if events is not None else lambda event: None
    results = run_tasks(TASKS, start, folder, jobs, listen)  # type: ignore[arg-type]
    join(find_encoder(), [folder / results[task.name] for task in TASKS], folder / "film.mp4", FrameRate(30))
    return hashlib.sha256((folder / "film.mp4").read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    return film(tmp_path_factory.mktemp("undisturbed"), 1)


def test_two_processes_write_the_bytes_of_one(undisturbed: str, tmp_path: Path) -> None:
    assert film(tmp_path, 2) == undisturbed


def test_every_task_is_reported_done_and_the_long_one_is_first(tmp_path: Path) -> None:
    events: list[Event] = []
    film(tmp_path, 1, events)
    assert [event.task for event in events if event.kind == "done"] == ["segment 1", "segment 0", "segment 2"]
    frames = [event.frames for event in events if event.kind == "progress" and event.task == "segment 0"]
    assert frames == list(range(1, 31))


def test_a_killed_process_costs_a_retry_and_nothing_else(undisturbed: str, tmp_path: Path) -> None:
    (tmp_path / "die-1").touch()
    events: list[Event] = []
    assert film(tmp_path, 2, events, start_dying) == undisturbed
    (retry,) = [event for event in events if event.kind == "retry"]
    assert "SIGKILL" in retry.words


def test_a_task_that_kills_twice_is_the_culprit(tmp_path: Path) -> None:
    (tmp_path / "die-1").touch()
    (tmp_path / "die-2").touch()
    with pytest.raises(EncoderFailed, match=r"segment 1: its process was killed by SIGKILL .* 2 times"):
        film(tmp_path, 1, start=start_dying)


def test_errors_of_ours_cross_as_they_are() -> None:
    with pytest.raises(AssetBroken, match="torn paper") as caught:
        run_tasks([Task("one", True)], start_failing, "torn paper", 1)
    assert caught.value.hint == "draw it again"


def test_other_errors_cross_in_words() -> None:
    with pytest.raises(UnitFailed, match="one: ZeroDivisionError: by zero") as caught:
        run_tasks([Task("one", False)], start_failing, "by zero", 1)
    assert "films.py" in caught.value.hint


def test_a_child_that_can_not_start_says_why() -> None:
    with pytest.raises(UnitFailed, match="starting: ValueError"):
        run_tasks([Task("one", 1)], int, "not a number", 1)  # type: ignore[arg-type]


def test_no_tasks_need_no_processes() -> None:
    assert run_tasks([], start_numbers, Path(), 2) == {}


def until(what: object, folder: Path, count: int) -> None:
    """Wait for `count` files of a kind; the test fails when they do not come."""
    deadline = time.monotonic() + PATIENCE
    while len(list(folder.rglob(str(what)))) != count:
        assert time.monotonic() < deadline, f"{count} of {what} did not come"
        time.sleep(0.01)


def endless(folder: Path) -> tuple[subprocess.Popen[bytes], list[int]]:
    """A process that is making a film, and the numbers of its children."""
    process = subprocess.Popen([sys.executable, "-m", "tests.encode.film_process", str(folder)], cwd=REPOSITORY)
    until("*.busy", folder, 2)
    return process, [int(path.stem) for path in folder.rglob("*.busy")]


def gone(groups: list[int]) -> bool:
    """Whether no process of these groups is left."""
    deadline = time.monotonic() + PATIENCE
    while any(_group_alive(group) for group in groups):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def _group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_film_leaves_no_file_and_no_process(number: signal.Signals, tmp_path: Path) -> None:
    process, children = endless(tmp_path)
    process.send_signal(number)
    assert process.wait(PATIENCE) in (1, 130, 143, -signal.SIGINT)
    assert gone(children)
    assert list(tmp_path.iterdir()) == []


def test_children_and_their_encoders_die_with_a_killed_parent(tmp_path: Path) -> None:
    process, children = endless(tmp_path)
    process.kill()
    process.wait(PATIENCE)
    assert gone(children)
    with workspace(tmp_path / "film.mp4") as mine:  # the next run tidies up after it
        assert [path for path in tmp_path.iterdir() if path.is_dir()] == [mine]


def test_a_workspace_is_gone_after_an_error(tmp_path: Path) -> None:
    def fail() -> None:
        with workspace(tmp_path / "film.mp4") as folder:
            (folder / "half.mp4").touch()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_of_a_running_process_is_left_alone(tmp_path: Path) -> None:
    with workspace(tmp_path / "a.mp4") as one, workspace(tmp_path / "b.mp4") as other:
        assert one.is_dir()
        assert other.is_dir()
    assert alive(os.getpid())


def test_a_folder_that_can_not_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentMissing, match="file"), workspace(tmp_path / "file" / "film.mp4"):
        pass


def test_a_disk_that_is_full_in_a_child_is_told_as_such() -> None:
    told = _portable("sheet", OSError(errno.ENOSPC, "No space left on device"))
    assert isinstance(told, EnvironmentMissing)
    assert told.message == "sheet: No space left on device"
    assert isinstance(_portable("sheet", OSError(errno.EIO, "broken")), UnitFailed)
