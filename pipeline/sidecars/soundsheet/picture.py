"""The whole sheet: its head with the figures, and its rows; as SVG and as PNG."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from pipeline.core.display import Font
from pipeline.lettering.fonts import chain
from pipeline.sidecars.soundsheet import look
from pipeline.sidecars.soundsheet.look import FONT, LEFT, PER_ROW, RIGHT, WIDE, box, rule, text
from pipeline.sidecars.soundsheet.row import HIGH, Sounding, row
from pipeline.sound.facts import SoundFacts, measure
from pipeline.sound.master import Mastered
from pipeline.sound.outline import outline
from pipeline.timeline.model import Timeline

HEAD = 236
FOOT = 30
LATIN = 0x250  # characters below are in the first font


def sounding(finished: Mastered, timeline: Timeline) -> Sounding:
    """Everything the sheet is drawn from: two passes over the sound."""
    roles = dict.fromkeys(line.role for line in timeline.lines)
    colors = {role: look.ROLES[n % len(look.ROLES)] for n, role in enumerate(roles)}
    return Sounding(timeline, measure(finished, timeline), outline(finished), colors)


def svg(film: Sounding) -> str:
    """The sheet as one picture; shapes carry their times as titles."""
    count = max(1, math.ceil(film.timeline.rate.seconds(film.timeline.frames) / PER_ROW - 1e-9))
    high = HEAD + count * HIGH + FOOT
    parts = [box(0, 0, WIDE, high, look.PAPER), *_head(film)]
    for number in range(count):
        parts += row(film, number, HEAD + number * HIGH)
    size = f'viewBox="0 0 {WIDE} {high}" width="{WIDE}" height="{high}"'
    fonts = f'font-family="{FONT}, sans-serif"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {fonts}>{"".join(parts)}</svg>'


def png(film: Sounding) -> bytes:
    """The sheet as pixels."""
    import resvg_py

    markup = svg(film)
    return bytes(resvg_py.svg_to_bytes(svg_string=markup, skip_system_fonts=True, font_files=_fonts(markup)))


def _fonts(markup: str) -> list[str]:
    """The letters' font, and those of other scripts only where they are needed."""
    faces = chain(Font("noto-sans", 400, 16))
    files = [str(next(faces).path)]
    return (
        files
        if max(map(ord, markup), default=0) < LATIN
        else list(dict.fromkeys((*files, *(str(f.path) for f in faces))))
    )


def _head(film: Sounding) -> Iterator[str]:
    timeline, facts = film.timeline, film.facts
    seconds = timeline.rate.seconds(timeline.frames)
    yield text(LEFT, 66, timeline.title, 40, look.INK, bold=True)
    about = f"{seconds:.1f} s, pack {timeline.pack}, {len(timeline.lines)} lines, {len(timeline.cues)} sounds"
    yield text(LEFT, 100, about, 19, look.SOFT)
    step = (WIDE - LEFT - RIGHT) / 7
    for n, (value, words, right) in enumerate(_figures(facts)):
        x = LEFT + n * step
        yield text(x, 158, value, 32, look.INK if right else look.VOICE, bold=True)
        yield text(x, 182, words, 15, look.SOFT)
    yield from _legend(film.colors)
    yield rule(LEFT, HEAD - 22, WIDE - RIGHT, HEAD - 22, look.LINE)


def _figures(facts: SoundFacts) -> tuple[tuple[str, str, bool], ...]:
    """Value, what it is, and whether it is as it should be."""
    silence = sum(gap.end - gap.start for gap in facts.gaps)
    return (
        (
            _number(facts.integrated_lufs, "LUFS"),
            "loudness, aim -14",
            -16 <= facts.integrated_lufs <= -13 or not facts.heard,
        ),
        (_number(facts.true_peak_dbtp, "dBTP"), "true peak, at most -1", facts.true_peak_dbtp <= -1),
        (_number(facts.speech_over_bed_db, "dB"), "speech over music, at least 20", facts.speech_over_bed_db >= 20),
        (_number(facts.loudness_range_lu, "LU"), "loudness range", True),
        (_number(facts.crest_db, "dB"), "peak over mean", True),
        (_number(facts.mono_loss_db, "dB"), "lost on one speaker", facts.mono_loss_db <= 3),
        (f"{silence:.1f} s", f"silence, {len(facts.gaps)} times", True),
    )


def _number(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if math.isfinite(value) else "–"


def _legend(colors: Mapping[str, str]) -> Iterator[str]:
    x = WIDE - RIGHT
    entries = [
        ("music", look.MUSIC),
        ("sounds", look.EFFECTS),
        ("bed under voices", look.DIP),
        ("loudness (3 s)", look.LEVEL),
    ]
    for line, named in enumerate((entries, [*colors.items()])):
        at = x - sum(len(words) * 9 + 40 for words, _ in named)
        for words, color in named:
            yield box(at, 44 + 32 * line, 16, 16, color, round=4)
            yield text(at + 22, 58 + 32 * line, words, 16, look.INK)
            at += len(words) * 9 + 40
