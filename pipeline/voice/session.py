"""Neural graphs made ready to run, on one thread each: sums have one order, and equal input gives equal bytes."""

from __future__ import annotations

from typing import Any

from pipeline.errors import EnvironmentMissing


def of(graph: bytes) -> Any:
    """A session of onnxruntime."""
    try:
        import onnxruntime
    except ImportError as error:
        raise EnvironmentMissing(f"onnxruntime can not be loaded: {error}") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # every sentence has its own length: keep nothing
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
