"""What is wrong in a pack is said with its file, its line, and what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import AssetBroken, InvalidInput, PipelineError, Problem
from pipeline.packs import load_pack

MANIFEST = "pack.yaml"
BO = "characters/bo/character.yaml"
PUPPET = "characters/bo/puppet.svg"

WRONG = [
    # file, what is replaced, by what, words of the message, words of the hint
    (MANIFEST, "palette:", "palete:", 'unknown key "palete"', 'did you mean "palette"?'),
    (MANIFEST, 'marker: "#FFCB2E"', "marker: yellowish", '"yellowish" is no colour', "#RRGGBB"),
    (MANIFEST, "ease: snap", "ease: snapp", 'no "snapp" for "ease"', 'did you mean "snap"?'),
    (MANIFEST, "hold: 3", "hold: lots", '"hold" should be a number', ""),
    (MANIFEST, "hold: 3", "hold: 2.5", "whole number", ""),
    (MANIFEST, "overshoot: 0.1", "overshoot: .nan", '"overshoot" should be a number', ""),
    (MANIFEST, "hold: 3", "hold: [3]", '"hold" should be a number from 1 to 12', ""),
    (MANIFEST, "bubble: balloon", "buble: balloon", 'unknown key "buble"', 'did you mean "bubble"?'),
    (MANIFEST, "squash: [0.94, 1.08]", "squash: [0.94]", '"squash" should be 2 numbers', ""),
    (MANIFEST, "sounds/pop.wav", "sounds/popp.wav", 'no file "sounds/popp.wav"', 'did you mean "sounds/pop.wav"?'),
    (MANIFEST, "file: sounds/pop.wav", "file: ../../secret.wav", "no file", ""),
    (MANIFEST, "loop: [0.0, 0.5]", "loop: [0.0, 9.5]", "should lie within the 0.50 s", ""),
    (
        MANIFEST,
        "loop: [0.0, 0.5]",
        "loop: [0.0, 0.3]",
        "lasts 0.60 bars",
        "1 bars of 1 beats at 120 bpm last 0.50000 s",
    ),
    (MANIFEST, "gain_db: -2}", "moods: {tense: sketsch}}", 'no piece of music "sketsch"', 'did you mean "sketch"?'),
    (MANIFEST, "gain_db: -2}", "gain_db: -2}\n  theme: skech", 'no "skech" for "theme"', 'did you mean "sketch"?'),
    (MANIFEST, "boil: true", "boil: yess", "true or false", ""),
    (MANIFEST, "default_background: page", "default_background: pagee", "pagee", 'did you mean "page"?'),
    (MANIFEST, "girl: june", "girl: jun", 'no character "jun"', 'did you mean "june"?'),
    (MANIFEST, "name: tiny", "name: tiny\nname: two", '"name" is written twice', ""),
    (MANIFEST, "licence: CC0-1.0\n", "", '"licence" is missing', ""),
    (MANIFEST, "looks: {", "looks: [", "expected", ""),
    (MANIFEST, "creator: Kindreel", "creator: &a Kindreel\norigin2: *a", "aliases", ""),
    (MANIFEST, "title: Tiny test pack", "title: " + "[" * 30 + "]" * 30, "levels", ""),
    (MANIFEST, "title: Tiny test pack", "\ttitle: x", "character", ""),
    (BO, "brows: worried, mouth: wave", "brows: worried, mouth: wavy", 'no "wavy" for "mouth"', 'did you mean "wave"?'),
    (BO, "extras: [sweat]", "extras: [swet]", 'no "swet"', 'did you mean "sweat"?'),
    (BO, "arm-left: up, arm-right: up", "arm-lefft: up", 'no part "arm-lefft"', 'did you mean "arm-left"?'),
    (BO, "props: [phone]", "props: [fone]", 'no "fone"', 'did you mean "phone"?'),
    (BO, "view: down", "view: up", 'no "up" for "view"', ""),
    (BO, "default_pose: stand", "default_pose: stnd", "stnd", 'did you mean "stand"?'),
    (BO, "feet: [100, 250]", "feet: {x: 100}", '"feet" should be', ""),
    (PUPPET, 'id="torso"', 'id="leg-left"', 'two parts are called "leg-left"', ""),
    (PUPPET, 'data-pivot="66,120"', 'data-pivot="66"', "should be two numbers", ""),
    (PUPPET, '<g id="leg-left"', '<path d="M0 0h9v9z"/><g id="leg-left"', "outside of any part", "id of its own"),
    (PUPPET, "</svg>", "</svgs>", "not an SVG", ""),
    ("characters/bo/puppet.1.svg", 'id="hat"', 'id="cap"', 'the group "hat" is missing', ""),
]


@pytest.mark.parametrize(("file", "old", "new", "message", "hint"), WRONG, ids=[f"{w[0]}: {w[3]}" for w in WRONG])
def test_a_mistake_is_named_with_its_place(tiny: Path, file: str, old: str, new: str, message: str, hint: str) -> None:
    text = (tiny / file).read_text()
    assert old in text
    (tiny / file).write_text(text.replace(old, new, 1))
    found = next(problem for problem in _problems(tiny) if message in problem.message)
    assert found.file.endswith(file)
    assert hint in found.hint


def test_the_line_is_that_of_the_mistake(tiny: Path) -> None:
    _edit(tiny / BO, "mouth: wave", "mouth: wavy")
    (problem,) = _problems(tiny)
    line = (tiny / BO).read_text().splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("wavy")


def test_all_problems_of_all_files_come_at_once(tiny: Path) -> None:
    _edit(tiny / MANIFEST, "ease: snap", "ease: snapp")
    _edit(tiny / MANIFEST, "hold: 3", "hold: x")
    _edit(tiny / BO, "mouth: wave", "mouth: wavy")
    assert {problem.file.rpartition("/")[2] for problem in _problems(tiny)} == {MANIFEST, "character.yaml"}
    assert len(_problems(tiny)) == 3


def test_the_same_pack_gives_the_same_problems(tiny: Path) -> None:
    _edit(tiny / MANIFEST, "palette:", "palete:")
    assert _problems(tiny) == _problems(tiny)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"- a list", b"just words", b"{" * 50_000])
def test_a_manifest_that_is_none_is_an_error_not_a_crash(tiny: Path, content: bytes) -> None:
    (tiny / MANIFEST).write_bytes(content)
    assert _problems(tiny)


@pytest.mark.parametrize("content", [b"", b"RIFF", b"MP3 maybe", b"OggS" + bytes(40), b"fLaC" + bytes(40)])
def test_a_broken_sound_is_named(tiny: Path, content: bytes) -> None:
    (tiny / "sounds/pen.wav").write_bytes(content)
    with pytest.raises(AssetBroken, match=r"sounds/pen\.wav"):
        load_pack(str(tiny))


def _problems(pack: Path) -> tuple[Problem, ...]:
    with pytest.raises(PipelineError) as caught:
        load_pack(str(pack))
    assert isinstance(caught.value, InvalidInput)
    return caught.value.problems


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
