"""Processes that get ready while their work is still being planned: their imports take as long as ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline.encode.crew import Child

Hire = Callable[[], Child]


@contextmanager
def standby(number: int, module: str) -> Iterator[Hire]:
    """Start `number` processes that import `module`; the block is given what hires one, a new one when all are hired.

    What nobody hired is gone when the block ends; what was hired is its employer's to dismiss.
    """
    ready: list[Child] = []
    try:
        ready += (Child(module) for _ in range(number))
        yield lambda: ready.pop() if ready else Child(module)
    finally:
        for child in ready:
            child.dismiss()
