"""What a machine lacks is told, each with a way out, and one lack hides no other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from pipeline.encode.ffmpeg import VARIABLE, find_encoder
from pipeline.errors import EnvironmentMissing, InvalidInput, Problem
from pipeline.machine.doctor import CHECKS, LEAST_FREE_BYTES, examine
from pipeline.voice.catalogue import Tongue
from tests.cli.said import render

Lack = Callable[[pytest.MonkeyPatch, Path], None]


def raising(error: Exception) -> Callable[..., NoReturn]:
    def act(*_: object, **__: object) -> NoReturn:
        raise error

    return act


def no_encoder(patch: pytest.MonkeyPatch, folder: Path) -> None:
    find_encoder.cache_clear()
    patch.setenv(VARIABLE, str(folder / "ffmpeg"))


def locked_cache(patch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "file").touch()
    patch.setenv("KINDREEL_CACHE", str(folder / "file" / "cache"))


def full_disk(patch: pytest.MonkeyPatch, folder: Path) -> None:
    usage = type("Usage", (), {"free": LEAST_FREE_BYTES - 1})
    patch.setattr("shutil.disk_usage", lambda _path: usage)


def mute(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setattr("pipeline.voice.catalogue.tongues", lambda: (Tongue("kokoro", "en", False, "kokoro needs x"),))


def instead(name: str, value: object) -> Lack:
    """The named thing is another one."""
    return lambda patch, _: patch.setattr(name, value)


def no_painter(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setitem(sys.modules, "pipeline.paint.engine", None)


BROKEN = InvalidInput((Problem("pack.yaml", 3, 1, "it is broken"),))
LACKS: tuple[tuple[str, bool, str, Lack], ...] = (
    ("python", True, "install Python", instead("sys.version_info", (3, 10))),
    ("painter", True, "pip install", no_painter),
    ("encoder", True, VARIABLE, no_encoder),
    ("fonts", True, "pip install", instead("pipeline.lettering.fonts.face", raising(OSError("gone")))),
    ("packs", True, "pip install", instead("pipeline.packs.load_pack", raising(BROKEN))),
    ("voices", False, "kindreel[voices]", mute),
    ("takes", False, "kindreel[align]", instead("pipeline.machine.doctor.find_spec", lambda _name: None)),
    ("cache", True, "KINDREEL_CACHE", locked_cache),
    ("cache", False, "render cache gc", full_disk),
    ("cores", True, "again", instead("pipeline.machine.doctor.cores", raising(EnvironmentMissing("none", "again")))),
)


@pytest.fixture
def patch(monkeypatch: pytest.MonkeyPatch, cache: Path) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()
    find_encoder.cache_clear()


@pytest.mark.parametrize(("what", "needed", "way_out", "lack"), LACKS, ids=[f"{each[0]}-{each[1]}" for each in LACKS])
def test_every_lack_has_its_way_out(
    what: str, needed: bool, way_out: str, lack: Lack, patch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = {finding.what for finding in examine() if not finding.fine}
    lack(patch, tmp_path)
    found = {finding.what: finding for finding in examine()}
    assert [*found] == [name for name, _ in CHECKS]
    assert {name for name, finding in found.items() if not finding.fine} == before | {what}
    assert way_out in found[what].way_out
    assert found[what].needed is needed
    said = render("doctor")
    assert said.code == (3 if needed else 0)
    assert way_out in said.out


def test_every_check_is_tried_without_what_it_needs() -> None:
    assert {what for what, *_ in LACKS} == {what for what, _ in CHECKS}
