"""Who made it and under which licence; fonts; captions that can be read."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.color import Color, contrast
from pipeline.errors import EnvironmentMissing
from pipeline.lettering.fonts import face_file, parts
from pipeline.workbench.bench import Bench
from pipeline.workbench.finding import Finding

FREE = (
    *("CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "OFL-1.1", "MIT", "Apache-2.0"),
    *("BSD-2-Clause", "BSD-3-Clause", "LicenseRef-owned"),
)
NARROW = ("NC", "ND")
LEAST = 4.5  # contrast of words and what they stand on
SMALLEST = 50.0


def licences(bench: Bench) -> Iterator[Finding]:
    """The pack, and every file that is somebody else's, says whose it is and how it may be used."""
    pack, file = bench.pack, bench.file("pack.yaml")
    if not pack.origin:
        hint = "origin: hand-made, ai-made or stock"
        yield Finding("warning", "licences", file, "origin", "does not say how its art was made", hint)
    for place, licence in (("licence", pack.licence), *((c.files, c.licence) for c in pack.credits)):
        line = bench.line_of("pack.yaml", place)
        narrow = next((word for word in NARROW if word in licence.split("-")), "")
        if narrow:
            message = (
                f"{licence}: films with it may not be {'sold or promoted' if narrow == 'NC' else 'cut or changed'}"
            )
            yield Finding("warning", "licences", file, place, message, "ask its maker for another licence", line)
        elif licence not in FREE:
            message = f'"{licence}" is no licence this program knows'
            hint = f"an SPDX name: {', '.join(FREE[:5])} …; LicenseRef-owned for what is yours alone"
            yield Finding("warning", "licences", file, place, message, hint, line)
    for credit in pack.credits:
        if not any(one.startswith(credit.files) for one in bench.folder.digests):
            line = bench.line_of("pack.yaml", credit.files)
            yield Finding(
                "warning", "licences", file, credit.files, "no such file in the pack", "a file or a folder", line
            )


def fonts(bench: Bench) -> Iterator[Finding]:
    """Every font is there, from a package that says its licence."""
    for role, font in bench.pack.fonts.items():
        for name in dict.fromkeys((font.family, *font.fallbacks)):
            family, weight, *_ = parts(name, font.weight)
            try:
                face_file(family, weight, font.language)
            except EnvironmentMissing as missing:
                line = bench.line_of("pack.yaml", family)
                yield Finding("error", "fonts", bench.file("pack.yaml"), role, missing.message, missing.hint, line)


def captions(bench: Bench) -> Iterator[Finding]:
    """Captions can be read by everyone, and lie in the frame."""
    style, file = bench.pack.captions, bench.file("pack.yaml")
    line = bench.line_of("pack.yaml", "captions:")
    if style.lit:
        ratio = contrast(Color.parse(style.fill), Color.parse(style.lit))
        if ratio < LEAST and style.fill != style.lit:
            message = f"the spoken word has a contrast of {ratio:.1f}:1 to what lights it"
            yield Finding("note", "captions", file, "lit", message, f"{LEAST}:1 can be read by everyone", line)
    if style.font.size < SMALLEST:
        yield Finding("warning", "captions", file, "font", f"{style.font.size:g} units high", "at least 50", line)
    box = style.box
    if box.x < 0 or box.y < 0 or box.right > 1080 or box.bottom > 1920:
        yield Finding(
            "warning",
            "captions",
            file,
            "box",
            "reaches out of the frame",
            "x, y, width, height within 1080 x 1920",
            line,
        )
