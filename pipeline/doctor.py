"""A look at this machine: each need, whether it is met, and the way out when it is not."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from pipeline.errors import PipelineError
from pipeline.resources import assets_folder, cache_folder

LEAST_FREE_BYTES = 2 * 10**9


class Finding(NamedTuple):
    """`needed` says whether rendering is impossible without it."""

    what: str
    fine: bool
    detail: str
    way_out: str = ""
    needed: bool = True


def examine() -> tuple[Finding, ...]:
    """Every check, none of which stops the others."""
    return tuple(check() for check in CHECKS)


def _python() -> Finding:
    return Finding("python", sys.version_info >= (3, 11), sys.version.split()[0], "install Python 3.11 or newer")


def _painter() -> Finding:
    def look() -> str:
        import pipeline.paint

        return f"{pipeline.paint.__name__} with skia {version('skia-python')}"

    return _tried("painter", look)


def _encoder() -> Finding:
    def look() -> str:
        from pipeline.encode.ffmpeg import ffmpeg

        return str(ffmpeg().version)

    return _tried("encoder", look)


def _voice() -> Finding:
    try:
        return Finding("voice", True, f"hibari-tts {version('hibari-tts')}")
    except PackageNotFoundError:
        return Finding("voice", False, "no engine: films are silent", "pip install hibari-tts", needed=False)


def _fonts() -> Finding:
    def look() -> str:
        from pipeline.core.display import Font
        from pipeline.lettering.fonts import face

        faces = {"en": "caveat", "zh": "noto-sans", "ta": "noto-sans"}
        return ", ".join(
            face(Font(family, 700, 40, language=language)).getname()[0] for language, family in faces.items()
        )

    return _tried("fonts", look)


def _packs() -> Finding:
    def look() -> str:
        from pipeline.packs import load_pack, pack_names

        return f"{', '.join(load_pack(name).name for name in pack_names())} in {assets_folder()}"

    return _tried("packs", look)


def _cache() -> Finding:
    folder = cache_folder()
    home = next(p for p in (folder, *folder.parents) if p.exists())
    if not os.access(home, os.W_OK):
        return Finding(
            "cache", False, f"{folder} is not writable", "set KINDREEL_CACHE to another folder", needed=False
        )
    free = shutil.disk_usage(home).free
    return Finding("cache", free > LEAST_FREE_BYTES, f"{folder}, {free / 1e9:.1f} GB free", "render cache gc", False)


def _cores() -> Finding:
    return Finding(
        "cores", True, f"{len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()}"
    )


def _tried(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, look())
    except PipelineError as problem:
        return Finding(what, False, problem.message, problem.hint)


CHECKS: tuple[Callable[[], Finding], ...] = (_python, _painter, _encoder, _fonts, _packs, _voice, _cache, _cores)
