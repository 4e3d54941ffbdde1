"""Packs read once per machine: what a folder says is kept under the digest of its files, for the next command."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from pathlib import Path

from pipeline.core.durable import write_whole
from pipeline.core.identity import code_digest, versions
from pipeline.packs.model import Pack
from pipeline.resources import cache_folder

LIBRARIES = ("pillow", "psd-tools", "pyyaml", "soundfile")  # what reads a pack's files
DIGEST = 32  # bytes of SHA-256 before the pack


def kept_pack(folder: Path, digest: str, read: Callable[[], Pack]) -> Pack:
    """The pack of a folder with these files: from an earlier command, else read now and kept.

    A torn or altered file is a miss, and a full or locked disk costs speed only.
    """
    path = cache_folder() / "packs" / _key(folder, digest)
    known = _load(path)
    if known is not None:
        return known
    pack = read()
    _save(path, pack)
    return pack


def _key(folder: Path, digest: str) -> str:
    """Where the folder is, is part of a Pack; how it is read, is our code and the libraries'."""
    makers = (f"{name}={version}" for name, version in versions(LIBRARIES).items())
    words = [str(folder), digest, code_digest("core", "packs"), *makers]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _load(path: Path) -> Pack | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    body = data[DIGEST:]
    if hashlib.sha256(body).digest() != data[:DIGEST]:
        return None
    pack = pickle.loads(body)
    return pack if isinstance(pack, Pack) else None


def _save(path: Path, pack: Pack) -> None:
    body = pickle.dumps(pack, pickle.HIGHEST_PROTOCOL)
    try:
        write_whole(path, hashlib.sha256(body).digest() + body, lasting=False)
    except OSError:
        return
