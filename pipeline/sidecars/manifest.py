"""The manifest: what went in, what came out, and with which versions. No paths, no times, no host names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from pipeline.timeline.model import Timeline


def manifest(
    timeline: Timeline,
    inputs: Mapping[str, str],
    outputs: Mapping[str, bytes | str],
    versions: Mapping[str, str],
    voices: Mapping[str, str],
    loudness: Mapping[str, float],
) -> bytes:
    """`inputs`: name -> digest. `outputs`: file name -> its bytes, or its digest when already known."""
    data = {
        "manifest": 1,
        "title": timeline.title,
        "pack": timeline.pack,
        "kit": timeline.kit,
        "locale": timeline.locale,
        "platform": timeline.platform,
        "seed": timeline.seed,
        "size": list(timeline.size),
        "fps": f"{timeline.rate.numerator}/{timeline.rate.denominator}",
        "frames": timeline.frames,
        "seconds": round(timeline.rate.seconds(timeline.frames), 3),
        "voices": dict(sorted(voices.items())),
        "loudness": dict(sorted(loudness.items())),
        "inputs": dict(sorted(inputs.items())),
        "outputs": {name: _digest(value) for name, value in sorted(outputs.items())},
        "versions": dict(sorted(versions.items())),
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()


def _digest(value: bytes | str) -> str:
    return value if isinstance(value, str) else sha256(value).hexdigest()
