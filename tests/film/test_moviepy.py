"""MoviePy composes the same film: its clips show our frames, its effects and footage work in stories."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from pipeline.core.raster import Pixels
from pipeline.core.timing import FrameRate
from pipeline.encode.ffmpeg import find_encoder
from pipeline.encode.preset import PRESETS, Shape
from pipeline.encode.probe import probe
from pipeline.encode.writer import write_segment
from pipeline.errors import UnitFailed
from pipeline.film.film import Film, plan_film
from pipeline.film.plan import look_over
from pipeline.making.moviepy_writer import write_with_moviepy
from tests.encode.decoding import decode_frames
from tests.films import SIZE, STORY, options, render, write

pytestmark = pytest.mark.slow

SCENE = """\
story: 1
title: Effects
pack: tiny
cast: {bo: {character: bo, at: left}}
scenes:
  - id: one
    background: BACKGROUND
    EFFECT
    beats:
      - pose: {bo: wave}
      - wait: 1.0
"""


def film_of(folder: Path, pack: Path, background: str = "page", effect: str = "") -> Film:
    text = SCENE.replace("BACKGROUND", background).replace("    EFFECT\n", f"    effect: {effect}\n" if effect else "")
    return plan_film(write(folder, text), options(pack))


def test_both_writers_show_the_same_frames(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    render(tiny_pack, tmp_path, out="fast")
    slow = render(tiny_pack, tmp_path, out="moviepy", writer="moviepy", cached=False)
    ours, theirs = (
        decode_frames(find_encoder(), tmp_path / out / "film.mp4").astype(np.int16) for out in ("fast", "moviepy")
    )
    assert ours.shape == theirs.shape == (slow.frames, SIZE[1], SIZE[0], 3)
    assert np.abs(ours - theirs).mean(axis=(1, 2, 3)).max() < 4  # two encodings of one picture, each a little off
    assert probe(tmp_path / "moviepy" / "film.mp4").colors == ("bt709", "bt709", "bt709")


def test_moviepy_is_given_every_frame_of_the_film(
    tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very pixels, in order, before either encoder loses any of them."""
    given: list[bytes] = []

    def take(writer: object, frame: Pixels) -> None:
        given.append(frame.tobytes())

    monkeypatch.setattr("moviepy.video.io.ffmpeg_writer.FFMPEG_VideoWriter.write_frame", take)
    film = plan_film(write(tmp_path, STORY), options(tiny_pack))
    write_with_moviepy(film.plan, tmp_path / "film.mp4", "draft")
    ours = (np.ascontiguousarray(film.frame(n)[:, :, 2::-1]).tobytes() for n in range(film.timeline.frames))
    assert given == [*ours]


def test_a_clip_of_a_scene_shows_the_film_s_own_frames(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    film = plan_film(write(tmp_path, STORY), options(tiny_pack))
    clip = film.clip
    rate = film.timeline.rate
    assert clip.duration == pytest.approx(rate.seconds(film.timeline.frames))
    assert clip.audio.duration == pytest.approx(clip.duration, abs=1 / 30)
    for n in (0, 1, 29, film.timeline.frames - 1, *(scene.span.start for scene in film.timeline.scenes)):
        assert np.array_equal(clip.get_frame(rate.seconds(n)), film.frame(n)[:, :, 2::-1]), n


def test_a_moviepy_effect_of_a_story_changes_its_scene(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    plain, mirrored = film_of(tmp_path, tiny_pack), film_of(tmp_path, tiny_pack, effect="{moviepy: MirrorX}")
    assert np.array_equal(mirrored.frame(10), plain.frame(10)[:, ::-1])
    assert not np.array_equal(mirrored.frame(10), plain.frame(10))


def test_effects_work_on_what_those_before_them_made(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    text = SCENE.replace("BACKGROUND", "page").replace("EFFECT", "effect: {moviepy: MirrorX}")
    text = text.replace("- pose: {bo: wave}", "- pose: {bo: wave}\n      - effect: {moviepy: InvertColors, over: 0.5}")
    film, plain = plan_film(write(tmp_path, text), options(tiny_pack)), film_of(tmp_path, tiny_pack)
    assert np.array_equal(film.frame(10)[:, :, :3], 255 - plain.frame(10)[:, ::-1, :3])
    assert np.array_equal(film.frame(20), plain.frame(20)[:, ::-1])


@pytest.mark.parametrize(
    ("effect", "column", "words"),
    [
        ("{moviepy: ‹Rotate}", 23, "needs angle"),
        ("{moviepy: Rotate, ‹angel: 3}", 31, 'did you mean "angle"?'),
        ("{moviepy: ‹Rotate, angle: 20}", 23, " out of 90x160"),
        ("{moviepy: ‹Resize, new_size: 2}", 23, "frames of 180x320 out of 90x160"),
        ("{moviepy: ‹GammaCorrection, gamma: lots}", 23, "does not work so"),
        ("{moviepy: InvertColors, ‹much: 2}", 37, 'no setting "much"'),
        ("{moviepy: Rotate, angle: 20, expand: false}", 0, ""),
        ("{moviepy: Painting}", 0, ""),
    ],
)
def test_an_effect_that_can_not_work_is_found_before_anything_is_drawn(
    effect: str, column: int, words: str, tiny_pack: Path, tmp_path: Path
) -> None:
    text = SCENE.replace("BACKGROUND", "page").replace("EFFECT", f"effect: {effect.replace('‹', '')}")
    story = write(tmp_path, text)
    found, _ = look_over(story, options(tiny_pack))
    assert [(each.code, each.line, each.column) for each in found] == ([("E219", 8, column)] if column else [])
    assert all(words in f"{each.message} {each.hint}" for each in found)
    beat = text.replace("    effect:", "    transition: fade\n    #").replace("pose: {bo: wave}", f"effect: {effect}")
    found, _ = look_over(write(tmp_path, beat.replace("‹", "")), options(tiny_pack))
    assert len(found) == bool(column)


def test_an_effect_that_changes_the_frame_later_on_fails_that_film(
    tiny_pack: Path, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.film.plan.effects_that_fail", lambda story, size: ())
    film = film_of(tmp_path, tiny_pack, effect="{moviepy: Resize, new_size: 2}")
    with pytest.raises(UnitFailed, match="changed the frame"):
        film.frame(3)
    with pytest.raises(UnitFailed, match="GammaCorrection"):
        film_of(tmp_path, tiny_pack, effect="{moviepy: GammaCorrection, gamma: lots}").frame(3)


def footage(path: Path) -> Path:
    """A second of film, red at its left and blue at its right."""
    pixels: Pixels = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    pixels[:, :45, 2] = pixels[:, 45:, 0] = 220
    pictures = (pixels.data for _ in range(30))
    write_segment(find_encoder(), pictures, [1] * 30, path, Shape(SIZE, FrameRate(30)), PRESETS["draft"])
    return path


def test_footage_lies_behind_the_scene(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    footage(tmp_path / "clip.mp4")
    frame = film_of(tmp_path, tiny_pack, background="{footage: clip.mp4}").frame(5).astype(int)
    red, blue = frame[4, 4], frame[4, -5]
    assert red[2] > 150 > red[0]
    assert blue[0] > 150 > blue[2]
