"""The checker finds what will show in a film, says where and what to do, and is content with what is right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from pipeline.cli.pack import command
from pipeline.packs import load_pack, pack_names
from pipeline.workbench.bench import bench_of
from pipeline.workbench.check import check_pack
from pipeline.workbench.finding import Finding
from pipeline.workbench.rules import RULES
from tests.tinypack import write_tiny_pack


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return write_tiny_pack(tmp_path)


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def found(folder: Path, rule: str) -> list[Finding]:
    pack = load_pack(str(folder))
    return list(RULES[rule](bench_of(pack, folder)))


def _mouth(pack: Path) -> None:
    edit(pack / "characters/bo/puppet.svg", '<g id="mouth-D"', '<g id="mouth-open"')
    for phase in (1, 2):
        edit(pack / f"characters/bo/puppet.{phase}.svg", '<g id="mouth-D"', '<g id="mouth-open"')


def _no_blink(pack: Path) -> None:
    for phase in ("", ".1", ".2"):
        edit(pack / f"characters/bo/puppet{phase}.svg", '<g id="eyes-closed"', '<g id="eyes-shut"')


def _no_pupils(pack: Path) -> None:
    for phase in ("", ".1", ".2"):
        edit(pack / f"characters/bo/puppet{phase}.svg", '<g id="pupils-open"', '<g id="hat-spots"')


def _no_joint(pack: Path) -> None:
    for phase in ("", ".1", ".2"):
        edit(pack / f"characters/bo/puppet{phase}.svg", 'id="arm-right--up" data-pivot="134,120"', 'id="arm-right--up"')
        edit(
            pack / f"characters/bo/puppet{phase}.svg",
            'id="arm-right--rest" data-pivot="134,120"',
            'id="arm-right--rest"',
        )


def _empty(pack: Path) -> None:
    edit(pack / "characters/bo/puppet.svg", '<rect x="56" y="18" width="88" height="14" fill="#E5382B"/>', "")


def _mouth_elsewhere(pack: Path) -> None:
    edit(pack / "characters/bo/character.yaml", "mouth: [105, 92]", "mouth: [105, 240]")


def _huge(pack: Path) -> None:
    Image.new("RGBA", (3600, 200), (255, 0, 0, 255)).save(pack / "stickers/banner.png")


def _halo(pack: Path) -> None:
    """A dark disc cut out of a white page: its rim has the page's colour."""
    y, x = np.mgrid[0:200, 0:200]
    away = np.hypot(x - 100, y - 100)
    alpha = np.clip((92 - away) * 100, 0, 255)
    color = np.where(away[..., None] > 89.4, 255, 20)
    pixels = np.concatenate([np.repeat(color, 3, axis=-1), alpha[..., None]], axis=-1).astype(np.uint8)
    Image.fromarray(pixels).save(pack / "stickers/disc.png")


def _hole(pack: Path) -> None:
    edit(pack / "pack.yaml", "size: [1240, 2200], offset: [-80, -140]", "size: [800, 1400], offset: [100, 0]")


def _loud(pack: Path) -> None:
    edit(pack / "pack.yaml", "{file: sounds/pop.wav}", "{file: sounds/pop.wav, gain_db: 20}")


def _faint(pack: Path) -> None:
    edit(pack / "pack.yaml", "{file: sounds/pop.wav}", "{file: sounds/pop.wav, gain_db: -60}")


def _narrow(pack: Path) -> None:
    edit(pack / "pack.yaml", "licence: CC0-1.0", "licence: CC-BY-NC-4.0")


def _font(pack: Path) -> None:
    edit(pack / "pack.yaml", "ui: {family: kalam", "ui: {family: kallam")


def _box(pack: Path) -> None:
    edit(pack / "pack.yaml", "box: [110, 1274, 780, 204]", "box: [510, 1274, 780, 204]")


def _forgotten(pack: Path) -> None:
    (pack / "sounds/old.wav").write_bytes((pack / "sounds/pop.wav").read_bytes())


@pytest.mark.parametrize(
    ("spoil", "rule", "severity", "place"),
    [
        (_mouth, "mouths", "warning", "mouth"),
        (_no_blink, "blinks", "warning", "bo"),
        (_no_pupils, "blinks", "note", "bo"),
        (_no_joint, "pivots", "warning", "arm-right--rest"),
        (_empty, "empty", "warning", "hat"),
        (_mouth_elsewhere, "places", "warning", "mouth"),
        (_huge, "sizes", "warning", ""),
        (_halo, "halos", "warning", ""),
        (_hole, "covering", "warning", "page"),
        (_loud, "levels", "warning", "pop"),
        (_faint, "levels", "warning", "pop"),
        (_narrow, "licences", "warning", "licence"),
        (_font, "fonts", "error", "ui"),
        (_box, "captions", "warning", "box"),
        (_forgotten, "unused", "note", ""),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else None,
)
def test_a_fault_is_found_with_its_place_and_a_way_out(
    tiny: Path, spoil: Callable[[Path], None], rule: str, severity: str, place: str
) -> None:
    before = set(found(tiny, rule))
    spoil(tiny)
    new = [finding for finding in found(tiny, rule) if finding not in before]
    assert [(finding.severity, finding.place.partition("@")[0]) for finding in new] == [(severity, place)] * len(new)
    assert new
    assert all(finding.hint and (tiny.parent.parent / finding.file).is_file() for finding in new)


def test_a_drawing_of_a_language_is_used_where_the_drawing_it_stands_in_for_is(tiny: Path) -> None:
    before = found(tiny, "unused")
    for name in ("heart.svg", "forgotten.svg"):
        local = tiny / "locales" / "zh" / "stickers" / name
        local.parent.mkdir(parents=True, exist_ok=True)
        local.write_bytes((tiny / "stickers" / "heart.svg").read_bytes())
    (new,) = [finding for finding in found(tiny, "unused") if finding not in before]
    assert new.file.endswith("locales/zh/stickers/forgotten.svg")


def test_a_part_is_found_on_its_line(tiny: Path) -> None:
    _empty(tiny)
    (finding,) = [one for one in found(tiny, "empty") if one.place == "hat"]
    lines = (tiny / "characters/bo/puppet.svg").read_text().splitlines()
    assert 'id="hat"' in lines[finding.line - 1]


def test_a_pack_that_can_not_be_read_is_an_error_with_its_line(tiny: Path) -> None:
    edit(tiny / "pack.yaml", "{hold: 3", "{hold: three")
    (finding,) = check_pack(str(tiny))
    assert (finding.severity, finding.file, finding.line) == ("error", "packs/tiny/pack.yaml", 14)


@pytest.mark.parametrize("name", pack_names())
def test_the_packs_that_come_with_the_program_are_sound(name: str) -> None:
    """All but the rules that draw every part, which the tests of art do."""
    pack = load_pack(name)
    bench = bench_of(pack, Path(pack.folder))
    rules = [rule for key, rule in RULES.items() if key not in ("empty", "halos")]
    grave = [finding for rule in rules for finding in rule(bench) if finding.severity != "note"]
    assert grave == []


def test_the_command_counts_fails_and_speaks_json(tiny: Path) -> None:
    run = CliRunner()
    fine = run.invoke(command, ["check", str(tiny), "--quiet"], standalone_mode=False)
    assert (fine.return_value, "0 errors" in fine.output) == (0, True)
    _narrow(tiny)
    assert run.invoke(command, ["check", str(tiny)], standalone_mode=False).return_value == 0
    strict = run.invoke(command, ["check", str(tiny), "--strict", "--json"], standalone_mode=False)
    assert strict.return_value == 2
    assert any(finding["rule"] == "licences" for finding in json.loads(strict.output))


def test_feet_may_stand_below_the_frame_only_behind_something(tiny: Path) -> None:
    edit(tiny / "pack.yaml", "floor: 1500", "floor: 2080")
    assert [finding.place for finding in found(tiny, "floors")] == ["page"]
    edit(tiny / "pack.yaml", "floor: 1560", "floor: 2080")  # of the room, whose desk stands in front
    assert [finding.place for finding in found(tiny, "floors")] == ["page"]
