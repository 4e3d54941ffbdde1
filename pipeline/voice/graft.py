"""Controls grafted onto an ONNX graph: more outputs, and inputs where it had a constant melody and one speed.

ONNX files are protobuf messages. Two things can be done to their bytes without a library: what is appended as
`graph (7) { … }` is merged into the graph, so outputs, inputs, constants and steps can be added; and a name or a number
may be exchanged for another of the same length, for then no length changes.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

GRAPH, NODE, INITIALIZER, INPUT, OUTPUT = 7, 1, 5, 11, 12
NODE_INPUT, NODE_OUTPUT, NODE_NAME, OP, ATTRIBUTE = 1, 2, 3, 4, 5
FLOAT, INT64 = 1, 7


def with_output(model: bytes, tensor: str) -> bytes:
    """The model's bytes with `tensor` added to what the graph returns."""
    return model + _field(GRAPH, _field(OUTPUT, _field(1, tensor.encode())))


def with_input(model: bytes, name: str, *dims: str) -> bytes:
    """The model with another float input; a dimension is named, "1" is one."""
    sizes = b"".join(_field(1, _number(1, 1) if dim == "1" else _field(2, dim.encode())) for dim in dims)
    kind = _field(1, _number(1, FLOAT) + _field(2, sizes))
    return model + _field(GRAPH, _field(INPUT, _field(1, name.encode()) + _field(2, kind)))


def with_step(model: bytes, op: str, inputs: Sequence[str], output: str, axis: int | None = None) -> bytes:
    """The model with another step."""
    words = b"".join(_field(NODE_INPUT, name.encode()) for name in inputs) + _field(NODE_OUTPUT, output.encode())
    words += _field(NODE_NAME, f"graft/{output}".encode()) + _field(OP, op.encode())
    if axis is not None:
        words += _field(ATTRIBUTE, _field(1, b"axis") + _number(3, axis) + _number(20, 2))
    return model + _field(GRAPH, _field(NODE, words))


def with_numbers(model: bytes, name: str, numbers: Sequence[int]) -> bytes:
    """The model with a constant list of whole numbers."""
    content = struct.pack(f"<{len(numbers)}q", *numbers)
    tensor = _number(1, len(numbers)) + _number(2, INT64) + _field(8, name.encode()) + _field(9, content)
    return model + _field(GRAPH, _field(INITIALIZER, tensor))


def renamed_output(model: bytes, tensor: str, other: str) -> bytes:
    """The step that makes `tensor` makes `other` instead, a name as long; whoever reads `tensor` still does."""
    return _exchanged(model, _field(NODE_OUTPUT, tensor.encode()), _field(NODE_OUTPUT, other.encode()))


def freed_input(model: bytes, name: str) -> bytes:
    """The one-number float input `name` may have any length."""
    head = _field(1, name.encode()) + bytes.fromhex("120a0a0808011204")
    return _exchanged(model, head + bytes.fromhex("0a020801"), head + bytes.fromhex("0a021a00"))


def _exchanged(model: bytes, old: bytes, new: bytes) -> bytes:
    if model.count(old) != 1 or len(old) != len(new):
        raise ValueError("the graph is not the one this was written for")
    return model.replace(old, new)


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited protobuf field."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    """A protobuf field that is a whole number."""
    return _varint(number << 3) + _varint(value & (2**64 - 1))


def _varint(value: int) -> bytes:
    head = b""
    while value > 127:
        head, value = head + bytes([value & 127 | 128]), value >> 7
    return head + bytes([value])
