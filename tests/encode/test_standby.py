"""Processes started in advance do the work, and none of them is left behind."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from pipeline.encode import standby as module
from pipeline.encode.crew import Child
from pipeline.encode.jobs import run_tasks
from pipeline.encode.standby import standby
from tests.encode.films import start_numbers
from tests.encode.test_jobs import TASKS

IMPORTED = "pipeline.encode.writer"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of all processes that were started."""
    pids: list[int] = []

    def child(name: str) -> Child:
        made = Child(name)
        pids.append(made.pid)
        return made

    monkeypatch.setattr(module, "Child", child)
    return pids


def _is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_the_processes_that_wait_are_the_ones_hired(started: list[int], tmp_path: Path) -> None:
    with standby(2, IMPORTED) as hire:
        assert len(started) == 2
        assert set(run_tasks(TASKS, start_numbers, tmp_path, 2, hire=hire)) == {task.name for task in TASKS}
    assert len(started) == 2
    assert all(map(_is_gone, started))


def test_when_all_are_hired_more_are_started(started: list[int], tmp_path: Path) -> None:
    with standby(1, IMPORTED) as hire:
        run_tasks(TASKS, start_numbers, tmp_path, 3, hire=hire)
    assert len(started) == 3
    assert all(map(_is_gone, started))


def test_nobody_is_left_waiting_when_planning_fails(started: list[int]) -> None:
    with pytest.raises(RuntimeError), standby(2, IMPORTED):
        raise RuntimeError("a story with mistakes")
    assert len(started) == 2
    assert all(map(_is_gone, started))


def test_one_that_died_waiting_costs_a_retry(started: list[int], tmp_path: Path) -> None:
    with standby(1, IMPORTED) as hire:
        os.kill(started[0], signal.SIGKILL)
        assert set(run_tasks(TASKS, start_numbers, tmp_path, 1, hire=hire)) == {task.name for task in TASKS}


def test_a_module_that_cannot_be_imported_is_said_when_work_begins(tmp_path: Path) -> None:
    with standby(1, "pipeline.no_such_room") as hire, pytest.raises(Exception, match="no_such_room"):
        run_tasks(TASKS, start_numbers, tmp_path, 1, hire=hire)
