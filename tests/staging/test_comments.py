"""Comments: they can be read, storms grow, filters empty the screen, and what is gathered flies where it is told."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.core.geometry import Box
from pipeline.script.screens import Comments, Remark
from pipeline.script.story import At, Beat, Prop, StickerBeat
from pipeline.staging import stage, stage_with_notes
from pipeline.staging.feedtaps import TAPS
from pipeline.staging.slips import AIR, READ, box_of
from pipeline.timeline import model
from pipeline.timeline.model import Timeline
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes


def remark(**more: object) -> Remark:
    return Remark(HERE, **more)  # type: ignore[arg-type]


def feed(*remarks: Remark, **more: object) -> Comments:
    return Comments(mark=HERE, app="Loop", feed=remarks, **more)  # type: ignore[arg-type]


def directed(*beats: Beat, **more: object) -> Timeline:
    told = story(scene("one", *beats, **more))
    return stage(told, pack(), kit(), platform(), takes(told))


def only(film: Timeline) -> model.Comments:
    (found,) = (item for item in film.scenes[0].items if isinstance(item, model.Comments))
    return found


MEAN = remark(sender="x", text="nobody asked you", tone="hostile")
NICE = remark(sender="leo", text="so good", tone="kind")


def test_every_comment_can_be_read_before_the_next() -> None:
    found = only(directed(feed(NICE, MEAN, remark(sender="y", text="one two three four five six"), NICE)))
    for one, other in pairwise(found.comments):
        assert other.at - one.at >= 0.3 * 30 * len(one.text.split())
    assert found.comments[0].sender == "Bo"


def test_the_rate_of_a_storm_grows_and_its_counter_with_it() -> None:
    found = only(directed(feed(remark(storm=40, counts=900, over=4.0, tone="hostile"), count=3)))
    arrivals = [each.at for each in found.comments]
    assert arrivals == sorted(arrivals)
    early = sum(at < 60 for at in arrivals)
    assert len(arrivals) == 40
    assert early < 40 * 0.35
    assert sum(each.counts for each in found.comments) == 900
    even = only(directed(feed(remark(storm=40, over=4.0, growth=0.0))))
    assert 18 <= sum(each.at < 60 for each in even.comments) <= 22


def test_hostile_words_may_be_lines_that_nobody_reads() -> None:
    found = only(directed(feed(MEAN, NICE, legible=False)))
    assert [each.text for each in found.comments] == ["", "so good"]
    found = only(directed(feed(remark(sender="x", text="nobody asked", legible=False))))
    assert [each.text for each in found.comments] == [""]


def test_a_filter_sweeps_every_hostile_comment_away_and_no_other() -> None:
    found = only(directed(feed(NICE, remark(storm=10, tone="hostile"), MEAN, remark(tap="filter"), NICE)))
    (tap,) = found.taps
    for each in found.comments:
        assert (each.gone > tap.at) == (each.tone == "hostile")


def test_a_report_asks_why_and_takes_the_newest_hostile_comment() -> None:
    found = only(directed(feed(MEAN, MEAN, NICE, remark(tap="report"))))
    assert [tap.action for tap in found.taps] == ["report", "reason"]
    first, second, nice = found.comments
    assert (first.badge, nice.badge) == ("", "")
    assert found.taps[1].at < second.badged < second.gone


@pytest.mark.parametrize(("action", "stays"), [("block", False), ("delete", False), ("mute", True), ("restrict", True)])
def test_taps_take_a_comment_away_or_fade_it(action: str, stays: bool) -> None:
    mean, nice = only(directed(feed(MEAN, NICE, remark(tap=action)))).comments
    assert (mean.badge, mean.badged > 0) == (action, True)
    assert (mean.gone < 0) == stays == (mean.faded > 0)
    assert not nice.badge


@pytest.mark.parametrize("action", TAPS)
def test_the_next_comment_comes_when_a_tap_has_done_its_work(action: str) -> None:
    found = only(directed(feed(NICE, MEAN, remark(tap=action), NICE)))
    done = [n for each in found.comments[:2] for n in (each.gone, each.badged, each.faded, each.heart) if n >= 0]
    assert done, "it does something"
    assert found.taps[0].at - found.comments[1].at > 30, "after a look at what is tapped"
    assert max(done) < found.comments[2].at < max(done) + 60
    assert min(done) >= found.taps[-1].at, "nothing before the finger is there"


def test_a_heart_lands_on_the_newest_kind_comment() -> None:
    nice, mean = only(directed(feed(NICE, MEAN, remark(tap="like")))).comments
    assert nice.heart > 0 > mean.heart


def test_gathered_comments_fly_one_after_the_other_to_a_thing_in_the_scene() -> None:
    jar = Prop(HERE, "jar", At("", 0.3, 0.7))
    pictures = ("note-a", "note-b")
    gather = remark(gather="kind", to="jar", pictures=pictures, over=2.0)
    found = only(directed(feed(NICE, MEAN, NICE, NICE, gather), props=(jar,)))
    flights = [each.flight for each in found.comments if each.flight]
    assert [(flight.to.x, flight.to.y) for flight in flights] == [(324.0, 1344.0)] * 3
    assert [flight.picture for flight in flights] == ["note-a", "note-b", "note-a"]
    assert [each.gone for each in found.comments if each.flight] == [flight.at for flight in flights]
    assert flights[2].at - flights[0].at == 60
    assert found.comments[1].flight is None


def test_gathered_comments_may_lie_about_and_stay() -> None:
    gather = remark(gather="all", to=At("", 0.5, 0.9), spread=0.8, stay=True)
    found = only(directed(feed(NICE, MEAN, NICE, gather)))
    places = {each.flight.to for each in found.comments if each.flight}
    assert len(places) == 3
    assert all(each.flight and each.flight.stays for each in found.comments)


def test_what_is_not_in_the_scene_is_noted() -> None:
    told = story(scene("one", feed(NICE, remark(gather="kind", to="jar"))))
    _, notes = stage_with_notes(told, pack(), kit(), platform(), takes(told))
    assert any('"jar" does not lie in this scene' in note for note in notes)
    put = StickerBeat(mark=HERE, name="jar", at=At("", 0.5, 0.5))
    found = only(directed(put, feed(NICE, remark(gather="kind", to="jar"))))
    assert found.comments[0].flight is not None
    assert found.comments[0].flight.to.y == 960


def test_on_the_page_nothing_lies_on_a_face_and_what_is_read_lies_apart() -> None:
    found = only(directed(say("maya", "Hm"), feed(NICE, MEAN, NICE, remark(storm=30, tone="hostile"), style="page")))
    head = Box(300 - 208, 580, 416, 360)
    boxes = [box_of(each.place) for each in found.comments if each.place]
    assert len(boxes) == 33
    assert not any(box.overlaps(head) for box in boxes[:3])
    assert sum(box.overlaps(head.inset(-AIR / 2)) for box in boxes[3:]) <= 1
    for index, box in enumerate(boxes[:3]):
        assert not any(box.overlaps(other) for other in boxes[index + 1 : 3])


def test_what_is_read_lies_inside_the_safe_box_above_the_captions_and_a_storm_all_over() -> None:
    film = directed(feed(*[NICE] * 30, remark(storm=60, tone="hostile"), style="page"))
    places = [each.place for each in only(film).comments if each.place]
    room = Box(film.safe.x, film.safe.y, film.safe.width, pack().captions.box.y - film.safe.y)
    for box in map(box_of, places[:30]):
        assert room.union(box) == room
        assert (box.width, box.height) == READ
    assert min(each.x for each in places[30:]) < 0.1 * 1080
    assert 0.9 * 1080 < max(each.x for each in places[30:]) < 1080
    assert sum(each.y > 960 for each in places[30:]) > 0.55 * 60


def test_gathered_comments_land_as_far_apart_as_is_asked() -> None:
    gather = remark(gather="all", to=At("", 0.5, 0.5), spread=0.5, stay=True)
    found = only(directed(feed(remark(storm=40), gather)))
    xs = [each.flight.to.x for each in found.comments if each.flight]
    assert 540 - 270 <= min(xs) < 540 - 200
    assert 540 + 200 < max(xs) <= 540 + 270


def test_a_comment_lies_where_its_at_says() -> None:
    found = only(directed(feed(remark(text="so good", place=At(x=0.7, y=0.25)), NICE, style="page")))
    first, second = (each.place for each in found.comments)
    assert first is not None
    assert second is not None
    assert (first.x, first.y) == (756.0, 480.0)
    assert not box_of(first).overlaps(box_of(second))


def test_comments_go_on_in_the_screen_that_is_up_until_it_is_closed() -> None:
    film = directed(feed(NICE), say("maya", "Aw"), feed(NICE), feed(close=True), feed(MEAN))
    found = [item for item in film.scenes[0].items if isinstance(item, model.Comments)]
    assert [len(each.comments) for each in found] == [2, 1]
    assert found[0].span.end <= found[1].span.start
