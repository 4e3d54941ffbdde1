"""A folder ready to upload: whole or not there, and refused with every reason at once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InvalidInput
from pipeline.film.plan import Plan, look_over, make_plan, read_story
from pipeline.locales import desk
from pipeline.locales.catalogue import catalogue_text, read_catalogue
from pipeline.locales.update import with_texts
from pipeline.packs import load_kit
from pipeline.publishing.checklist import checklist, markdown
from pipeline.publishing.folder import whole_folder
from pipeline.publishing.publish import prepared, publish_film
from pipeline.publishing.readiness import language_of, obstacles, shown_helplines
from tests.films import SHORT, STORY, options, write

TODAY = "2026-11-25"
FILES = {
    *("film.mp4", "poster.jpg", "captions.srt", "captions.vtt", "post.txt", "alt.txt", "checklist.md"),
    *("checklist.json", "manifest.json", "transcript.txt", "description.txt", "credits.txt"),
}


def planned(pack: Path, folder: Path, account: str = "singapore", text: str = STORY, **changes: Any) -> Plan:
    story = write(folder, text)
    return make_plan(story, prepared(story, account, options(pack, **changes)))


def titles(plan: Plan, *, done: bool) -> list[str]:
    return [item.title for item in checklist(plan, -14.1) if item.done is done]


@pytest.mark.slow
def test_the_folder_holds_everything_and_is_replaced_as_a_whole(tiny_pack: Path, tmp_path: Path, cache: Path) -> None:
    text = SHORT.replace("pack: tiny\n", "pack: tiny\nkit: create-kindness\npost: {text: Stay., hashtags: [Kind]}\n")
    story, target = write(tmp_path, text.replace("wait: 1.0", "wait: 3.1")), tmp_path / "up"
    made = publish_film(story, "singapore", options(tiny_pack), TODAY, target, jobs=2)
    assert set(made.files) == FILES == {path.name for path in target.iterdir()}
    post = (target / "post.txt").read_text()
    assert "Stay." in post
    assert "#Kind #CreateKindness" in post
    assert "1771" in post
    facts = json.loads((target / "checklist.json").read_text())
    assert {item["title"] for item in facts} >= {"content note", "helpline", "music and art licence"}
    (target / "left-over.txt").write_text("old")
    again = publish_film(story, "singapore", options(tiny_pack), TODAY, target, jobs=2)
    assert set(again.files) == FILES
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".tmp-")] == []


def test_an_account_decides_market_language_platform_and_hashtags(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path, "global-shorts")
    assert (plan.story.market, plan.platform.name, plan.story.locale) == ("ANY", "shorts", "en")
    assert plan.account is not None
    assert plan.account.id == "global-shorts"
    assert planned(tiny_pack, tmp_path, "singapore", platform="reels").platform.name == "reels"


def test_a_language_is_one_the_account_posts_in() -> None:
    account = next(each for each in load_kit("create-kindness").accounts if each.id == "singapore")
    assert [language_of(account, tag) for tag in ("", "ta", "zh-SG")] == ["en", "ta", "zh-SG"]
    with pytest.raises(InvalidInput, match='does not post in "pt"'):
        language_of(account, "pt")


@pytest.mark.parametrize("account", ["", "singapor"])
def test_an_unknown_account_is_told(tiny_pack: Path, tmp_path: Path, account: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        planned(tiny_pack, tmp_path, account)
    (problem,) = caught.value.problems
    assert problem.code == "E801"
    assert "singapore" in problem.hint


def test_every_obstacle_is_told_at_once(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    assert obstacles(plan, TODAY) == ()
    narrow = replace(plan.platform, seconds=(60.0, 90.0), post_limit=20)
    found = [problem.code for problem in obstacles(replace(plan, platform=narrow), "2027-03-01")]
    overdue = [line for line in plan.kit.helplines if line.market == "SG"]
    assert found == [*["E803"] * len(overdue), "E804", "E805"]


def test_a_day_before_its_review_a_helpline_is_not_overdue(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    assert obstacles(plan, "2027-02-28") == ()


def test_a_check_tells_of_overdue_helplines_from_the_day_after_on(tiny_pack: Path, tmp_path: Path) -> None:
    story, asked = write(tmp_path), options(tiny_pack)
    for today, told in (("", 0), ("2027-02-28", 0), ("2027-03-01", 3)):
        problems, notes = look_over(story, asked, today)
        assert problems == ()
        assert sum("to be looked at again by 2027-02-28" in note for note in notes) == told


def test_an_untranslated_text_keeps_a_film_from_being_posted(tiny_pack: Path, tmp_path: Path) -> None:
    story = write(tmp_path)
    asked = replace(prepared(story, "singapore", options(tiny_pack)), locale="zh")
    read = read_story(story, asked)
    file = desk.write_catalogue(read, story, "zh", {})
    plan = make_plan(story, asked)
    assert {problem.code for problem in obstacles(plan, TODAY)} == {"E602"}
    catalogue = read_catalogue(file, "zh")
    texts = {entry.id: "你好" for entry in catalogue.entries}
    file.write_bytes(catalogue_text(replace(with_texts(catalogue, texts), drafted_by="a machine")))
    plan = make_plan(story, asked)
    assert obstacles(plan, TODAY) == ()
    assert "translation" in titles(plan, done=False)
    reviewed = replace(plan, translation=replace(plan.translation, reviewed_by="Mei"))
    assert "translation" in titles(reviewed, done=True)


def test_the_list_vouches_only_for_what_was_checked(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    assert "helpline" in titles(plan, done=False)
    lines = tuple(replace(line, state="verified", verified_on="2026-11-01") for line in plan.kit.helplines)
    assert "helpline" in titles(replace(plan, kit=replace(plan.kit, helplines=lines)), done=True)
    assert "voices" in titles(plan, done=False)
    takes = {line: replace(take, engine="kokoro") for line, take in plan.takes.items()}
    assert "synthetic voices" in titles(replace(plan, takes=takes), done=False)
    assert "size and length" in titles(plan, done=False), "a draft is not ready"
    assert "loudness" in titles(plan, done=True)


def test_the_page_lists_what_is_open_first_and_counts_both(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    items = checklist(plan, -14.1)
    page = markdown(plan, items).splitlines()
    ticks = [line[3] for line in page if line.startswith("- [")]
    assert ticks == sorted(ticks)
    assert len(ticks) == len(items)
    assert page[-1] == f"{ticks.count(' ')} to do before posting, {ticks.count('x')} done."


def test_a_helpline_nobody_is_known_to_speak_the_language_at_is_told_once(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    line = shown_helplines(plan)[0]
    deaf = replace(plan, kit=replace(plan.kit, helplines=(replace(line, languages=("zh",)),)))
    told = [item for item in checklist(deaf, None) if item.title == "helpline language"]
    assert [item.text for item in told] == [f"nobody is known to speak en at {line.name}"]
    assert "helpline language" not in titles(plan, done=False)
    assert "loudness" not in {item.title for item in checklist(deaf, None)}


def test_notes_with_an_item_of_their_own_are_not_said_twice(tiny_pack: Path, tmp_path: Path) -> None:
    plan = planned(tiny_pack, tmp_path)
    notes = ("the number of X is not verified", "nobody at X is known to speak en", "a pose was missing")
    told = [item.text for item in checklist(replace(plan, notes=notes), None) if item.title == "note"]
    assert told == ["a pose was missing"]


def test_other_peoples_folders_are_never_replaced(tmp_path: Path) -> None:
    theirs = tmp_path / "photos"
    theirs.mkdir()
    (theirs / "me.jpg").write_bytes(b"")
    for target in (theirs, theirs / "me.jpg"):
        with pytest.raises(InvalidInput) as caught, whole_folder(target):
            raise AssertionError("the folder was opened")
        assert caught.value.problems[0].code == "E806"
    assert [path.name for path in tmp_path.iterdir()] == ["photos"]


def test_a_failure_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    ours = tmp_path / "up"
    with whole_folder(ours) as made:
        (made / "checklist.md").write_text("old")
    with pytest.raises(FileNotFoundError), whole_folder(ours) as made:
        (made / "missing").rename(made / "checklist.md")
    assert (ours / "checklist.md").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["up"]
