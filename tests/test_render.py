"""A film from its story: whole or not there, the same bytes however it is made, and nothing made twice."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from pipeline.errors import EnvironmentMissing, InvalidInput, NothingSelected, PipelineError
from pipeline.film.plan import make_plan
from pipeline.making.progress import Progress
from pipeline.render import render_film
from pipeline.sidecars import SIDECARS
from tests.films import STORY, digests, options, render, write

pytestmark = pytest.mark.slow


def test_the_bytes_do_not_depend_on_the_number_of_processes(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    one = render(tiny_pack, tmp_path, out="one", jobs=1, cached=False)
    two = render(tiny_pack, tmp_path, out="two", jobs=2)
    assert one.reused_frames == two.reused_frames == 0
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def test_what_is_made_once_is_not_made_again(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    first = render(tiny_pack, tmp_path)
    before = digests(tmp_path / "out")
    steps: list[Progress] = []
    again = render(tiny_pack, tmp_path, report=steps.append)
    assert (first.reused_frames, again.reused_frames) == (0, again.frames)
    assert again.loudness == first.loudness
    assert not any(step.frames for step in steps)
    assert digests(tmp_path / "out") == before

    commented = render(tiny_pack, tmp_path, "# a comment\n" + STORY.replace("    beats:", "    beats:  # here", 1))
    assert commented.reused_frames == commented.frames
    after = digests(tmp_path / "out")
    assert [name for name in after if after[name] != before[name]] == ["film.manifest.json"]  # the story's digest

    other = STORY.replace("Then stay a while.", "Then stay a little.")
    changed = render(tiny_pack, tmp_path, other)
    assert 0 < changed.frames - changed.reused_frames < 0.6 * changed.frames
    render(tiny_pack, tmp_path, other, out="anew", cached=False)
    assert digests(tmp_path / "out") == digests(tmp_path / "anew")


def test_every_file_beside_the_film_is_there_and_in_the_manifest(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    result = render(tiny_pack, tmp_path)
    names = {f"film{suffix}" for suffix in (".mp4", ".manifest.json", *SIDECARS)}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {path.name for path in result.files} == names
    said = json.loads((tmp_path / "out" / "film.manifest.json").read_text())
    files = {name: (tmp_path / "out" / name).read_bytes() for name in names - {"film.manifest.json"}}
    assert said["outputs"] == {name: sha256(content).hexdigest() for name, content in files.items()}
    assert said["inputs"]["story small.yaml"] == sha256((tmp_path / "small.yaml").read_bytes()).hexdigest()
    assert (said["frames"], said["seed"], said["size"]) == (result.frames, 1, [90, 160])
    assert str(tmp_path) not in json.dumps(said)


def test_one_scene_alone(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    whole = make_plan(write(tmp_path), options(tiny_pack)).timeline
    two = make_plan(write(tmp_path), options(tiny_pack, scene="two")).timeline
    assert [scene.id for scene in two.scenes] == ["two"]
    assert two.frames == next(scene.span.length for scene in whole.scenes if scene.id == "two")


def test_a_recording_beside_the_story_is_heard_instead_of_a_voice(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    (tmp_path / "june.wav").write_bytes((tiny_pack / "sounds" / "pen.wav").read_bytes())
    text = STORY.replace('june (worried): "Did you see it?"', 'june: {say: "Did you see it?", voice: june.wav}')
    path = write(tmp_path, text)
    plan = make_plan(path, options(tiny_pack, voice=True, scene="one"))
    assert plan.takes["one-june-1"].engine == "recorded"
    assert any(cue.kind == "voice" and cue.digest == plan.takes["one-june-1"].digest for cue in plan.timeline.cues)


def refusal(path: Path, output: Path, pack: Path, **changes: object) -> PipelineError:
    with pytest.raises(PipelineError) as caught:
        render_film(path, output, options(pack, **changes))
    return caught.value


def test_nothing_is_written_when_anything_is_wrong(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    good, out = write(tmp_path), tmp_path / "out"
    bad = tmp_path / "bad.yaml"
    bad.write_text(STORY.replace("worried", "woried"))
    assert isinstance(refusal(bad, out / "film.mp4", tiny_pack), InvalidInput)
    assert isinstance(refusal(good, out / "film.avi", tiny_pack), InvalidInput)
    assert isinstance(refusal(good, tmp_path, tiny_pack), InvalidInput)
    assert isinstance(refusal(good, out / "film.mp4", tiny_pack, scene="three"), NothingSelected)
    assert isinstance(refusal(good, out / "film.mp4", tiny_pack, platform="tv"), InvalidInput)
    assert isinstance(refusal(good, Path("/proc/none/film.mp4"), tiny_pack), EnvironmentMissing)
    assert not out.exists()


def test_a_post_text_that_the_platform_would_cut_is_refused_before_any_drawing(
    tiny_pack: Path, tmp_path: Path, cache: Path
) -> None:
    tags = ", ".join(f"{'Kind' * 14}{n}" for n in range(5))
    story = write(
        tmp_path,
        STORY.replace(
            'post: {text: "Stay.", hashtags: [Kind]}', f'post: {{text: "{"stay " * 395}", hashtags: [{tags}]}}'
        ),
    )
    error = refusal(story, tmp_path / "out" / "film.mp4", tiny_pack)
    assert "tiktok takes 2200" in str(error)
    assert not (tmp_path / "out").exists()
