"""A tensor inside an ONNX graph made one of its outputs.

ONNX files are protobuf messages, and protobuf merges a repeated sub-message into the first one. Appending
`graph (7) { output (12) { name (1) } }` to the bytes therefore adds an output, and nothing else changes.
"""

from __future__ import annotations

GRAPH, OUTPUT, NAME = 7, 12, 1


def with_output(model: bytes, tensor: str) -> bytes:
    """The model's bytes with `tensor` added to what the graph returns."""
    return model + _field(GRAPH, _field(OUTPUT, _field(NAME, tensor.encode())))


def _field(number: int, content: bytes) -> bytes:
    """A length-delimited protobuf field."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    head = b""
    while value > 127:
        head, value = head + bytes([value & 127 | 128]), value >> 7
    return head + bytes([value])
