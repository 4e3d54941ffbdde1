from __future__ import annotations

from pathlib import Path

import pytest

from tests.tinypack import write_tiny_pack


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The folder of the tiny pack; the folder of its assets is two above."""
    return write_tiny_pack(tmp_path)
