"""Whatever a user does wrong: one clear sentence, the exit code that goes with it, no traceback, nothing written."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import soundfile

from pipeline.cli.speak import speaking
from pipeline.core.durable import write_whole
from pipeline.encode.ffmpeg import VARIABLE, find_encoder
from tests.cli.said import render
from tests.films import STORY, write

ROOT = Path(__file__).parent.parent.parent
TINY = ("--pack", "PACK", "--no-voice")
MISTAKES: tuple[tuple[tuple[str, ...], int, str], ...] = (
    ((), 2, "Usage: render"),
    (("chek", "small.yaml"), 2, 'did you mean "check"?'),
    (("small",), 2, 'the story is "small.yaml"'),
    (("help",), 2, "render --help"),
    (("version",), 2, "render --version"),
    (("new", "my-story"), 2, "render init my-story"),
    (("small.yaml", *TINY, "--platform", "instagram"), 2, 'did you mean "reels"?'),
    (("small.yaml", *TINY, "--locale", "chinese"), 2, "--po zh"),
    (("list", "sound"), 2, 'error: KIND: there is no list of "sound"\n  did you mean "sounds"?'),
    (("explain", "nonsense"), 2, "error: CODE:"),
    (("missing.yaml",), 2, "no such file"),
    (("small.yml",), 2, 'did you mean "small.yaml"?'),
    (("bad.yaml", *TINY, "-o", "film.mp4"), 2, 'did you mean "worried"?'),
    (("folder.yaml",), 2, "it is a folder"),
    (("check", "folder.yaml"), 2, "folder.yaml/*.yaml"),
    (("still", "small", *TINY, "--at", "1"), 2, 'did you mean "small.yaml"?'),
    (("check", "bad.yaml", "missing.yaml"), 2, "2 problems"),
    (("time", "bad.yaml", *TINY), 2, "E210"),
    (("plan", "bad.yaml", *TINY), 2, "E210"),
    (("sheet", "bad.yaml", *TINY), 2, "E210"),
    (("still", "bad.yaml", *TINY, "--at", "1"), 2, "E210"),
    (("small.yaml", *TINY, "-o", "film.avi"), 2, "does not end in .mp4"),
    (("small.yaml", *TINY, "-o", "film"), 2, "does not end in .mp4"),
    (("small.yaml", *TINY, "-o", "folder.yaml"), 2, "is a folder"),
    (("small.yaml", *TINY, "-o", "/proc/none/film.mp4"), 3, "choose another -o"),
    (
        ("mix", "small.yaml", *TINY, "-o", "/proc/none/a.wav"),
        3,
        "written: No such file or directory\n  choose another -o",
    ),
    (("templates", "copy", "cards/title", "--to", "/proc/none"), 3, "--to FOLDER"),
    (("init", "/proc/none"), 3, "choose another folder"),
    (("small.yaml", *TINY, "-o", "small.yaml/film.mp4"), 3, "can not be written"),
    (("small.yaml", *TINY, "--scene", "thre"), 5, 'no scene "thre"'),
    (("small.yaml", *TINY, "--platform", "tiktak"), 2, 'did you mean "tiktok"?'),
    (("small.yaml", *TINY, "--zone", "ads"), 2, "ads-strict"),
    (("small.yaml", *TINY, "--var", "app"), 2, "NAME=VALUE"),
    (("small.yaml", *TINY, "--jobs", "0"), 2, "0 is not in the range"),
    (("small.yaml", *TINY, "--writer", "vlc"), 2, "segments"),
    (("small.yaml", *TINY, "--drft"), 2, "--draft"),
    (("small.yaml", "--pack", "noodle"), 2, 'did you mean "doodle"?'),
    (("small.yaml", "--pack", "./nowhere/pack"), 2, "no pack"),
    (("small.yaml", "--pack", "mine"), 2, "--pack ./mine"),
    (("list", "poses", "--pack", "mine"), 2, "--pack ./mine"),
    (("small.yaml", *TINY, "--kit", "noodle"), 2, 'no kit "noodle"'),
    (("still", "small.yaml", *TINY), 2, "--at SECONDS or --beat ID"),
    (("still", "small.yaml", *TINY, "--at", "1", "--beat", "one-june-1"), 2, "--at SECONDS or --beat ID"),
    (("still", "small.yaml", *TINY, "--at", "99"), 2, "outside the film"),
    (("still", "small.yaml", *TINY, "--at", "1:39s"), 2, "99 is outside the film"),
    (("still", "small.yaml", *TINY, "--at", "soon"), 2, "seconds as in 3.2"),
    (("still", "small.yaml", *TINY, "--at", "nan"), 2, "outside the film"),
    (("still", "small.yaml", *TINY, "--at", "-1"), 2, "outside the film"),
    (("still", "small.yaml", *TINY, "--beat", "one-jun-1"), 5, 'did you mean "one-june-1"?'),
    (("still", "small.yaml", *TINY, "--at", "1", "-o", "still.jpg"), 2, "such as still.png"),
    (("still", "small.yaml", *TINY, "--at", "1", "-o", "/proc/none.png"), 3, "/proc/none.png can not be written"),
    (("sheet", "small.yaml", *TINY, "-o", "folder.yaml"), 2, "is a folder"),
    (("mix", "small.yaml", *TINY, "-o", "mix.mp3"), 2, "does not end in .wav or .flac"),
    (("explain", "E999"), 2, "error: CODE:"),
    (("init", "begun", "--pack", "noodle"), 2, "error: --pack:"),
    (("schema", "--pack", "noodle"), 2, "error: --pack:"),
    (("list", "pose"), 2, "poses"),
    (("list", "poses", "--pack", "noodle"), 2, "error: --pack: there is no"),
    (("list", "packs", "--pack", "./noodle"), 2, "error: --pack: there is no"),
    (("check", "small.yaml", "--pack", "noodle"), 2, "error: --pack: no"),
    (("pack", "check", "noodle"), 2, "error: NAME|FOLDER: there is no"),
    (("pack", "sheet", "noodle"), 2, "error: NAME|FOLDER: there is no"),
    (("pack", "new", "My Pack"), 2, "error: FOLDER:"),
    (("pack", "new", "folder"), 2, "folder is there already"),
    (("publish", "plain.yaml", "--pack", "PACK"), 2, "kit: create-kindness"),
    (("schema", "--kit", "create-kindness"), 2, "--kit needs --pack"),
    (("init", "my story"), 2, "render init my-story"),
    (("init", "folder.yaml"), 2, "render init folder"),
    (("lines", "small.yaml", "--pack", "PACK", "--csv", "/proc/none/a.csv"), 3, "can not be written"),
    (("cache", "gc", "--max-size", "5"), 2, "such as 5GB"),
    (("cache", "gc", "--max-size", "lots"), 2, "500MB"),
    (("cache", "gx"), 2, "No such command"),
)


@pytest.fixture
def desk(tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a right story, a wrong one, and a folder called like a story."""
    folder = tmp_path / "desk"
    (folder / "folder.yaml").mkdir(parents=True)
    write(folder, STORY)
    (folder / "folder").mkdir()
    (folder / "mine").mkdir()
    (folder / "mine" / "pack.yaml").touch()
    (folder / "plain.yaml").write_text(STORY.replace("kit: create-kindness\n", "").replace("outro: ", "# "))
    (folder / "bad.yaml").write_text(STORY.replace("worried", "woried"))
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("words", "code", "told"), MISTAKES, ids=[" ".join(words) or "nothing" for words, *_ in MISTAKES]
)
def test_a_mistake_is_told(words: tuple[str, ...], code: int, told: str, desk: Path, tiny_pack: Path) -> None:
    before = sorted(desk.rglob("*"))
    said = render(*(str(tiny_pack) if word == "PACK" else word for word in words))
    assert said.code == code, said.err
    assert told in said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert sorted(desk.rglob("*")) == before


def full(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_story_is_begun_whole_or_not_at_all(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(desk.rglob("*"))
    written = iter((write_whole, write_whole, full))
    monkeypatch.setattr("pipeline.making.target.write_whole", lambda *words: next(written)(*words))
    said = render("init", "deep/chat")
    assert (said.code, said.out) == (3, "")
    assert "No space left on device" in said.err
    assert sorted(desk.rglob("*")) == before


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "it is full"), shutil.Error([("a", "b", "it is full")])])
def test_a_pack_is_begun_whole_or_not_at_all(problem: OSError, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_source: Path, target: Path) -> NoReturn:
        target.mkdir()
        raise problem

    monkeypatch.setattr("shutil.copytree", failing)
    before = sorted(desk.rglob("*"))
    said = render("pack", "new", "another")
    assert (said.code, said.out) == (3, "")
    assert "another can not be written: it is full" in said.err
    assert sorted(desk.rglob("*")) == before


def test_a_cache_that_can_not_be_written_has_a_way_out(
    cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("signal.signal", lambda *_: None)

    def refused() -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied", str(cache / "takes" / "a"))

    assert speaking(refused) == 3
    assert "takes/a: Permission denied\n  set KINDREEL_CACHE" in capsys.readouterr().err
    assert speaking(full) == 3
    assert capsys.readouterr().err == "error: this machine: No space left on device\n"


@pytest.mark.parametrize("free", [0, 10**9])
def test_a_mix_that_can_not_be_written_is_told(
    free: int, desk: Path, tiny_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_file: object, _samples: object) -> NoReturn:
        raise soundfile.LibsndfileError(2)

    monkeypatch.setattr("soundfile.SoundFile.write", failing)
    monkeypatch.setattr("shutil.disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, free))
    said = render("mix", "small.yaml", "--pack", tiny_pack, "--no-voice")
    assert (said.code, said.out) == (3, "")
    assert ("the disk is full" in said.err) is (free == 0)
    assert "output/small-tiny-mix.wav can not be written" in said.err
    assert list((desk / "output").iterdir()) == []


@pytest.mark.parametrize("words", ["list", "list sounds --json"])
def test_a_reader_who_has_read_enough_is_no_mistake(words: str) -> None:
    command = f"exec {sys.executable} -m pipeline {words}"
    left = subprocess.Popen(["sh", "-c", command], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert left.stdout is not None
    left.stdout.close()
    assert (left.communicate()[1], left.returncode) == (b"", 0)
    closed = subprocess.run(["sh", "-c", f"{command} >&-"], cwd=ROOT, capture_output=True, check=False)
    assert (closed.stderr, closed.returncode) == (b"", 0)


@pytest.fixture
def other_encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    find_encoder.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    find_encoder.cache_clear()


@pytest.mark.parametrize(
    ("path", "told"),
    [("/nowhere/ffmpeg", "no ffmpeg at"), ("/bin/true", "no libx264"), ("/etc/passwd", "can not be run")],
)
def test_a_machine_without_an_encoder_is_told(
    path: str, told: str, desk: Path, tiny_pack: Path, other_encoder: pytest.MonkeyPatch
) -> None:
    other_encoder.setenv(VARIABLE, path)
    said = render("small.yaml", "--pack", tiny_pack, "--no-voice")
    assert (said.code, said.out) == (3, "")
    assert told in said.err
    assert VARIABLE in said.err
    assert not (desk / "output").exists()
    find_encoder.cache_clear()
    assert render("doctor").code == 3
    assert render("check", "small.yaml", "--pack", tiny_pack).code == 0
