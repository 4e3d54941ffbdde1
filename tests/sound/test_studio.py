"""The studio that plays the packs' music and sounds: the same bytes each time, tunes that agree with their chords."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pipeline.core import pcm

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
PLAY = """
import sys; from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[2], sys.argv[3]]
import beds, foley; from studio.press import press
sounds = {name: foley.SOUNDS[name] for name in ("tap", "heart")}
press(Path(sys.argv[4]), sounds, {}, {"oh-no": beds.STINGERS["oh-no"]}, [])
"""
TUNES = """
import json, sys
sys.path[:0] = [sys.argv[1], sys.argv[2], sys.argv[3]]
import beds; from studio.composer import checked, fuller; from studio.tape import led
grips = led([fuller(c) for c in beds.CHORDS], (60, 64, 67, 72), (50, 84))
print(json.dumps([beds.SONG, checked(beds.SONG, beds.CHORDS, beds.TIME.bar), beds.BARS * beds.TIME.bar, grips]))
"""


def run(code: str, pack: str, *more: str) -> str:
    """A script that knows the studio and a pack's scores."""
    folders = (str(ASSETS / "packs" / pack / "source" / "sound"), str(ASSETS / "source"), str(ROOT))
    done = subprocess.run([sys.executable, "-c", code, *folders, *more], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("pack", ["doodle", "bubblegum", "sunwash"])
def test_what_ships_is_what_the_scripts_play(pack: str, tmp_path: Path) -> None:
    run(PLAY, pack, str(tmp_path))
    for name in ("sounds/tap.flac", "sounds/heart.flac", "music/oh-no.ogg"):
        played, shipped = pcm.read(tmp_path / name), pcm.read(ASSETS / "packs" / pack / name)
        assert played.shape == shipped.shape
        assert np.abs(played - shipped).max() < 0.02  # another machine's arithmetic differs in the last digits


def test_the_same_script_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        run(PLAY, "bubblegum", str(tmp_path / name))
    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.*"))
    assert len(files) == 3
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "other" / f).read_bytes() for f in files)


@pytest.mark.parametrize("pack", ["bubblegum", "sunwash"])
def test_a_tune_agrees_with_its_chords_and_moves_in_small_steps(pack: str) -> None:
    song, agreement, beats, grips = json.loads(run(TUNES, pack))
    assert agreement == 1.0  # a chord note on the first beat of every bar
    assert all(beat >= 0 and beat + length <= beats for beat, _, length in song)
    steps = [abs(one[1] - other[1]) for one, other in pairwise(song)]
    assert np.mean(steps) < 3
    assert max(steps) <= 9
    assert len({note % 12 for _, note, _ in song}) >= 5
    moved = [sum(abs(a - b) for a, b in zip(one, other, strict=True)) for one, other in pairwise(grips)]
    assert max(moved) <= 12  # voices are led: no hand jumps
