"""Finished segments kept by what they are made from: `act/` says which content belongs to a key, `cas/` holds contents.

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
        digest = self._digest_of(key)
        content = self._content(digest) if digest else None
        if content is None:
            return False
        target.write_bytes(content)
        self.hits += 1
        return True

    def keep(self, key: str, file: Path) -> None:
        """Keep the file's bytes under `key`."""
        if self.problem:
            return
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        note = json.dumps({"digest": digest, "size": len(content)}, sort_keys=True).encode()
        try:
            write_whole(self._place("cas", digest), content)
            write_whole(self._place("act", key), note)
        except OSError as error:
            self.problem = f"{self.folder}: {error.strerror or error}"

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
