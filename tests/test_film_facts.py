"""What a finished film is, read back from a real encode: picture, sound, and their lengths."""

from __future__ import annotations

import re
import subprocess
from fractions import Fraction
from pathlib import Path

import pytest

from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.listen import listen
from pipeline.encode.probe import probe
from pipeline.render import render_film
from tests.encode.decoding import check_decodes
from tests.films import SHORT, STORY, options, write

pytestmark = pytest.mark.slow


def test_a_film_at_full_size_is_what_platforms_want(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    film = tmp_path / "film.mp4"
    result = render_film(write(tmp_path, SHORT), film, options(tiny_pack, size=None))
    facts = probe(film)
    assert (facts.size, facts.frames, facts.fps) == ((1080, 1920), 30, Fraction(30))
    assert (facts.codec, facts.profile, facts.pixel_format) == ("avc1", "High", "yuv420p")
    assert (facts.colors, facts.full_range) == (("bt709", "bt709", "bt709"), False)
    assert (facts.sound_codec, facts.sound_rate, facts.sound_channels) == ("mp4a", 48000, 2)
    assert facts.faststart
    assert facts.seconds == pytest.approx(result.seconds, abs=1e-6)
    assert facts.sound_seconds == pytest.approx(facts.seconds, abs=1 / 30)
    check_decodes(find_encoder(), film)
    said = subprocess.run([find_encoder().path, "-i", film], capture_output=True, text=True, check=False).stderr
    assert re.search(r"Video: h264 \(High\).*yuv420p\(tv, bt709, progressive\), 1080x1920.* 30 fps", said)
    assert re.search(r"Audio: aac \(LC\).* 48000 Hz, stereo", said)


def test_a_voiced_film_is_as_loud_as_platforms_play_it(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    film = tmp_path / "film.mp4"
    result = render_film(write(tmp_path, STORY), film, options(tiny_pack, voice=True))
    heard = listen(find_encoder(), film)
    assert -16 <= heard.integrated_lufs <= -13
    assert heard.true_peak_db <= -1
    assert result.loudness["integrated_lufs"] == heard.integrated_lufs
    assert result.loudness["true_peak_dbtp"] == heard.true_peak_db
    assert result.loudness["speech_over_bed_db"] >= 20
    assert result.loudness["mono_loss_db"] < 1
    facts = probe(film)
    assert facts.sound_seconds == pytest.approx(facts.seconds, abs=1 / 30)
    assert "hibari" in (tmp_path / "film.manifest.json").read_text()
    assert "synthetic" in (tmp_path / "film.txt").read_text()


def test_a_film_without_any_sound_has_no_sound_track(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    film = tmp_path / "film.mp4"
    result = render_film(write(tmp_path, SHORT.replace("    music: sketch\n", "")), film, options(tiny_pack))
    assert probe(film).sound_codec == ""
    assert result.loudness == {}
