"""The poster: one frame as JPEG."""

from __future__ import annotations

import io

from pipeline.sidecars.finished import Finished, picture


def jpeg(film: Finished) -> bytes:
    target = io.BytesIO()
    picture(film.picture(film.timeline.poster)).save(target, "JPEG", quality=92, subsampling=0, optimize=True)
    return target.getvalue()
