"""Finished segments kept by what they are made from: `act/` says which content belongs to a key, `cas/` holds contents.

`ask/` says which key something asked for has, where finding that out takes longer than reading it.

Everything read is checked against its digest, so a torn, cut or altered file is a miss and never a wrong film. A store
that can not be written stays usable as an empty one and says why in `problem`.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.core.durable import write_whole


@dataclass(slots=True)
class Store:
    """A folder of results by key. Several processes may use it at once without locks: equal keys hold equal bytes."""

    folder: Path
    problem: str = ""  # why nothing is kept any more
    broken: int = 0  # entries that were not what they should be
    hits: int = 0

    def fetch(self, key: str, target: Path) -> bool:
        """Put the content kept under `key` at `target`; False when there is none that is whole."""
        content = self.get(key)
        if content is None:
            return False
        target.write_bytes(content)
        return True

    def keep(self, key: str, file: Path) -> None:
        """Keep the file's bytes under `key`."""
        if not self.problem:
            self.put(key, file.read_bytes())

    def get(self, key: str) -> bytes | None:
        """The content kept under `key`; None when there is none that is whole."""
        digest = self._digest_of(key)
        content = self._content(digest) if digest else None
        self.hits += content is not None
        return content

    def put(self, key: str, content: bytes, lasting: bool = True) -> None:
        """Keep bytes under `key`. `lasting`: so that they survive a power cut too."""
        if self.problem:
            return
        digest = hashlib.sha256(content).hexdigest()
        note = json.dumps({"digest": digest, "size": len(content)}, sort_keys=True).encode()
        try:
            write_whole(self._place("cas", digest), content, lasting)
            write_whole(self._place("act", key), note, lasting)
        except OSError as error:
            self.problem = f"{self.folder}: {error.strerror or error}"

    def answer(self, request: str) -> str:
        """The key that answers a request, as an earlier run found out; "" when nobody asked yet."""
        try:
            key, _, seal = self._place("ask", request).read_text("ascii").partition(" ")
        except (OSError, ValueError):
            return ""
        return key if seal == _seal(request, key) else ""

    def learn(self, request: str, key: str) -> None:
        """Keep a request's answer; a full or locked disk costs speed only."""
        with suppress(OSError):
            write_whole(self._place("ask", request), f"{key} {_seal(request, key)}".encode(), lasting=False)

    def _digest_of(self, key: str) -> str:
        place = self._place("act", key)
        try:
            note = place.read_bytes()
        except OSError:
            return ""
        try:
            digest = json.loads(note)["digest"]
            os.utime(place)
            return digest if isinstance(digest, str) and len(digest) == 64 and digest.isalnum() else self._bad(place)
        except (ValueError, KeyError, TypeError):
            return self._bad(place)
        except OSError:
            return ""  # gone while we read it

    def _content(self, digest: str) -> bytes | None:
        place = self._place("cas", digest)
        try:
            content = place.read_bytes()
            os.utime(place)
        except OSError:
            return None
        if hashlib.sha256(content).hexdigest() != digest:
            self._bad(place)
            return None
        return content

    def _bad(self, place: Path) -> str:
        self.broken += 1
        with suppress(OSError):  # it may be gone already, or be on a disk we can only read
            place.unlink()
        return ""

    def _place(self, kind: str, name: str) -> Path:
        return self.folder / kind / name[:2] / name


def _seal(request: str, key: str) -> str:
    return hashlib.sha256(f"{request} {key}".encode()).hexdigest()
