"""Templates of strangers are rendered in a process of their own, with limits on memory, time and files.

The sandbox lets nothing dangerous through; this is the wall behind it, for the day it does. The process is started by
the first template that needs it, so a story of plain `{{ name }}` never pays for one.
"""

from __future__ import annotations

import atexit
import json
import os
import selectors
import subprocess
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.script.faults import Fault, Faulty, plain

SECONDS = 5.0  # of one template; the process itself allows itself less
ROOT = Path(__file__).resolve().parents[2]
START = "import sys; sys.path[:0] = sys.argv[1:]; from pipeline.script.confinedchild import serve; serve()"
GIVEN_UP = "the template needs more memory or time than a text may"


def render(source: str, names: Mapping[str, Any], rules: str) -> str:
    """The text a template makes of plain data; raises Faulty. `rules`: text or file."""
    return str(_asked({"act": "render", "source": source, "names": plain(names), "rules": rules}))


def holds(expression: str, names: Mapping[str, Any], rules: str) -> bool:
    """Whether an expression is true of plain data; raises Faulty."""
    return bool(_asked({"act": "holds", "source": expression, "names": plain(names), "rules": rules}))


def _asked(question: Mapping[str, Any]) -> Any:
    answer = _child(os.getpid()).ask(json.dumps(question).encode())
    if answer is None:
        _child.cache_clear()
        raise Faulty(Fault("E404", GIVEN_UP))
    if faults := answer.get("faults"):
        raise Faulty(*(Fault(*fault) for fault in faults))
    return answer["made"]


class Child:
    """The process, and what it is asked."""

    def __init__(self, start: str = START, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", start, str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": "", "LANG": "C.UTF-8"},
            cwd="/",
            start_new_session=True,
        )
        atexit.register(self.close)

    def ask(self, question: bytes) -> dict[str, Any] | None:
        """The answer; None when the process died or took too long."""
        assert self.process.stdin
        try:
            self.process.stdin.write(question + b"\n")
            self.process.stdin.flush()
            line = self._line()
        except (BrokenPipeError, TimeoutError):
            line = b""
        if not line.endswith(b"\n"):
            self.close()
            return None
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _line(self) -> bytes:
        assert self.process.stdout
        with selectors.DefaultSelector() as ready:
            ready.register(self.process.stdout, selectors.EVENT_READ)
            if not ready.select(self.seconds):
                raise TimeoutError
        return self.process.stdout.readline()

    def close(self) -> None:
        """End the process, whatever it does."""
        atexit.unregister(self.close)
        self.process.kill()
        self.process.communicate()


@lru_cache(maxsize=1)
def _child(_process: int) -> Child:
    """The one child of this process; a forked copy of us gets its own."""
    return Child()
