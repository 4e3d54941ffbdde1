"""Whatever a story does, its timeline holds together."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.core.timing import Span
from pipeline.script import screens
from pipeline.script import story as script
from pipeline.script.story import At, Beat, Beats, ChatLine, Scene
from pipeline.staging import framing, stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Timeline
from pipeline.timeline.track import framing_at, tidy, track
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

roles = st.sampled_from(["maya", "leo", "ghost"])
times = st.one_of(st.none(), st.floats(0, 3), st.builds(Beats, st.integers(1, 3)))
spots = st.one_of(st.sampled_from([At("left"), At("right"), At("far-left"), At("center")]), st.builds(
    At, st.just(""), st.floats(-0.5, 1.5), st.sampled_from([-1.0, 0.2, 0.9])
))  # fmt: skip
texts = st.sampled_from(["No.", "I *never* said that, and you know it.", "Wait... | what? " * 6, "loooooooooong" * 4])
lines = st.one_of(
    st.builds(ChatLine, st.just(HERE), sender=st.sampled_from(["leo", "me", "Kai"]), text=texts, typing=times),
    st.builds(ChatLine, st.just(HERE), draft=texts),
    st.builds(ChatLine, st.just(HERE), tap=st.sampled_from(["send", "delete", "heart", "block", "report"])),
)
seen = st.one_of(st.builds(screens.Seen, st.just(HERE), who=roles, pose=st.sampled_from(["", "wave"])),
                 st.just(screens.Seen(HERE, picture="heart")))  # fmt: skip
sides = st.builds(screens.DuetSide, seen, text=st.one_of(st.just(""), texts), hostile=st.booleans())
remarks = st.one_of(
    st.builds(screens.Remark, st.just(HERE), sender=roles, text=texts, tone=st.sampled_from(["", "kind", "hostile"])),
    st.builds(screens.Remark, st.just(HERE), storm=st.integers(1, 9), tone=st.just("hostile"), over=times),
    st.builds(screens.Remark, st.just(HERE), tap=st.sampled_from(["filter", "report", "block", "mute", "like"])),
    st.builds(screens.Remark, st.just(HERE), gather=st.sampled_from(["kind", "hostile", "all"]), over=times,
              to=st.sampled_from(["maya", "nowhere", At("", 0.2, 0.9)]), spread=st.sampled_from([0.0, 0.7])),
)  # fmt: skip
news = st.builds(screens.News, st.just(HERE), text=texts, count=st.sampled_from([0, 99]), over=times)
rows = st.sampled_from([(), (screens.Row("a"), screens.Row("b", True))])
pages = st.builds(screens.Page, st.sampled_from(["call", "lock", "settings"]), rows=rows, title=st.just("T"))
halves = st.builds(screens.SplitSide, st.one_of(st.none(), seen), st.sampled_from(["", "room"]))
marked = st.just(HERE)
plain: st.SearchStrategy[Beat] = st.one_of(
    st.builds(say, st.sampled_from(["maya", "leo", "ghost", "narrator"]), texts, mood=st.sampled_from(["", "worried"]),
              mood_once=st.booleans(), duration=times, pause=times, bubble=st.booleans()),
    st.builds(script.Enter, mark=marked, role=roles, at=spots, origin=st.sampled_from(["", "left", "pop"]), over=times),
    st.builds(script.Exit, mark=marked, role=roles, to=st.sampled_from(["", "right"]), over=times),
    st.builds(script.Move, mark=marked, role=roles, at=spots, over=times),
    st.builds(script.Pose, mark=marked, role=roles, pose=st.sampled_from(["wave", "hold-phone", "unheard-of"])),
    st.builds(script.Look, mark=marked, role=roles, to=st.one_of(st.sampled_from(["leo", "away", "camera"]), spots)),
    st.builds(script.Flip, mark=marked, role=roles),
    st.builds(script.Wait, mark=marked, seconds=st.floats(0, 2), still=st.booleans()),
    st.builds(script.Camera, mark=marked, focus=st.one_of(st.none(), roles, spots),
              zoom=st.one_of(st.none(), st.floats(0.5, 6)),
              pan=st.one_of(st.none(), st.tuples(st.floats(-1, 1), st.floats(-1, 1))),
              shot=st.sampled_from(["", "close", "two", "wide"]), over=times),
    st.builds(script.Shake, mark=marked, over=times),
    st.builds(script.Chat, mark=marked, owner=roles, lines=st.lists(lines, max_size=3).map(tuple), close=st.booleans(),
              style=st.sampled_from(["phone", "bubbles"])),
    st.builds(screens.Duet, mark=marked, clip=st.one_of(st.none(), sides), answer=st.one_of(st.none(), sides),
              tap=st.sampled_from(["", "block", "mute", "like", "report"]), close=st.booleans()),
    st.builds(screens.Comments, mark=marked, feed=st.lists(remarks, max_size=4).map(tuple), close=st.booleans(),
              style=st.sampled_from(["", "page"]), legible=st.booleans()),
    st.builds(screens.Notification, mark=marked, items=st.lists(news, max_size=3).map(tuple), hold=times,
              close=st.booleans()).filter(lambda beat: beat.items or beat.close),
    st.builds(screens.Phone, mark=marked, page=st.one_of(st.none(), pages), close=st.booleans(),
              tap=st.sampled_from(["", "answer", "decline"]), switch=st.sampled_from([(), ("a",), ("a", "b")])),
    st.builds(screens.Split, mark=marked, left=halves, right=halves, close=st.booleans()),
    st.builds(screens.Mosaic, mark=marked, tiles=st.lists(seen, min_size=1, max_size=3).map(tuple), over=times),
    st.builds(screens.Reveal, mark=marked, seen=seen, name=st.just("June"), handle=st.sampled_from(["", "june"]),
              hold=times),
    st.builds(script.StickerBeat, mark=marked, name=st.just("heart"), at=spots, hold=times,
              on=st.sampled_from(["", "maya"])),
    st.builds(script.BurstBeat, mark=marked, over=times),
    st.builds(script.NoteBeat, mark=marked, text=texts, at=spots, hold=times),
    st.builds(script.Music, mark=marked, track=st.sampled_from([None, "sketch", "day", "calm", ""]), fade=times,
              mood=st.sampled_from([None, "tense"]), volume=st.sampled_from([None, 0.0, 0.7]), hush=times,
              on=st.sampled_from(["", "now", "beat", "bar"]), stinger=st.sampled_from(["", "win"])),
    st.builds(script.Sfx, mark=marked, name=st.sampled_from(["", "pen"]), stop=st.sampled_from(["", "pen"]), over=times,
              on=st.sampled_from(["", "beat"]), loop=st.booleans(), fade=times, side=st.sampled_from(["", "leo"])),
    st.builds(script.EffectBeat, mark=marked, name=st.just("vignette"), over=times),
)  # fmt: skip
beats = st.one_of(plain, st.builds(script.Together, mark=marked, beats=st.lists(plain, max_size=3).map(tuple)))
changes = st.builds(script.SceneTransition, marked, st.sampled_from(["cut", "fade"]), times, lead=times, trail=times)
scenes: st.SearchStrategy[list[Scene]] = st.lists(
    st.tuples(st.lists(beats, max_size=7), changes), min_size=1, max_size=3
).map(lambda found: [scene(f"s{n}", *each, transition=change) for n, (each, change) in enumerate(found)])  # fmt: skip


@pytest.mark.parametrize("fps", [24, 30])
@settings(max_examples=30, deadline=None)
@given(found=scenes)
def test_every_film_holds_together(fps: int, found: list[Scene]) -> None:
    told = story(*found)
    film = stage(told, pack(), kit(), platform(fps), takes(told))
    assert film.frames == sum(each.span.length for each in film.scenes)
    assert all(each.span.length > 0 for each in film.scenes)
    assert all(one.span.end == other.span.start for one, other in pairwise(film.scenes))
    assert 0 <= film.poster < film.frames
    assert all(0 <= cue.span.start <= cue.span.end <= film.frames for cue in film.cues)
    _scenes_hold(film)
    _captions_hold(film)
    _cameras_stay_on_the_page(film)
    _changes_do_not_meet(film)


def _scenes_hold(film: Timeline) -> None:
    for each in film.scenes:
        inside = [
            *(item.span for item in each.items),
            *(caption.span for caption in each.captions),
            *(word.span for caption in each.captions for word in caption.words),
            *(span for actor in each.actors for span, _ in actor.mouth),
            *(blink for actor in each.actors for blink in actor.blinks),
            *(actor.span for actor in each.actors),
            *(effect.span for effect in each.effects),
            *each.stills,
        ]
        assert all(each.span.start <= span.start <= span.end <= each.span.end for span in inside)
        for actor in each.actors:
            for keys in (actor.place, actor.pose, actor.expression, actor.flip, actor.presence, actor.look):
                assert keys == tidy(track(keys))
            assert all(one.end <= other.start for one, other in pairwise(actor.blinks))


def _captions_hold(film: Timeline) -> None:
    for each in film.scenes:
        for one, other in combinations(each.captions, 2):
            assert not one.span.overlaps(other.span) or not one.box.overlaps(other.box)
        for caption in each.captions:
            assert 1 <= len(caption.lines) <= 2
            assert "".join("".join(caption.lines).split()) == "".join(word.text for word in caption.words)
            assert all(one.span.end <= other.span.start for one, other in pairwise(caption.words))
            assert film.safe.x <= caption.box.x
            assert caption.box.right <= film.safe.right
            assert film.safe.y <= caption.box.y
            assert caption.box.bottom <= film.safe.bottom


def _cameras_stay_on_the_page(film: Timeline) -> None:
    for each in film.scenes:
        for n in range(each.span.start, each.span.end, 7):
            seen = framing.on_stage(framing_at(each.camera, n)).box(FRAME)
            assert min(seen.x, seen.y, 1080 - seen.right, 1920 - seen.bottom) >= -1e-6


def _changes_do_not_meet(film: Timeline) -> None:
    changes = [each.transition.span for each in film.scenes if each.transition is not None]
    assert all(one.end <= other.start for one, other in pairwise(changes))
    assert all(Span(0, film.frames).overlaps(span) for span in changes)
