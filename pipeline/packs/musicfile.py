"""The `music:` of a pack: pieces with their beats, loops and moods, stingers, and other names for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.core.registry import guess
from pipeline.packs.files import Folder
from pipeline.packs.model import Bed
from pipeline.packs.soundfile import seconds
from pipeline.packs.soundsfile import is_name, with_other_names
from pipeline.packs.value import Value

FIELDS = ("file", "bpm", "bar", "first_beat", "loop", "gain_db", "moods", "once")
OFF_BEAT = 0.012  # seconds by which a loop may miss whole bars: nobody hears it
OVERRUN = 0.05


def read_music(folder: Folder, value: Value) -> Mapping[str, Bed]:
    """Every piece by its name; `theme: sketch` is another name for a piece."""
    table = value.table()
    own = {name: _bed(folder, name, entry) for name, entry in table.items() if not is_name(entry)}
    return with_other_names(_with_moods(own, table), table)


def _bed(folder: Folder, name: str, value: Value) -> Bed:
    says = value.fields(*FIELDS)
    file = folder.named(says["file"])
    if not file:
        return Bed(name, "", "")
    length = seconds(folder.path / file, folder.shown(file))
    bpm, bar = says["bpm"].number(0.0, 20, 400), says["bar"].whole(4, 1, 32)
    start, end = says["loop"].numbers(0.0, _whole_bars(length, bpm, bar))
    if not 0 <= start < end <= length + OVERRUN:
        says["loop"].wrong(f'"loop" should lie within the {length:.2f} s of the file')
    bed = Bed(
        name,
        folder.shown(file),
        folder.digests[file],
        bpm,
        start,
        end,
        says["gain_db"].number(0.0, -60, 24),
        bar,
        says["first_beat"].number(0.0, 0, length),
        once=says["once"].flag(),
        seconds=length,
    )
    _check_beats(bed, says["loop"])
    return bed


def _whole_bars(length: float, bpm: float, bar: int) -> float:
    """Where a piece turns back by itself: after its last whole bar, or at its end where no bar is known."""
    each = bar * 60.0 / bpm if bpm else length
    return max(1, int((length + OFF_BEAT) / each)) * each if each <= length + OFF_BEAT else length


def _check_beats(bed: Bed, loop: Value) -> None:
    """A loop of other than whole bars would put every later beat beside the music."""
    if not (bed.bpm and loop.given) or bed.once:
        return
    bar = bed.beat * bed.bar
    bars = (bed.loop_end - bed.loop_start) / bar
    if abs(bars - max(1, round(bars))) * bar > OFF_BEAT:
        whole = max(1, round(bars)) * bar
        hint = f"{max(1, round(bars))} bars of {bed.bar} beats at {bed.bpm:g} bpm last {whole:.5f} s"
        loop.wrong(f'the loop of "{bed.name}" lasts {bars:.2f} bars: beats would drift from the music', hint)


def _with_moods(beds: Mapping[str, Bed], table: Mapping[str, Value]) -> dict[str, Bed]:
    """Each piece with the moods of its family; those that are named by another know the same ones."""
    found = dict(beds)
    for name, entry in table.items():
        if is_name(entry) or not (given := entry.fields(*FIELDS)["moods"].table()):
            continue
        moods = {mood: said for mood, value in given.items() if (said := _mood(beds[name], value, beds))}
        for mood, said in moods.items():
            found[said] = replace(found[said], moods=moods, mood=mood)
        found[name] = replace(found[name], moods=moods)
    return found


def _mood(bed: Bed, value: Value, beds: Mapping[str, Bed]) -> str:
    """The piece that has a mood; it can only take over at a bar line when both count the same beats."""
    said = value.text()
    if said not in beds:
        value.wrong(f'no piece of music "{said}"', guess(said, beds))
        return ""
    if (beds[said].bpm, beds[said].bar) != (bed.bpm, bed.bar):
        value.wrong(f'"{said}" does not have the beats of "{bed.name}"', f"{bed.bpm:g} bpm, {bed.bar} beats to the bar")
        return ""
    return said
