"""A film's files appear under their names whole, together, and by one run at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.encode.publish import output_lock, publish
from pipeline.encode.workspace import sweep
from pipeline.errors import EnvironmentMissing

NAMES = ("film.srt", "film.jpg", "film.mp4")
REPOSITORY = Path(__file__).parent.parent.parent


def prepared(folder: Path, old: bool) -> dict[Path, Path]:
    for name in NAMES:
        (folder / f".tmp-new.{name}").write_text("new")
        if old:
            (folder / name).write_text("old")
    return {folder / name: folder / f".tmp-new.{name}" for name in NAMES}


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if not path.name.startswith(".")}


@pytest.mark.parametrize("old", [False, True])
def test_all_files_get_their_names_and_nothing_else_is_left(old: bool, tmp_path: Path) -> None:
    publish(prepared(tmp_path, old))
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(NAMES, "new")


def test_every_file_is_on_the_disk_before_the_first_name_changes_and_the_folder_after(tmp_path: Path) -> None:
    steps: list[tuple[str, str]] = []
    publish(prepared(tmp_path, True), lambda name, path: steps.append((name, path.name)))
    syncs = [("sync", f".tmp-new.{name}") for name in NAMES]
    assert steps == [*syncs, *(("rename", name) for name in NAMES), ("sync folder", tmp_path.name)]


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("failing", range(7))
def test_a_failure_at_any_step_leaves_what_was_there(failing: int, old: bool, tmp_path: Path) -> None:
    files = prepared(tmp_path, old)
    before = contents(tmp_path)
    taken: list[str] = []

    def step(name: str, path: Path) -> None:
        if len(taken) == failing:
            raise OSError("the disk went away")
        taken.append(name)

    with pytest.raises(OSError, match="the disk went away"):
        publish(files, step)
    assert contents(tmp_path) == before
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".tmp-") and ".tmp-new" not in path.name]


@pytest.mark.parametrize("fatal", range(7))
def test_killed_at_any_step_each_file_is_the_old_or_the_new_one_whole(fatal: int, tmp_path: Path) -> None:
    prepared(tmp_path, True)
    command = [sys.executable, "-m", "tests.encode.publish_process", str(tmp_path), str(fatal)]
    assert subprocess.run(command, cwd=REPOSITORY, check=False).returncode == -signal.SIGKILL
    found = contents(tmp_path)
    assert set(found) == set(NAMES)
    assert set(found.values()) <= {"old", "new"}
    renamed = max(0, min(fatal - 3, 3))
    assert [found[name] for name in NAMES] == ["new"] * renamed + ["old"] * (3 - renamed)
    sweep(tmp_path)
    left = {path.name for path in tmp_path.iterdir() if path.name.startswith(".")}
    assert left == {f".tmp-new.{name}" for name in NAMES[renamed:]}


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with output_lock(film), pytest.raises(EnvironmentMissing, match=f"process {os.getpid()}"), output_lock(film):
        pass
    with output_lock(film):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_lock_left_by_a_killed_run_is_nobody_s(tmp_path: Path) -> None:
    (tmp_path / ".film.mp4.lock").write_text("process 1 on moon")
    with output_lock(tmp_path / "film.mp4"):
        assert f"process {os.getpid()}" in (tmp_path / ".film.mp4.lock").read_text()


def test_a_folder_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentMissing, match="file"), output_lock(tmp_path / "file" / "film.mp4"):
        pass
