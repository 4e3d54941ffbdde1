"""The other end of a job: `python -m pipeline.encode.child FD PARENT MODULE` does tasks from a socket, one by one.

MODULE, if it is not empty, is imported first: what the tasks will need, while nobody has any yet.

A child dies with its parent. It leads a process group of its own, and takes its encoder with it when it is asked to
stop.
"""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import sys
import traceback
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

from pipeline.errors import EnvironmentMissing, PipelineError, UnitFailed

_PR_SET_PDEATHSIG = 1
FULL = (errno.ENOSPC, errno.EDQUOT)


def main(handle: int, parent: int, module: str) -> None:
    """Serve one parent until it hangs up."""
    _stop_with_parent(parent)
    to_parent = Connection(handle)
    try:
        if module:
            import_module(module)
        start, context = to_parent.recv()
        work = start(context)
        while True:
            name, task = to_parent.recv()
            _send(to_parent, _answer(work, name, task, to_parent))
    except EOFError:
        return  # the parent is done with us
    except Exception as problem:
        _send(to_parent, ("failed", "", _portable("starting", problem)))


def _answer(work: Any, name: str, task: Any, to_parent: Connection) -> tuple[str, str, Any]:
    """Do one task; ("done", name, result) or ("failed", name, error)."""
    try:
        return "done", name, work(task, lambda frames: _send(to_parent, ("progress", name, frames)))
    except Exception as problem:
        return "failed", name, _portable(name, problem)


def _portable(name: str, problem: Exception) -> PipelineError:
    """Our own errors as they are; anything else in words, because not every exception crosses processes."""
    if isinstance(problem, PipelineError):
        return problem
    if isinstance(problem, OSError) and problem.errno in FULL:
        return EnvironmentMissing(f"{name}: {problem.strerror}", "make room, or choose another -o")
    words = "".join(traceback.format_exception(problem)).rstrip()
    return UnitFailed(f"{name}: {type(problem).__name__}: {problem}", words)


def _send(to_parent: Connection, message: tuple[str, str, Any]) -> None:
    try:
        to_parent.send(message)
    except OSError:
        _stop_group(signal.SIGTERM, None)  # nobody listens any more


def _stop_with_parent(parent: int) -> None:
    signal.signal(signal.SIGTERM, _stop_group)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is the parent's to answer
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, int(signal.SIGTERM))
    if os.getppid() != parent:
        _stop_group(signal.SIGTERM, None)  # it died before we could ask to be told


def _stop_group(number: int, frame: object) -> None:
    """End this process and the encoder it feeds."""
    os.killpg(os.getpgrp(), signal.SIGKILL)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
