"""A pack's folder becomes a Pack: what is drawn, what it can do, how it moves."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from pipeline.core.display import Art, Font
from pipeline.core.geometry import Box, Point
from pipeline.errors import InvalidInput
from pipeline.packs import assets_of, kit_names, load_kit, load_pack, load_platform, pack_names, platform_names
from pipeline.packs.model import Pack
from pipeline.packs.puppet import PartName, part_name


@pytest.fixture
def pack(tiny: Path) -> Pack:
    return load_pack(str(tiny))


def test_a_pack_says_who_made_it_and_how_it_moves(pack: Pack) -> None:
    assert (pack.name, pack.creator, pack.licence) == ("tiny", "Kindreel", "CC0-1.0")
    assert (pack.motion.hold, pack.motion.ease, pack.motion.squash) == (3, "snap", (0.94, 1.08))
    assert pack.fonts["caption"] == Font("caveat", 700, 78, ("kalam", "noto-sans"))
    assert (pack.captions.fill, pack.captions.lit) == ("#1E1A1C", "#FFCB2E")
    assert pack.synonyms["upset"] == ("hurt", "worried")
    assert pack.roles == {"boy": "bo", "girl": "june"}


def test_a_font_role_that_is_not_given_is_the_captions_font(tiny: Path) -> None:
    _edit(tiny / "pack.yaml", "  shout: {family: caveat, weight: 700, size: 110}\n", "")
    pack = load_pack(str(tiny))
    assert pack.fonts["shout"] == pack.fonts["caption"]


def test_parts_stand_in_paint_order_with_their_joints(pack: Pack) -> None:
    parts = {part.id: part for part in pack.characters["bo"].parts}
    assert list(parts)[:4] == ["leg-left", "leg-right", "body", "torso"]
    arm = parts["arm-left--rest"]
    assert (arm.slot, arm.choice, arm.parent, arm.pivot) == ("arm-left", "rest", "body", Point(66, 120))
    assert parts["eyes-open"].parent == "head"
    assert parts["body"].parent == ""
    assert [art.file.rpartition("/")[2] for art in arm.arts] == ["puppet.svg", "puppet.1.svg", "puppet.2.svg"]


def test_a_second_view_of_the_head_has_the_same_slots(pack: Pack) -> None:
    parts = pack.characters["bo"].parts
    front, down = ({(p.slot, p.choice) for p in parts if p.parent == "head" and p.view == v} for v in ("", "down"))
    assert front == down
    assert next(part for part in parts if part.id == "head--down").view == "down"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("leg-left", PartName("leg-left", "", "")),
        ("arm-left--hip", PartName("arm-left", "hip", "")),
        ("arm-right--wave-2", PartName("arm-right", "wave-2", "")),
        ("eyes-closed", PartName("eyes", "closed", "")),
        ("mouth-A@down", PartName("mouth", "A", "down")),
        ("face@down", PartName("face", "", "down")),
        ("head--down", PartName("head", "", "down")),
        ("prop-phone", PartName("prop-phone", "", "")),
    ],
)
def test_names_of_parts(text: str, name: PartName) -> None:
    assert part_name(text) == name


def test_poses_and_expressions_name_what_is_drawn(pack: Pack) -> None:
    bo = pack.characters["bo"]
    wave = bo.poses["wave"]
    assert wave.choices == {"arm-right": ("up", "up-2")}
    assert (wave.turn, wave.shift) == ({"body": -6, "head": 9}, {"head": Point(2, 0)})
    assert bo.poses["shrug"].swing == {"arm-right": (6.0, 12)}
    assert bo.poses["hold-phone"].look == Point(0, 0.7)
    assert bo.poses["wave"].look is None
    assert bo.expressions["worried"].extras == ("sweat",)
    assert bo.scale == pytest.approx(1040 / 260)


def test_shelves_hold_stickers_props_and_animations(pack: Pack) -> None:
    assert {name: piece.kind for name, piece in pack.stickers.items() if piece.name in ("heart", "phone")} == {
        "heart": "sticker",
        "phone": "prop",
    }
    heart, spark = pack.stickers["heart"], pack.stickers["spark"]
    assert (len(heart.arts), heart.size, heart.animated) == (3, (120, 100), False)
    assert (len(spark.arts), spark.animated, spark.frames_each) == (2, True, 3)
    assert "heart.1" not in pack.stickers


def test_backgrounds_have_layers_places_and_a_floor(pack: Pack) -> None:
    page, lines = pack.backgrounds["page"].layers
    assert (page.depth, page.scale, page.offset) == (0.2, 20.0, Point(-80, -140))
    assert (lines.boil, len(lines.arts)) == (True, 3)
    room = pack.backgrounds["room"]
    assert [layer.front for layer in room.layers] == [False, True]
    assert (room.floor, room.places["left"], room.places["far-left"]) == (1560, 280, 120)


def test_sounds_know_their_length(pack: Pack) -> None:
    assert pack.sounds["pen"].seconds == pytest.approx(0.1)
    assert pack.music["sketch"].loop_end == 0.5


def test_files_are_named_from_the_assets_folder(pack: Pack, tiny: Path) -> None:
    assert assets_of(pack) == tiny.parent.parent
    for layer in pack.overlay:
        assert (assets_of(pack) / layer.arts[0].file).is_file()


def test_a_pack_in_a_folder_of_ones_own_is_named_from_the_folder_around_it(tiny: Path, tmp_path: Path) -> None:
    own = tiny.rename(tmp_path / "mine")
    pack = load_pack(str(own))
    assert assets_of(pack) == tmp_path
    assert pack.overlay[0].arts[0].file == "mine/overlay/grain.png"


def test_nothing_in_a_pack_depends_on_where_it_is(tiny: Path, tmp_path: Path) -> None:
    from tests.tinypack import write_tiny_pack

    one, other = load_pack(str(tiny)), load_pack(str(write_tiny_pack(tmp_path / "elsewhere")))
    assert one.digest == other.digest
    assert one.characters == other.characters


def test_a_pack_crosses_processes(pack: Pack) -> None:
    assert pickle.loads(pickle.dumps(pack)) == pack


def test_a_changed_file_is_read_again_and_changes_the_digests(tiny: Path) -> None:
    before = load_pack(str(tiny))
    assert load_pack(str(tiny)) is before
    _edit(tiny / "stickers/star.svg", "#E5382B", "#FFCB2E")
    after = load_pack(str(tiny))
    assert after.digest != before.digest
    assert _art(after, "star").digest != _art(before, "star").digest
    assert _art(after, "heart") == _art(before, "heart")


def test_scripts_beside_the_art_do_not_count(tiny: Path) -> None:
    before = load_pack(str(tiny)).digest
    (tiny / "source").mkdir()
    (tiny / "source" / "draw.py").write_text("hello")
    assert load_pack(str(tiny)).digest == before


@pytest.mark.parametrize("name", pack_names())
def test_every_pack_that_comes_with_the_program_loads(name: str) -> None:
    pack = load_pack(name)
    assert pack.name == name
    assert pack.characters
    assert pack.default_background in pack.backgrounds


@pytest.mark.parametrize("name", platform_names())
def test_every_platform_has_zones_inside_its_frame(name: str) -> None:
    platform = load_platform(name)
    frame = Box(0, 0, *platform.size)
    assert {"organic", "ads-strict"} <= set(platform.zones)
    for zone in platform.zones.values():
        assert frame.union(zone) == frame
    assert (platform.size, platform.fps) == ((1080, 1920), 30)
    assert platform.source


def test_tiktoks_zones_are_the_documented_ones() -> None:
    zones = load_platform("tiktok").zones
    assert zones["organic"] == Box(60, 150, 870, 1330)
    assert zones["ads-strict"] == Box(120, 288, 660, 960)


@pytest.mark.parametrize("name", kit_names())
def test_no_helpline_claims_more_than_is_known(name: str) -> None:
    for line in load_kit(name).helplines:
        assert line.source, line.id
        assert line.review_by, line.id
        assert (line.state == "verified") == bool(line.verified_on), line.id
        assert line.number or line.url, line.id


def test_no_kit_is_a_kit_with_nothing_in_it() -> None:
    assert load_kit("").helplines == ()


@pytest.mark.parametrize(
    ("load", "name", "near"), [(load_pack, "dodle", "doodle"), (load_platform, "tiktook", "tiktok")]
)
def test_an_unknown_name_is_answered_with_the_nearest(load: object, name: str, near: str) -> None:
    assert callable(load)
    with pytest.raises(InvalidInput, match=name) as caught:
        load(name)
    assert near in caught.value.problems[0].hint


def _art(pack: Pack, name: str) -> Art:
    return pack.stickers[name].arts[0]


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_layers_may_be_light_and_backgrounds_cast_and_drift(tiny: Path) -> None:
    file = tiny / "pack.yaml"
    text = file.read_text().replace(
        "  room:\n",
        "  room:\n    shadow: {color: red, offset: [9, 6]}\n    ambience: [motes, {like: slips, count: 3}]\n"
        "    light: [{light: {kind: beam, color: marker}, blend: screen, drift: [20, 0, 4]}, {light: vignette}]\n",
    )
    file.write_text(text + "particles: {hearts: {art: [heart], size: 0.5}, petals: {like: slips, colors: [red]}}\n")
    pack = load_pack(str(tiny))
    room = pack.backgrounds["room"]
    beam, vignette = room.light
    assert room.shadow is not None
    assert room.shadow.color == "#E5382B"
    assert beam.light is not None
    assert (beam.light.kind, beam.light.color, beam.blend, beam.drift) == ("beam", "#FFCB2E", "screen", (20, 0, 4))
    assert vignette.blend == "multiply"
    assert [(kind.count, kind.once) for kind in room.ambience] == [(26, False), (3, False)]
    assert (pack.particles["hearts"].art, pack.particles["hearts"].size) == (("heart",), (0.5, 0.5))
    assert (pack.particles["petals"].shape, pack.particles["petals"].colors) == ("slip", ("#E5382B",))
    assert "confetti" in pack.particles


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("particles: {hearts: {art: [hart]}}", 'no "hart" for "art"'),
        ("particles: {hearts: {size: [2, 1]}}", '"size" should be two numbers, [least, most]'),
        ("particles: {dust: {like: mote}}", 'no "mote" for "like"'),
        ("motion: {bounce: {dept: 1}}", 'unknown key "dept"'),
    ],
)
def test_mistakes_about_motion_and_air_are_told(tiny: Path, said: str, wanted: str) -> None:
    file = tiny / "pack.yaml"
    kept = [line for line in file.read_text().splitlines() if not line.startswith(said.partition(":")[0] + ":")]
    file.write_text("\n".join([*kept, said, ""]))
    with pytest.raises(InvalidInput) as caught:
        load_pack(str(tiny))
    assert wanted in str(caught.value)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("hatt: {late: 3}", 'the puppet has no part "hatt"'),
        ("hat: {on: hat}", '"hat" hangs on itself'),
        ("hat: {late: -3}", '"late" should be a number from 0 to 60'),
    ],
)
def test_mistakes_about_what_is_late_are_told(tiny: Path, said: str, wanted: str) -> None:
    file = tiny / "characters/bo/character.yaml"
    file.write_text(file.read_text() + f"follow: {{{said}}}\n")
    with pytest.raises(InvalidInput) as caught:
        load_pack(str(tiny))
    assert wanted in str(caught.value)
