"""Cards and post texts from templates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InvalidInput
from pipeline.resources import templates_folder
from pipeline.script.story import CardBeat, Mark, Story
from pipeline.script.templates import CARD_ROLES, card_lines, render_text

MARK = Mark("story.yaml", 9, 3)
LINE = {"name": "Tinkle Friend", "number": "18002744788", "hours": "Mon-Fri 2.30pm-5pm"}
KIT: dict[str, Any] = {
    "name": "k",
    "title": "Kit",
    "hashtags": ["CreateKindness"],
    "helplines": [LINE],
    "helpline": LINE,
}
CARDS = sorted(path.stem for path in (templates_folder() / "cards").glob("*.txt"))


def story(folder: Path = Path("/nowhere"), locale: str = "en") -> Story:
    return Story(file="s", folder=str(folder), title="The bus", pack="p", cast=(), scenes=(), locale=locale)


def card(name: str, *text: str, **fields: str) -> CardBeat:
    return CardBeat(mark=MARK, name=name, text=text, fields=tuple(fields.items()))


def test_the_helpline_card_shows_the_number_of_the_market() -> None:
    lines = dict(card_lines(card("helpline"), story(), KIT))
    assert lines["number"] == "1800\u00a0274\u00a04788"
    assert lines["body"] == "Tinkle Friend"
    assert lines["small"] == "Mon-Fri 2.30pm-5pm"
    assert lines["tag"] == "#CreateKindness"


def test_a_market_without_helpline_is_told_of_at_the_card() -> None:
    with pytest.raises(InvalidInput) as caught:
        card_lines(card("helpline"), story(), {**KIT, "helpline": None})
    (problem,) = caught.value.problems
    assert (problem.code, problem.line) == ("E217", 9)
    assert "SG" in problem.message


def test_steps_keep_their_order_and_their_colons() -> None:
    assert card_lines(card("three-steps", "Save it", "title: no", "Tell\nitem: someone"), story(), KIT) == (
        ("item", "Save it"),
        ("item", "title: no"),
        ("item", "Tell\nitem: someone"),
    )


def test_fields_of_a_card() -> None:
    assert card_lines(card("quote", quote="Be kind.", by="June"), story(), KIT) == (
        ("title", "“Be kind.”"),
        ("small", "June"),
    )


def test_a_title_card_says_the_title() -> None:
    assert card_lines(card("title"), story(), KIT) == (("title", "The bus"),)


@pytest.mark.parametrize("name", CARDS)
def test_every_card_makes_words_of_known_roles(name: str) -> None:
    lines = card_lines(card(name, "One", "Two"), story(), KIT)
    assert lines
    assert all(role in CARD_ROLES and text for role, text in lines)


def test_a_card_without_words_is_told_of() -> None:
    with pytest.raises(InvalidInput) as caught:
        card_lines(card("quote"), story(), KIT)
    assert caught.value.problems[0].code == "E107"


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "cards/nothing.txt", "cards/a\n.txt", "cards/.txt"])
def test_templates_that_do_not_exist(name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        render_text(name, {})
    assert caught.value.problems[0].code == "E407"


def test_own_templates_and_languages_come_first(tmp_path: Path) -> None:
    for place, words in (("cards", "own"), ("zh/cards", "自己"), ("zh-TW/cards", "自己的")):
        (tmp_path / "templates" / place).mkdir(parents=True)
        (tmp_path / "templates" / place / "title.txt").write_text(f"title: {words}", "utf-8")
    found = [card_lines(card("title"), story(tmp_path, locale), KIT)[0][1] for locale in ("en", "zh", "zh-TW", "zh-HK")]
    assert found == ["own", "自己", "自己的", "自己"]


def test_a_link_out_of_the_templates_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("title: secret")
    (tmp_path / "own" / "templates" / "cards").mkdir(parents=True)
    (tmp_path / "own" / "templates" / "cards" / "title.txt").symlink_to(tmp_path / "secret.txt")
    assert card_lines(card("title"), story(tmp_path / "own"), KIT) == (("title", "The bus"),)


def test_a_mistake_in_a_template_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.txt").write_text("a\n{{ titel }}\n{% bad %}")
    with pytest.raises(InvalidInput) as caught:
        render_text("x.txt", {"title": "T"}, folders=(tmp_path,))
    assert (caught.value.problems[0].line, caught.value.problems[0].code) == (3, "E402")
    (tmp_path / "templates" / "x.txt").write_text("a\n{{ titel }}")
    with pytest.raises(InvalidInput) as caught:
        render_text("x.txt", {"title": "T"}, folders=(tmp_path,))
    assert (caught.value.problems[0].line, caught.value.problems[0].code) == (2, "E401")


def test_the_post_text() -> None:
    context = {"title": "The bus", "text": "", "hashtags": ["Kind", "Safe"], "voices": ["Ann", "Bo"], "helpline": LINE}
    text = render_text("post/post.txt", context)
    assert text.startswith("The bus\n")
    assert "Tinkle Friend: 1800\u00a0274\u00a04788" in text
    assert "Voices: Ann and Bo, synthetic." in text
    assert text.endswith("\n#Kind #Safe\n")


def test_a_short_post_text() -> None:
    assert render_text("post/post.txt", {"title": "T", "text": "Hi", "hashtags": []}) == "Hi\n"
