"""The store gives back what was kept, whole, or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pipeline.encode.store import GRACE_SECONDS, STALE_SECONDS, Store, clear, collect, store_facts

KEY, OTHER = "ab" * 32, "cd" * 32
CONTENT = b"frames" * 1000


def filled(folder: Path, **contents: bytes) -> Store:
    store = Store(folder / "store")
    for key, content in (contents or {KEY: CONTENT}).items():
        (folder / "made").write_bytes(content)
        store.keep(key, folder / "made")
    return store


def entry(store: Store, kind: str) -> Path:
    (path,) = (path for path in (store.folder / kind).rglob("*") if path.is_file())
    return path


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert store.fetch(KEY, tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == CONTENT
    assert not store.fetch(OTHER, tmp_path / "none")
    assert not (tmp_path / "none").exists()
    assert (store.hits, store.broken, store.problem) == (1, 0, "")


DAMAGE: Mapping[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[: len(data) // 2],
    "emptied": lambda data: b"",
    "flipped": lambda data: bytes([data[0] ^ 1]) + data[1:],
    "longer": lambda data: data + b"x",
    "other": lambda data: b'{"digest": "../../../etc/passwd"}',
    "list": lambda data: b"[1]",
}


@pytest.mark.parametrize("kind", ["act", "cas"])
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_entry_is_a_miss_and_is_replaced(kind: str, damage: str, tmp_path: Path) -> None:
    store = filled(tmp_path)
    path = entry(store, kind)
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    assert not store.fetch(KEY, tmp_path / "got")
    assert not (tmp_path / "got").exists()
    assert store.broken == 1 or (kind, damage) == ("act", "flipped")
    store.keep(KEY, tmp_path / "made")
    assert store.fetch(KEY, tmp_path / "got")


@pytest.mark.parametrize("kind", ["act", "cas"])
def test_a_removed_entry_is_a_miss(kind: str, tmp_path: Path) -> None:
    store = filled(tmp_path)
    entry(store, kind).unlink()
    assert not store.fetch(KEY, tmp_path / "got")


def test_a_folder_that_can_not_be_written_is_an_empty_store_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("in the way")
    store = filled(tmp_path)
    assert "store" in store.problem
    assert not store.fetch(KEY, tmp_path / "got")


def test_writers_of_one_key_do_not_disturb_each_other(tmp_path: Path) -> None:
    (tmp_path / "made").write_bytes(CONTENT)
    stores = [Store(tmp_path / "store") for _ in range(4)]

    def use(store: Store) -> list[bool]:
        target = tmp_path / f"got {id(store)}"
        found = []
        for _ in range(10):
            store.keep(KEY, tmp_path / "made")
            found.append(store.fetch(KEY, target) and target.read_bytes() == CONTENT)
        return found

    with ThreadPoolExecutor(4) as pool:
        assert all(all(found) for found in pool.map(use, stores))
    assert [store.broken for store in stores] == [0] * 4
    assert store_facts(tmp_path / "store").files == 2


def used_at(folder: Path, when: float) -> None:
    for path in folder.rglob("*"):
        os.utime(path, (when, when))


def test_the_least_recently_used_leave_first(tmp_path: Path) -> None:
    store = filled(tmp_path, **{KEY: CONTENT})
    used_at(store.folder, 1000.0)
    filled(tmp_path, **{OTHER: CONTENT[::-1]})
    now = 1000.0 + 2 * GRACE_SECONDS
    kept = store_facts(store.folder).size_bytes // 2
    assert collect(store.folder, kept, now).files == 2
    assert not store.fetch(KEY, tmp_path / "got")
    assert store.fetch(OTHER, tmp_path / "got")


def test_what_was_used_just_now_stays_even_in_a_full_store(tmp_path: Path) -> None:
    store = filled(tmp_path)
    now = entry(store, "cas").stat().st_mtime + GRACE_SECONDS / 2
    assert collect(store.folder, 0, now).files == 0
    assert store.fetch(KEY, tmp_path / "got")


def test_using_an_entry_keeps_it(tmp_path: Path) -> None:
    store = filled(tmp_path)
    used_at(store.folder, 1000.0)
    assert store.fetch(KEY, tmp_path / "got")
    assert collect(store.folder, 0, 1000.0 + 2 * GRACE_SECONDS).files == 0


def test_unfinished_files_of_yesterday_are_swept(tmp_path: Path) -> None:
    store = filled(tmp_path)
    left = store.folder / "cas" / "ab" / ".tmp-0123"
    left.parent.mkdir(exist_ok=True)
    left.touch()
    now = left.stat().st_mtime
    assert collect(store.folder, 10**9, now).files == 0
    assert collect(store.folder, 10**9, now + STALE_SECONDS + 1).files == 1
    assert not left.exists()


def test_clearing_leaves_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path)
    assert clear(store.folder).files == 2
    assert store_facts(store.folder).files == 0
    assert clear(tmp_path / "never was").files == 0
