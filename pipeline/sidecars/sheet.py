"""The contact sheet: one frame per beat, labelled with its time and id."""

from __future__ import annotations

import io
import math

from PIL import Image, ImageDraw

from pipeline.core.display import Font
from pipeline.lettering.fonts import face
from pipeline.sidecars.finished import Finished
from pipeline.timeline.model import Beat, Timeline

COLUMNS = 6
WIDE = 270  # pixels of a cell
GAP = 16
LABEL = 44
LONGEST_ID = 34
PAPER, INK, SOFT = "#F4F1EA", "#1E1A1C", "#6B645C"


def shown_beats(timeline: Timeline) -> tuple[Beat, ...]:
    """Beats that take time, one per start frame; at least one."""
    seen: dict[int, Beat] = {}
    for beat in timeline.beats:
        if beat.span.length > 0:
            seen.setdefault(beat.span.start, beat)
    return tuple(seen[start] for start in sorted(seen)) or timeline.beats[:1]


def telling_frame(beat: Beat) -> int:
    """Two thirds into the beat: entrances have settled, exits have not begun."""
    return beat.span.start + (2 * beat.span.length) // 3


def png(film: Finished) -> bytes:
    beats = shown_beats(film.timeline)
    width, height = film.timeline.size
    cell = (WIDE, round(WIDE * height / width))
    step_x, step_y = cell[0] + GAP, cell[1] + LABEL + GAP
    rows = math.ceil(len(beats) / COLUMNS)
    sheet = Image.new("RGB", (GAP + min(len(beats), COLUMNS) * step_x, GAP + rows * step_y), PAPER)
    for index, beat in enumerate(beats):
        row, column = divmod(index, COLUMNS)
        _put(sheet, film, beat, (GAP + column * step_x, GAP + row * step_y, *cell))
    target = io.BytesIO()
    sheet.save(target, "PNG", compress_level=3)  # paper does not pack: more work would save nothing
    return target.getvalue()


def _put(sheet: Image.Image, film: Finished, beat: Beat, cell: tuple[int, int, int, int]) -> None:
    """One frame in its cell (x, y, width, height), its time and id below."""
    x, y, width, height = cell
    frame = telling_frame(beat)
    sheet.paste(film.small(frame, (width, height)), (x, y))
    draw = ImageDraw.Draw(sheet)
    seconds = film.timeline.rate.seconds(frame)
    draw.text((x, y + height + 4), f"{seconds:6.2f} s", font=face(Font("noto-sans", 600, 16)), fill=INK)
    draw.text((x, y + height + 24), beat.id[:LONGEST_ID], font=face(Font("noto-sans", 400, 14)), fill=SOFT)
