"""Finding ffmpeg, and saying what is wrong with the one found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.encode.ffmpeg import VARIABLE, Encoder, find_encoder, how_it_ended, run
from pipeline.errors import EncoderFailed, EnvironmentMissing


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KINDREEL_CACHE", str(tmp_path / "cache"))
    find_encoder.cache_clear()
    yield
    find_encoder.cache_clear()


def script(folder: Path, text: str) -> Path:
    path = folder / "ffmpeg"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_digest_is_that_of_the_binary_and_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = script(tmp_path, "echo ' V....D libx264'; touch ${0%/*}/asked")
    monkeypatch.setenv(VARIABLE, str(path))
    wanted = hashlib.sha256(path.read_bytes()).hexdigest()
    assert find_encoder() == Encoder(str(path), wanted)
    (tmp_path / "asked").unlink()
    find_encoder.cache_clear()
    assert find_encoder().digest == wanted
    assert not (tmp_path / "asked").exists()


def test_a_changed_binary_is_examined_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(script(tmp_path, "echo libx264")))
    first = find_encoder().digest
    find_encoder.cache_clear()
    script(tmp_path, "echo libx264 and more")
    assert find_encoder().digest != first


def test_an_unwritable_cache_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    monkeypatch.setenv(VARIABLE, str(script(tmp_path, "echo libx264")))
    assert find_encoder().digest


@pytest.mark.parametrize(
    ("text", "words"), [("echo libvpx", "no libx264"), ("", "no libx264"), (None, "there is no ffmpeg at")]
)
def test_what_is_missing_is_named(
    text: str | None, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ffmpeg" if text is None else script(tmp_path, text)
    monkeypatch.setenv(VARIABLE, str(path))
    with pytest.raises(EnvironmentMissing, match=words) as caught:
        find_encoder()
    assert str(path) in str(caught.value)
    assert VARIABLE in caught.value.hint


def test_a_file_that_is_no_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ffmpeg"
    path.write_bytes(b"\x00\x01")
    path.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(path))
    with pytest.raises(EnvironmentMissing, match="can not be run"):
        find_encoder()


def test_only_the_last_lines_of_a_long_message_are_told(tmp_path: Path) -> None:
    chatty = Encoder(str(script(tmp_path, "seq 1 500 >&2; exit 3")), "")
    with pytest.raises(EncoderFailed) as caught:
        run(chatty, [], "joining")
    assert caught.value.message == "joining: ffmpeg ended with status 3"
    assert caught.value.hint.split() == [str(n) for n in range(489, 501)]


def test_signals_have_names() -> None:
    assert how_it_ended(-9).startswith("was killed by SIGKILL")
    assert how_it_ended(-63) == "was killed by signal 63"
    assert how_it_ended(2) == "ended with status 2"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without /dev/full")
def test_a_full_disk_is_no_fault_of_the_film() -> None:
    words = ["-f", "lavfi", "-i", "color=s=64x64:d=1", "-f", "mpegts", "/dev/full"]
    with pytest.raises(EnvironmentMissing, match="encoding: the disk is full"):
        run(find_encoder(), words, "encoding")
