"""What is installed, told from the names of folders, is what the metadata say."""

from __future__ import annotations

import os
import sys
from importlib import metadata
from pathlib import Path

import pytest

from pipeline.core import identity


def _numbers(version: str) -> list[str]:
    return [part.lstrip("0") or "0" for part in version.split(".")]


def test_versions_are_those_of_the_metadata() -> None:
    for distribution in metadata.distributions():
        told = identity.version(distribution.name)
        assert _numbers(told) == _numbers(distribution.version), distribution.name


def test_a_distribution_is_found_however_its_name_is_written() -> None:
    assert identity.version("Click_default.group") == identity.version("click-default-group") != "none"


def test_what_is_not_installed_has_no_version() -> None:
    assert identity.version("no-such-distribution") == "none"


def test_the_first_place_on_the_path_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "click-99.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert identity._installed.__wrapped__()["click"] == "99.0"


def test_the_stamp_changes_when_something_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "site-packages"
    place.mkdir()
    os.utime(place, ns=(1, 1))
    monkeypatch.setattr(sys, "path", [str(place), str(tmp_path / "gone-packages")])
    before = identity.libraries_stamp()
    (place / "new.dist-info").mkdir()
    assert identity.libraries_stamp() != before
