"""The files beside a film, sharing its stem: one file per kind, one line in the table.

To add one: write `sidecars/<kind>.py` with a function from `Finished` to bytes, and add its suffix here.
The manifest is not in the table: it lists the others, so it is written last (`sidecars.manifest`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.sidecars import credits, description, post_text, poster, sheet, subtitles, transcript
from pipeline.sidecars.finished import Finished

SIDECARS: Mapping[str, Callable[[Finished], bytes]] = MappingProxyType(
    {
        ".srt": subtitles.srt,
        ".vtt": subtitles.vtt,
        ".jpg": poster.jpeg,
        "-sheet.png": sheet.png,
        ".txt": post_text.text,
        ".transcript.txt": transcript.text,
        ".description.txt": description.text,
        ".credits.txt": credits.text,
    }
)

__all__ = ["SIDECARS", "Finished"]
