"""The films that ship keep their own promises: words off faces and bodies, a first frame that says what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.core.geometry import Box
from pipeline.drawing.context import Context
from pipeline.drawing.faces import faces_at
from pipeline.drawing.identity import Same
from pipeline.drawing.note import draw
from pipeline.drawing.screens.duet import COMES
from pipeline.film.options import Options
from pipeline.film.plan import Plan, make_plan
from pipeline.script.tidy import tidied
from pipeline.staging.framing import on_screen
from pipeline.timeline.model import Caption, Chat, Duet, Note
from pipeline.timeline.track import framing_at, place_at

STORIES = Path(__file__).parent.parent.parent / "stories"


@lru_cache
def planned(name: str) -> Plan:
    return make_plan(STORIES / f"{name}.yaml", Options(voice=False))


def shown(plan: Plan) -> Iterator[tuple[Context, Caption, int]]:
    """Every caption at its first, middle and last frame."""
    for scene in plan.timeline.scenes:
        context = Context(plan.timeline, scene, plan.pack, plan.kit)
        for caption in scene.captions:
            span = caption.span
            yield from ((context, caption, n) for n in (span.start, (span.start + span.end) // 2, span.end - 1))


@pytest.mark.parametrize("name", ["delete", "duet", "jar"])
def test_no_caption_lies_on_a_face(name: str) -> None:
    covered = [
        (context.scene.id, n)
        for context, caption, n in shown(planned(name))
        for face in faces_at(Same(context), n)
        if on_screen(framing_at(context.scene.camera, n)).box(face).overlaps(caption.box)
    ]
    assert covered == []


def test_whoever_stands_in_the_first_film_stands_above_the_words_or_behind_a_desk() -> None:
    for context, caption, n in shown(planned("delete")):
        layers = context.pack.backgrounds[context.scene.backdrop.name].layers
        if any(layer.front for layer in layers) or context.scene.id == "help":
            continue
        screen = on_screen(framing_at(context.scene.camera, n))
        feet = [screen.apply(place.x, place.y).y for place in (place_at(a.place, n) for a in context.scene.actors)]
        assert max(feet) <= caption.box.y + 0.1 * caption.box.height


def test_the_first_frame_of_the_first_film_has_the_whole_mean_message() -> None:
    first = planned("delete").timeline.scenes[0]
    (phone,) = (item for item in first.items if isinstance(item, Chat))
    (draft,) = phone.drafts
    assert draft.hostile
    assert draft.typing.end == 0
    seen = on_screen(framing_at(first.camera, 0)).box(Box(phone.place.x - 200, phone.place.y - 330, 400, 660))
    assert seen.x >= 0
    assert seen.right <= 1080


def test_the_first_frame_of_the_duet_has_the_mean_answer_and_its_words() -> None:
    (duet,) = (item for item in planned("duet").timeline.scenes[0].items if isinstance(item, Duet))
    (answer,) = duet.answers
    assert answer.hostile
    assert answer.text
    assert max(answer.at, answer.spoken) + COMES <= 0


def test_the_first_frame_of_the_jar_has_the_whole_kind_note() -> None:
    plan = planned("jar")
    context = Context(plan.timeline, plan.timeline.scenes[0], plan.pack, plan.kit)
    (kind,) = (item for item in context.scene.items if isinstance(item, Note))
    assert draw(kind, 0, context) == draw(kind, 90, context)


@pytest.mark.parametrize("scene", ["flood", "roof"])
def test_full_figures_of_the_jar_have_the_words_above_their_heads(scene: str) -> None:
    for context, caption, n in shown(planned("jar")):
        if context.scene.id == scene:
            screen = on_screen(framing_at(context.scene.camera, n))
            assert caption.box.bottom <= min(screen.box(face).y for face in faces_at(Same(context), n))


@pytest.mark.parametrize("name", ["delete", "duet", "jar"])
def test_the_whole_helpline_can_be_read_for_two_and_a_half_seconds(name: str) -> None:
    from pipeline.drawing.card import WRITE_FRAMES, starts
    from pipeline.timeline.model import Card

    last = planned(name).timeline.scenes[-1]
    (card,) = (item for item in last.items if isinstance(item, Card))
    written = starts(card, len(card.lines))[-1] + WRITE_FRAMES
    assert last.span.end - written >= 2.5 * 30


@pytest.mark.parametrize("story", sorted(STORIES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_stories_are_written_as_fmt_writes_them(story: Path) -> None:
    text = story.read_text("utf-8")
    assert tidied(text, str(story)) == text
