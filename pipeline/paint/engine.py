"""The one place that imports Skia, and says what to install when its system libraries are missing."""

from __future__ import annotations

from pipeline.errors import EnvironmentMissing

APT_LINE = "apt-get install -y libgl1 libegl1 libexpat1"

try:
    import skia
except ImportError as problem:
    raise EnvironmentMissing(f"the painter can not start: {problem}", f"on Debian or Ubuntu: {APT_LINE}") from problem

__all__ = ["APT_LINE", "skia"]
