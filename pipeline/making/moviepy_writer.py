"""The film written by MoviePy alone: the same frames, through MoviePy's own writer."""

from __future__ import annotations

from pathlib import Path

from pipeline.core.pcm import RATE
from pipeline.encode.preset import PRESETS
from pipeline.film.film import Film
from pipeline.film.plan import Plan

# MoviePy writes untagged BT.601 unless told otherwise, and players take it for BT.709.
COLOR = (
    "scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=bicubic+accurate_rnd+bitexact,"
    "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709,format=yuv420p"
)


def write_with_moviepy(plan: Plan, target: Path, preset_name: str) -> None:
    """Compose the film as MoviePy clips and let MoviePy encode it."""
    film = Film(plan)
    preset = PRESETS[preset_name]
    clip = film.clip if plan.timeline.cues else film.clip.without_audio()
    clip.write_videofile(
        str(target),
        fps=float(plan.timeline.rate.fraction),
        codec="libx264",
        preset=preset.x264,
        audio_fps=RATE,
        audio_codec="aac",
        audio_bitrate="192k",
        temp_audiofile_path=str(target.parent),
        threads=1,
        logger=None,
        ffmpeg_params=["-crf", str(preset.crf), "-vf", COLOR, "-profile:v", "high", "-movflags", "+faststart"],
    )
