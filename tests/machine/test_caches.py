"""The cache can be measured, kept small and emptied, and nothing else is ever touched."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import pipeline
from pipeline.encode.store import Store
from pipeline.errors import InvalidInput
from pipeline.machine.caches import GRACE_SECONDS, KINDS, STALE_SECONDS, amounts, clear, collect, parse_size

KEY, OTHER = "ab" * 32, "cd" * 32
CONTENT = b"frames" * 1000


def keep(cache: Path, key: str, content: bytes) -> Store:
    store = Store(cache / "segments")
    (cache / "made").write_bytes(content)
    store.keep(key, cache / "made")
    return store


def used_at(folder: Path, when: float) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (when, when))


def test_amounts_are_told_by_kind(tmp_path: Path) -> None:
    keep(tmp_path, KEY, CONTENT)
    found = amounts(tmp_path)
    assert tuple(found) == KINDS
    assert found["segments"].files == 2
    assert found["segments"].size > len(CONTENT)
    assert found["sprites"] == (0, 0)


def test_the_least_recently_used_leave_first(tmp_path: Path) -> None:
    store = keep(tmp_path, KEY, CONTENT)
    used_at(tmp_path, 1000.0)
    keep(tmp_path, OTHER, CONTENT[::-1])
    half = amounts(tmp_path)["segments"].size // 2
    assert collect(tmp_path, half, 1000.0 + 2 * GRACE_SECONDS).files == 2
    assert not store.fetch(KEY, tmp_path / "got")
    assert store.fetch(OTHER, tmp_path / "got")


def test_what_was_used_just_now_stays_even_in_a_full_cache(tmp_path: Path) -> None:
    store = keep(tmp_path, KEY, CONTENT)
    now = (tmp_path / "made").stat().st_mtime + GRACE_SECONDS / 2
    assert collect(tmp_path, 0, now).files == 0
    assert store.fetch(KEY, tmp_path / "got")


def test_using_an_entry_keeps_it(tmp_path: Path) -> None:
    store = keep(tmp_path, KEY, CONTENT)
    used_at(tmp_path, 1000.0)
    assert store.fetch(KEY, tmp_path / "got")
    assert collect(tmp_path, 0, 1000.0 + 2 * GRACE_SECONDS).files == 0


def test_unfinished_files_of_yesterday_are_swept(tmp_path: Path) -> None:
    left = tmp_path / "takes" / ".tmp-0123"
    left.parent.mkdir()
    left.touch()
    now = left.stat().st_mtime
    assert collect(tmp_path, 10**9, now).files == 0
    assert collect(tmp_path, 10**9, now + STALE_SECONDS + 1).files == 1
    assert not left.exists()


def test_clearing_leaves_what_is_not_of_the_cache(tmp_path: Path) -> None:
    keep(tmp_path, KEY, CONTENT)
    assert clear(tmp_path).files == 2
    assert sum(amount.files for amount in amounts(tmp_path).values()) == 0
    assert (tmp_path / "made").exists()
    assert clear(tmp_path / "never was") == (0, 0)


@pytest.mark.parametrize(("text", "size"), [("500MB", 500_000_000), ("1.5 gb", 1_500_000_000), ("70B", 70), ("0", 0)])
def test_sizes(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["lots", "-1MB", "1e9", "2K", "5 XB", "", "5", "70.5"])
def test_what_is_not_a_size_is_told(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_size(text)
    assert caught.value.problems[0].file == "--max-size"


def test_every_folder_our_code_keeps_things_in_is_a_kind() -> None:
    package = Path(pipeline.__file__).parent
    named = {
        name for file in package.rglob("*.py") for name in re.findall(r'cache_folder\(\) / "(\w+)"', file.read_text())
    }
    assert named == set(KINDS)
