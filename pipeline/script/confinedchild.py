"""The confined side: reads questions, renders under limits, writes answers. Run by `confined`, never imported there."""

from __future__ import annotations

import json
import sys
from typing import Any

MEMORY = 512 * 2**20  # bytes of address space
SECONDS = 2  # of processor time, for one template
FILES = 32


def serve() -> None:
    """Answer one question per line until there are no more."""
    from pipeline.script import filters, sandbox  # noqa: F401  everything is imported before the walls go up

    _limit()
    for line in sys.stdin:
        _allow_seconds()
        sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
        sys.stdout.flush()


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """What a template makes, or its faults."""
    from pipeline.script.faults import Faulty
    from pipeline.script.sandbox import FILE_RULES, TEXT_RULES, holds, render

    act = {"render": render, "holds": holds}[question["act"]]
    rules = {"text": TEXT_RULES, "file": FILE_RULES}[question["rules"]]
    try:
        return {"made": act(question["source"], question["names"], rules)}
    except Faulty as error:
        return {"faults": [list(fault) for fault in error.faults]}


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on every system; the other side still looks at the clock
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_seconds() -> None:
    """Let the next template use some seconds, whatever the ones before used."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
