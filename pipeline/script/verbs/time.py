"""Letting time pass: wait, hold."""

from __future__ import annotations

from pipeline.script.durations import DURATION
from pipeline.script.reading import Kind, Reading
from pipeline.script.story import Beat, Wait
from pipeline.script.tree import Node


def _wait(node: Node, reading: Reading) -> Beat:
    return Wait(mark=node.mark, seconds=DURATION.read(node, reading))


def _hold(node: Node, reading: Reading) -> Beat:
    return Wait(mark=node.mark, seconds=DURATION.read(node, reading), still=True)


WAIT: Kind[Beat] = Kind(_wait, DURATION.schema)
HOLD: Kind[Beat] = Kind(_hold, DURATION.schema)
