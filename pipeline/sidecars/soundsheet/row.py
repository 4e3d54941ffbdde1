"""One row of the sheet: eight seconds of everything one hears, on one axis of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

import numpy as np

from pipeline.core.display import Font
from pipeline.core.timing import Span
from pipeline.lettering.measure import advance
from pipeline.sidecars.soundsheet import look
from pipeline.sidecars.soundsheet.look import LEFT, PER_ROW, RIGHT, SCALE, WIDE, blob, box, curve, rule, text, tip
from pipeline.sound.facts import SoundFacts
from pipeline.sound.loudness import Doubles
from pipeline.sound.outline import Outline
from pipeline.timeline.model import Cue, Timeline, Word
from pipeline.timeline.rhythm import strokes

SCENE, CUES, WAVE, LEVEL, WORDS, MOUTH = 0, 34, 102, 230, 332, 372  # tops of the lanes
WAVE_HIGH, LEVEL_HIGH, WORDS_HIGH, MOUTH_HIGH = 120, 92, 32, 40
HIGH = 438  # from one row to the next
LOUD, QUIET = -8.0, -38.0  # LUFS at the top and the bottom of the level's lane
TARGET = -14.0
DEEPEST = 30.0  # dB of ducking that fill the lane
NAMES = 4  # lines of names of sounds
RINGS = 0.6  # seconds a voice may be heard after its last word
WORD = Font("noto-sans", 400, 19)
LABEL = Font("noto-sans", 400, 15)


@dataclass(frozen=True, slots=True)
class Sounding:
    """Everything a row is drawn from."""

    timeline: Timeline
    facts: SoundFacts
    outline: Outline
    colors: Mapping[str, str]  # role -> colour


def row(film: Sounding, number: int, top: float) -> Iterator[str]:
    """Seconds from `number * PER_ROW` on, its upper edge at `top`."""
    start = number * PER_ROW
    end = min(start + PER_ROW, film.timeline.rate.seconds(film.timeline.frames))
    each = _Row(film, start, end, top)
    for part in (each.scenes, each.grid, each.cues, each.wave, each.levels, each.words, each.mouths, each.names):
        yield from part()


@dataclass(frozen=True, slots=True)
class _Row:
    film: Sounding
    start: float
    end: float
    top: float

    def x(self, seconds: float) -> float:
        return LEFT + (min(max(seconds, self.start), self.end) - self.start) * SCALE

    def spans(self, span: Span) -> tuple[float, float] | None:
        """Where a span of frames lies in this row, if it does."""
        seconds = self.film.timeline.rate.seconds
        begin, stop = seconds(span.start), seconds(span.end)
        return (self.x(begin), self.x(stop)) if begin < self.end and stop > self.start else None

    def names(self) -> Iterator[str]:
        for place, words in (
            (WAVE + 64, "wave"),
            (LEVEL + 20, "loudness"),
            (WORDS + 22, "words"),
            (MOUTH + 26, "mouth"),
        ):
            yield text(LEFT - 14, self.top + place, words, 15, look.SOFT, "end")
        yield text(LEFT - 14, self.top + LEVEL + 40, "bed", 15, look.DIP, "end")
        yield text(LEFT - 14, self.top + CUES + 30, "sounds", 15, look.SOFT, "end")

    def scenes(self) -> Iterator[str]:
        for index, scene in enumerate(self.film.timeline.scenes):
            if place := self.spans(scene.span):
                left, right = place
                yield box(left, self.top + SCENE, right - left - 2, 26, look.LINE if index % 2 else "#EFE9DD", round=4)
                if right - left > 70:
                    yield text(left + 10, self.top + SCENE + 18, scene.id, 15, look.INK, bold=True)
        for second in range(int(np.ceil(self.start)), int(np.floor(self.end)) + 1):
            at = self.x(second)
            yield rule(at, self.top + SCENE + 26, at, self.top + MOUTH + MOUTH_HIGH, look.LINE, 1)
            yield text(
                min(at + 4, WIDE - RIGHT - 22), self.top + MOUTH + MOUTH_HIGH + 16, f"{second} s", 13, look.FAINT
            )

    def grid(self) -> Iterator[str]:
        rate = self.film.timeline.rate
        for stroke in strokes(self.film.timeline, Span(rate.frames(self.start), rate.frames(self.end))):
            at, bar = self.x(rate.seconds(stroke.frame)), stroke.place == 0
            high = WAVE_HIGH if bar else 10
            yield rule(
                at,
                self.top + WAVE,
                at,
                self.top + WAVE + high,
                look.MUSIC if bar else "#A9C2D8",
                1.4,
                "2 4" if bar else "",
            )

    def cues(self) -> Iterator[str]:
        free = [float(LEFT)] * NAMES
        for cue in sorted(self.film.timeline.cues, key=lambda cue: cue.span.start):
            if cue.kind == "voice" or not (place := self.spans(cue.span)):
                continue
            name, color = _named(cue), look.MUSIC if cue.kind == "music" else look.EFFECTS
            begins = self.film.timeline.rate.seconds(cue.span.start) >= self.start
            line = next((n for n, right in enumerate(free) if right <= place[0]), None)
            if line is None:
                continue
            shown = f"{'' if begins else '… '}{name}"
            free[line] = place[0] + 14 + advance(shown, LABEL)
            y = self.top + CUES + 15 * line + 12
            yield tip(_told(cue), (
                box(place[0], y - 9, 4, 11, color, round=2),
                text(place[0] + 8, y, shown, 14, look.INK if begins else look.FAINT),
            ))  # fmt: skip

    def wave(self) -> Iterator[str]:
        middle = self.top + WAVE + WAVE_HIGH / 2
        xs, part = self._steps(len(self.film.outline.voice), 100)
        outline = self.film.outline
        yield rule(LEFT, middle, self.x(self.end), middle, look.LINE)
        for layer, color, opacity in ((outline.music, look.MUSIC, 0.75), (outline.effects, look.EFFECTS, 0.85)):
            high = look.heights(layer[part], WAVE_HIGH / 2)
            yield blob(xs, middle - high, middle + high, color, opacity)
        high = look.heights(outline.voice[part], WAVE_HIGH / 2)
        for left, right, color in self._voices():
            here = (xs >= left) & (xs <= right)
            yield blob(xs[here], (middle - high)[here], (middle + high)[here], color, 0.8)

    def _voices(self) -> Iterator[tuple[float, float, str]]:
        """Whose the voice is, from one place of the row to another: a take rings on until the next line."""
        lines = sorted(self.film.timeline.lines, key=lambda line: line.span)
        for line, following in pairwise((*lines, None)):
            if line is None:
                continue
            end = line.span.end + self.film.timeline.rate.frames(RINGS)
            stop = end if following is None else max(line.span.end, min(end, following.span.start))
            if place := self.spans(Span(line.span.start, stop)):
                yield *place, self.film.colors.get(line.role, look.VOICE)

    def levels(self) -> Iterator[str]:
        top, bottom = self.top + LEVEL, self.top + LEVEL + LEVEL_HIGH
        xs, part = self._steps(len(self.film.outline.bed_db), 100)
        dips = np.clip(-self.film.outline.bed_db[part] / DEEPEST, 0, 1) * LEVEL_HIGH
        yield blob(xs, np.full(len(xs), top), top + dips, look.DIP, 0.22)
        yield curve(xs, top + dips, look.DIP, 1.6)
        for level in (TARGET, -23.0, -33.0):
            y = self._y(level)
            yield rule(LEFT, y, self.x(self.end), y, "#CFC6B6" if level == TARGET else look.LINE, 1, "6 5")
            yield text(self.x(self.end) + 4, y + 5, f"{level:.0f}", 12, look.SOFT)
        facts = self.film.facts
        xs, part = self._steps(len(facts.steps), 10)
        yield curve(xs, self._ys(np.asarray(facts.steps)[part]), look.FAINT, 1.2)
        yield curve(xs, self._ys(np.asarray(facts.short_term)[part]), look.LEVEL, 2.4)
        for line in self.film.timeline.lines:
            start = self.film.timeline.rate.seconds(line.span.start)
            if self.start <= start < self.end - 0.3 and (down := self.film.outline.bed_db[int(start * 100) + 5]) < -1:
                under = top + min(1.0, -down / DEEPEST) * LEVEL_HIGH + 15
                yield text(self.x(start) + 6, under, f"{down:.0f} dB", 12, look.DIP)
        for gap in facts.gaps:
            if gap.start < self.end and gap.end > self.start:
                left, right = self.x(gap.start), self.x(gap.end)
                yield box(left, top, right - left, bottom - top, "#FFFFFF", opacity=0.7)
                yield text((left + right) / 2, bottom - 8, "silence", 13, look.SOFT, "middle")

    def words(self) -> Iterator[str]:
        for line in self.film.timeline.lines:
            color = self.film.colors.get(line.role, look.INK)
            for word in line.words:
                if place := self.spans(word.span):
                    times = f"{self._time(word.span.start)} to {self._time(word.span.end)} s"
                    yield tip(f"{line.speaker}: {word.text}  {times}", self._word(word, *place, color))
            if (place := self.spans(line.span)) and self.film.timeline.rate.seconds(line.span.start) >= self.start:
                yield box(place[0] + 1, self.top + WORDS - 4, place[1] - place[0] - 2, 3, color, round=1.5)

    def _word(self, word: Word, left: float, right: float, color: str) -> Iterator[str]:
        """A word where it is said; one that goes on in the next row is written where most of it is."""
        yield box(left + 1, self.top + WORDS, right - left - 2, WORDS_HIGH, color, round=5, opacity=0.16)
        if right - left < 0.5 * self.film.timeline.rate.seconds(word.span.length) * SCALE:
            return
        room = (right - left - 6) / max(1.0, advance(word.text, WORD))
        size = WORD.size * min(1.0, max(0.5, room))
        yield text((left + right) / 2, self.top + WORDS + 22, word.text, size, look.INK, "middle")

    def mouths(self) -> Iterator[str]:
        bottom = self.top + MOUTH + MOUTH_HIGH
        for actor in (actor for scene in self.film.timeline.scenes for actor in scene.actors):
            color = self.film.colors.get(actor.role, look.INK)
            for span, shape in actor.mouth:
                if place := self.spans(span):
                    left, right = place
                    high = max(3.0, look.MOUTHS.get(shape, 0.5) * MOUTH_HIGH)
                    parts = [box(left + 0.5, bottom - high, right - left - 1, high, color, round=2, opacity=0.55)]
                    if right - left > 13 and shape != "X":
                        parts.append(text((left + right) / 2, bottom - 3, shape, 11, look.INK, "middle"))
                    yield tip(f"{actor.role}: mouth {shape} from {self._time(span.start)} s", parts)

    def _steps(self, count: int, per_second: int) -> tuple[Doubles, slice]:
        """The x of steps that lie in this row, and which they are."""
        first, last = int(self.start * per_second), min(count, int(np.ceil(self.end * per_second)) + 1)
        places = np.arange(first, max(first, last))
        return LEFT + np.clip(places / per_second - self.start, 0, self.end - self.start) * SCALE, slice(
            first, max(first, last)
        )

    def _y(self, level: float) -> float:
        share = (LOUD - min(LOUD, max(QUIET, level))) / (LOUD - QUIET)
        return self.top + LEVEL + share * LEVEL_HIGH

    def _ys(self, levels: Doubles) -> Doubles:
        share = (LOUD - np.clip(levels, QUIET, LOUD)) / (LOUD - QUIET)
        return np.asarray(self.top + LEVEL + share * LEVEL_HIGH)

    def _time(self, frame: int) -> str:
        return f"{self.film.timeline.rate.seconds(frame):.2f}"


def _named(cue: Cue) -> str:
    return PurePosixPath(cue.source).stem + (f" through {cue.through}" if cue.through else "")


def _told(cue: Cue) -> str:
    side = "" if not cue.pan else f", {'right' if cue.pan > 0 else 'left'} {abs(cue.pan):.2f}"
    return f"{cue.kind} {_named(cue)}: {cue.gain_db:+.1f} dB{side}{', goes round' if cue.loop else ''}"
