"""The manifest: what went in, what came out, and with which versions. No paths, no times, no host names."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from pipeline.timeline.model import Timeline


def manifest(
    timeline: Timeline,
    inputs: Mapping[str, str],
    outputs: Mapping[str, str],
    versions: Mapping[str, str],
    voices: Mapping[str, str],
    loudness: Mapping[str, float],
    translation: Mapping[str, object] | None = None,
    recast: Sequence[str] = (),
) -> bytes:
    """`inputs` and `outputs`: name -> digest; `versions`: tool -> version; `voices`: role -> engine.

    `translation`: whose words these are, None for the author's own. `recast`: what stands in for what in another pack.
    """
    data = {
        "manifest": 1,
        "title": timeline.title,
        "pack": timeline.pack,
        "kit": timeline.kit,
        **({"recast": list(recast)} if recast else {}),
        "locale": timeline.locale,
        **({"translation": dict(translation)} if translation else {}),
        "platform": timeline.platform,
        "seed": timeline.seed,
        "size": list(timeline.size),
        "fps": f"{timeline.rate.numerator}/{timeline.rate.denominator}",
        "frames": timeline.frames,
        "seconds": round(timeline.rate.seconds(timeline.frames), 3),
        "voices": dict(sorted(voices.items())),
        "loudness": dict(sorted(loudness.items())),
        "inputs": dict(sorted(inputs.items())),
        "outputs": dict(sorted(outputs.items())),
        "versions": dict(sorted(versions.items())),
    }
    return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
