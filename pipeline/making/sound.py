"""The whole film's sound, encoded once, measured and listened to."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from pipeline.core.dump import to_json
from pipeline.core.identity import code_digest, versions
from pipeline.encode.audio import encode_sound
from pipeline.encode.jobs import Report
from pipeline.encode.listen import listen
from pipeline.making.tasks import Made, SoundTask
from pipeline.making.workshop import Workshop
from pipeline.sound.facts import Gauge, measure
from pipeline.sound.findings import findings


def make_sound(shop: Workshop, task: SoundTask, report: Report) -> Made:
    timeline = shop.timeline
    words = json.dumps([to_json(timeline.cues), timeline.frames, to_json(timeline.rate)])
    tools = [code_digest("sound", "core", "encode"), shop.encoder.digest, *versions(("numpy", "soundfile")).values()]
    key = sha256("\n".join([words, *tools]).encode()).hexdigest()
    gauge = cache(lambda: Gauge(shop.film.mastered.mix))  # mixing begins with the first look at it
    cached = shop.kept(key, task.target, lambda: _encode(shop, gauge(), task.target))
    measured, notes = _measured(shop, key, task.target, None if cached else gauge())
    return Made(key, cached, measured, notes)


def _encode(shop: Workshop, gauge: Gauge, target: Path) -> None:
    encode_sound(shop.encoder, gauge.hearing(shop.film.mastered.blocks()), target)


def _measured(shop: Workshop, key: str, file: Path, gauge: Gauge | None) -> tuple[Mapping[str, float], tuple[str, ...]]:
    """What the mix measures, loudness and peak of the encoded file, and what is to be said about them.

    Silence has no loudness: it is left out.
    """
    note = file.with_suffix(".json")

    def make() -> None:
        film = shop.film
        facts = gauge.facts(film.timeline) if gauge else measure(film.mastered, film.timeline)
        heard = listen(shop.encoder, file)
        encoded = {"integrated_lufs": heard.integrated_lufs, "true_peak_dbtp": heard.true_peak_db}
        kept = {name: value for name, value in encoded.items() if math.isfinite(value)}
        peaks = replace(facts, true_peak_dbtp=heard.true_peak_db)
        numbers = {**facts.numbers(), **kept} if facts.heard else {}
        note.write_text(json.dumps({"numbers": numbers, "notes": findings(peaks)}))

    spoken = [line for line in shop.timeline.lines if line.take]
    lines = json.dumps([(line.id, line.span.start, line.span.end) for line in spoken])  # their words are not measured
    shop.kept(sha256(f"what is measured of {key} {lines}".encode()).hexdigest(), note, make)
    said = json.loads(note.read_text())
    return said["numbers"], tuple(said["notes"])
