"""The tiny pack, made once, and a cache of its own for every test that renders."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.encode.ffmpeg import find_encoder
from tests.tinypack import write_tiny_pack


@pytest.fixture(scope="session")
def tiny_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the tiny pack; tests only read it."""
    return write_tiny_pack(tmp_path_factory.mktemp("assets"))


@pytest.fixture(scope="session")
def known_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the digest of ffmpeg, which takes long to make."""
    folder = tmp_path_factory.mktemp("encoder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KINDREEL_CACHE", str(folder))
        find_encoder.cache_clear()
        find_encoder()
    return folder


@pytest.fixture
def cache(tmp_path: Path, known_encoder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache that knows the encoder and nothing else."""
    folder = tmp_path / "cache"
    shutil.copytree(known_encoder, folder)
    monkeypatch.setenv("KINDREEL_CACHE", str(folder))
    return folder
