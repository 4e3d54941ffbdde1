"""The whole film's sound, encoded once and listened to."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from pipeline.core.dump import to_json
from pipeline.core.identity import code_digest, versions
from pipeline.encode.audio import encode_sound
from pipeline.encode.jobs import Report
from pipeline.encode.listen import listen
from pipeline.making.tasks import Made, SoundTask
from pipeline.making.workshop import Workshop


def make_sound(shop: Workshop, task: SoundTask, report: Report) -> Made:
    timeline = shop.timeline
    words = json.dumps([to_json(timeline.cues), timeline.frames, to_json(timeline.rate)])
    tools = [code_digest("sound", "core", "encode"), shop.encoder.digest, *versions(("numpy", "soundfile")).values()]
    key = sha256("\n".join([words, *tools]).encode()).hexdigest()
    cached = shop.kept(
        key, task.target, lambda: encode_sound(shop.encoder, shop.film.mastered.master.heard(), task.target)
    )
    return Made(key, cached, _measured(shop, key, task.target))


def _measured(shop: Workshop, key: str, file: Path) -> Mapping[str, float]:
    """Loudness of the encoded file. Silence has none: it is left out."""
    note = file.with_suffix(".json")

    def make() -> None:
        heard = listen(shop.encoder, file)
        facts = {"integrated_lufs": heard.integrated_lufs, "true_peak_dbtp": heard.true_peak_db}
        note.write_text(json.dumps({name: value for name, value in facts.items() if math.isfinite(value)}))

    shop.kept(sha256(f"loudness of {key}".encode()).hexdigest(), note, make)
    measured: Mapping[str, float] = json.loads(note.read_text())
    return measured
