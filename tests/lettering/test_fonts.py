"""Faces are found by name, and every script of the languages we serve has one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from pipeline.core.display import Font
from pipeline.errors import EnvironmentMissing
from pipeline.lettering.fonts import CJK, face, face_file
from pipeline.lettering.measure import advance
from pipeline.lettering.runs import clusters, missing, runs

HAND = Font("caveat", 700, 78, ("kalam", "noto-sans"))


def test_a_family_that_is_not_installed_names_its_package() -> None:
    with pytest.raises(EnvironmentMissing, match="no-such-hand") as caught:
        face(Font("no-such-hand"))
    assert "pip install fontpkg-no-such-hand" in caught.value.hint


@pytest.mark.parametrize("family", ["caveat", "noto-sans", "noto-sans-tamil", CJK, "noto-emoji"])
def test_a_heavier_weight_is_a_wider_or_darker_face(family: str) -> None:
    light, bold = (face(Font(family, weight, 100)).getmask("hn字க😀") for weight in (400, 700))
    assert sum(bold) > sum(light)


def test_a_weight_a_static_family_lacks_is_the_nearest_one() -> None:
    assert face(Font("kalam", 650)).path == face(Font("kalam", 700)).path


@pytest.mark.parametrize(
    ("language", "number"), [("zh", 2), ("zh-Hans", 2), ("zh-TW", 3), ("ja", 0), ("ko-KR", 1), ("en", 2)]
)
def test_han_characters_take_the_style_of_the_language(language: str, number: int) -> None:
    assert face_file(CJK, 400, language).number == number


@pytest.mark.parametrize(
    "text",
    [
        "Hello, 中文 தமிழ் हिन्दी 😀!",
        "对不起，我不应该说那样的话。",
        "மன்னிப்பு கேட்டேன்",
        "é ñ ș ź",
        "👨‍👩‍👧 👍🏽 🇸🇬 ❤️ 1️⃣",
        "…—“”’•→★",
    ],
)
def test_every_script_we_serve_has_glyphs(text: str) -> None:
    assert missing(text, HAND) == ""


def test_a_character_that_no_face_has_is_named_once() -> None:
    assert missing("a\ue123b\ue123", HAND) == "\ue123"


def test_runs_joined_are_the_text_and_each_has_one_face() -> None:
    text = "Say 对不起 and நன்றி ❤️ please"
    cut = runs(text, HAND)
    assert "".join(run.text for run in cut) == text
    assert [run.text.strip() for run in cut if run.face.path.name.startswith("Caveat")] == ["Say", "and", "please"]
    assert all(one.face != other.face for one, other in pairwise(cut))


@pytest.mark.parametrize(
    ("text", "signs"),
    [("நன்றி", 3), ("👨‍👩‍👧", 1), ("👍🏽", 1), ("🇸🇬🇲🇾", 2), ("e\u0301a", 2), ("1️⃣2", 2), ("❤️", 1)],
)
def test_marks_joiners_and_flags_stay_with_their_sign(text: str, signs: int) -> None:
    assert len(clusters(text)) == signs
    assert "".join(clusters(text)) == text


def test_a_sign_drawn_as_one_picture_is_as_wide_as_one() -> None:
    assert advance("👨‍👩‍👧", HAND) == pytest.approx(advance("👩", HAND))


def test_a_fallback_of_the_font_comes_before_the_built_in_ones() -> None:
    tamil = replace(HAND, fallbacks=("noto-sans-tamil",))
    assert "Tamil" in runs("தமிழ்", tamil)[0].face.path.name
