"""A look at this machine: each need, whether it is met, and the way out when it is not."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from typing import NamedTuple

from pipeline.core.cores import cores
from pipeline.errors import PipelineError
from pipeline.resources import assets_folder, cache_folder

FEW = 8  # languages an engine is told by name
LEAST_FREE_BYTES = 2 * 10**9
AGAIN = "pip install --force-reinstall kindreel"


class Finding(NamedTuple):
    """`needed` says whether rendering is impossible without it."""

    what: str
    fine: bool
    detail: str
    way_out: str = ""
    needed: bool = True


def examine() -> tuple[Finding, ...]:
    """Every check, none of which stops the others."""
    return tuple(_tried(what, look) for what, look in CHECKS)


def _tried(what: str, look: Callable[[], Finding]) -> Finding:
    """What a check found; one that can not even look says why, and that installing anew helps."""
    try:
        return look()
    except PipelineError as problem:
        return Finding(what, False, problem.message, problem.hint or AGAIN)
    except (ImportError, OSError) as problem:
        return Finding(what, False, str(problem), AGAIN)


def _python() -> Finding:
    return Finding("python", sys.version_info >= (3, 11), sys.version.split()[0], "install Python 3.11 or newer")


def _painter() -> Finding:
    from pipeline.paint.engine import skia

    return Finding("painter", True, f"skia {skia.__version__}")


def _encoder() -> Finding:
    from pipeline.encode.ffmpeg import find_encoder

    return Finding("encoder", True, find_encoder().path)


def _fonts() -> Finding:
    from pipeline.core.display import Font
    from pipeline.lettering.fonts import face

    asked = (Font("caveat", 700, 40), Font("noto-sans", 700, 40, language="zh"), Font("noto-sans", 700, 40))
    return Finding("fonts", True, ", ".join(dict.fromkeys(str(face(font).getname()[0]) for font in asked)))


def _packs() -> Finding:
    from pipeline.packs import load_pack, pack_names

    return Finding("packs", True, f"{', '.join(load_pack(name).name for name in pack_names())} in {assets_folder()}")


def _some(languages: list[str]) -> str:
    """A few languages by name, many by their number: `render voices list` has them all."""
    return ", ".join(languages) if len(languages) <= FEW else f"{len(languages)} languages"


def _voice() -> Finding:
    from pipeline.voice.catalogue import tongues

    known = tuple(tongues())
    ready = {tongue.language: tongue.engine for tongue in reversed(known) if not tongue.missing}
    engines = {engine: [each for each in ready if ready[each] == engine] for engine in sorted(set(ready.values()))}
    best = known[0]
    detail = "; ".join(f"{_some(sorted(spoken))} by {engine}" for engine, spoken in engines.items())
    said = f"{detail or 'no engine: films are silent'}" + (f"; {best.missing}" if best.missing else "")
    return Finding("voices", not best.missing, said, 'pip install "kindreel[voices]"', needed=False)


def _recordings() -> Finding:
    heard = find_spec("pocketsphinx") is not None
    by = "pocketsphinx" if heard else "comparison with a voice of ours, less exactly"
    return Finding("takes", heard, f"words of recordings are found by {by}", 'pip install "kindreel[align]"', False)


def _cache() -> Finding:
    folder = cache_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            free = shutil.disk_usage(folder).free
    except OSError as problem:
        why = f"{folder} can not be written: {problem.strerror}"
        return Finding("cache", False, why, "set KINDREEL_CACHE to another folder")
    detail = f"{folder}, {free / 1e9:.1f} GB free"
    return Finding("cache", free > LEAST_FREE_BYTES, detail, "render cache gc --max-size 1GB", needed=False)


def _cores() -> Finding:
    return Finding("cores", True, str(cores()))


CHECKS: tuple[tuple[str, Callable[[], Finding]], ...] = (
    ("python", _python),
    ("painter", _painter),
    ("encoder", _encoder),
    ("fonts", _fonts),
    ("packs", _packs),
    ("voices", _voice),
    ("takes", _recordings),
    ("cache", _cache),
    ("cores", _cores),
)
