"""The length of a sound is read from its header alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest

from pipeline.packs.soundfile import seconds


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "opus.ogg", "vorbis.ogg"])
def test_the_length_is_that_of_the_sound(tmp_path: Path, name: str) -> None:
    codec = {"opus.ogg": ["-c:a", "libopus"], "vorbis.ogg": ["-c:a", "libvorbis"]}.get(name, [])
    source = ["-f", "lavfi", "-i", "sine=duration=1.25:sample_rate=48000"]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-loglevel", "error", *source, *codec, str(tmp_path / name)]
    subprocess.run(command, check=True)
    assert seconds(tmp_path / name, name) == pytest.approx(1.25, abs=0.002)
