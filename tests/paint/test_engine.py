"""Without Skia's system libraries the painter says which line installs them."""

from __future__ import annotations

import importlib
import sys

import pytest

from pipeline.errors import EnvironmentMissing


def test_missing_system_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "skia", None)
    monkeypatch.delitem(sys.modules, "pipeline.paint.engine", raising=False)
    with pytest.raises(EnvironmentMissing) as caught:
        importlib.import_module("pipeline.paint.engine")
    assert "libgl1 libegl1 libexpat1" in caught.value.hint
