"""Commands run in this process: what they print, and their exit code."""

from __future__ import annotations

import io
import signal
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

from pipeline.cli import cli
from pipeline.cli.speak import speaking


class Said(NamedTuple):
    code: int
    out: str
    err: str


def render(*words: object) -> Said:
    """`render <words>`."""
    out, err = io.StringIO(), io.StringIO()
    before = signal.getsignal(signal.SIGTERM)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            arguments = [str(word) for word in words]
            code = speaking(lambda: cli.main(arguments, prog_name="render", standalone_mode=False))
    finally:
        signal.signal(signal.SIGTERM, before)
    return Said(code, out.getvalue(), err.getvalue())
