"""Comments under a post: they arrive one by one or as a storm, are tapped away, filtered, reported, gathered."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from pipeline.core.seed import between
from pipeline.script.screens import Comments, Remark
from pipeline.script.story import At
from pipeline.staging.feed import Feed
from pipeline.staging.feedtaps import AFTER, REACH, TAPS
from pipeline.staging.framing import on_stage
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.screen import up
from pipeline.staging.screenplace import screen_place
from pipeline.staging.screens import comes_up, hold_up, put_away
from pipeline.staging.slips import landing, reading_place, shared, storm_place
from pipeline.staging.sounds import sound
from pipeline.staging.stage import Stage
from pipeline.staging.world import CENTER, FRAME
from pipeline.timeline.model import Comment, Flight, Place, Sticker, Tap

ROOM = (560.0, 900.0)
REASONS = (400.0, 430.0)  # the sheet on which one says why something is reported
TILT = 3.0
READS, READS_LEAST = 0.3, 0.8  # seconds a word
SCRAWLED = 0.7  # seconds a comment that can not be read is looked at
STORMS = (1.2, 0.07, 6.0)  # seconds of a storm: at least, for each comment more, at most
FLIES, SENDS = 0.9, 1.4  # seconds of one flight, and from the first to the last
SMALL = 0.3  # of its size: a comment that lands in a point
SHAPES = 6  # of scribbled lines
SWITCH = 80.0  # units below the top of the safe box
HEARD = 5  # comments of a storm that are heard one by one


def comments(stage: Stage, beat: Comments, start: float) -> float:
    """Blocks for what its feed brings; without any it takes no time. The screen stays until `close` or the scene's end.

    Later comments go on in the screen that is up.
    """
    n = stage.frame(start)
    if beat.close:
        put_away(stage, Feed, n)
        return start
    screen, cursor = up(stage.screens, Feed, n), start
    if screen is None:
        screen = _screen(stage, beat, n)
        if screen.style == "page":
            hold_up(stage, screen)
        else:
            held = comes_up(stage, screen, start)
            cursor = held if beat.feed else start
    for remark in beat.feed:
        cursor = _step(stage, screen, remark, cursor)
    return cursor


def _screen(stage: Stage, beat: Comments, n: int) -> Feed:
    style = beat.style or "phone"
    phone = style == "phone"
    place = screen_place(stage, beat, n, ROOM, tilt=TILT) if phone else _sheets(stage, n)
    room = ROOM if phone else (0.0, 0.0)
    sheet = place if phone else screen_place(stage, replace(beat, place=None, size=1.0), n, REASONS)
    return Feed(n, place, room, None, [], beat.app, beat.post, beat.count, style, beat.legible, sheet)


def _sheets(stage: Stage, n: int) -> Place:
    """Where a switch stands when comments lie on the page: at the top of the safe box."""
    seen, safe = on_stage(stage.view(n)), stage.world.safe
    return Place(*seen.apply(safe.center.x, safe.y + SWITCH), seen.scale)


def _step(stage: Stage, screen: Feed, remark: Remark, start: float) -> float:
    if remark.storm:
        return _storm(stage, screen, remark, start)
    if remark.gather:
        return _gather(stage, screen, remark, start)
    return _tap(stage, screen, remark, start) if remark.tap else _comment(stage, screen, remark, start)


def _comment(stage: Stage, screen: Feed, remark: Remark, start: float) -> float:
    """One comment, then time to read it."""
    n, index = stage.frame(start), len(screen.comments)
    read = remark.legible if remark.legible is not None else screen.legible or remark.tone != "hostile"
    place = reading_place(stage, screen.comments, n, index, remark.place) if screen.style == "page" else None
    sender = stage.world.shown_name(remark.sender) if remark.sender else ""
    text, tone = remark.text if read else "", _tone(remark.tone)
    picture = remark.pictures[0] if remark.pictures else ""
    screen.comments.append(
        Comment(n, sender, text, tone, remark.likes, shape=index % SHAPES, picture=picture, place=place)
    )
    stage.cues += sound(stage, ("ping", "pop"), start, volume=0.7)
    reading = max(READS_LEAST, READS * len(remark.text.split())) if read else SCRAWLED
    return start + stage.seconds(remark.pause, stage.world.reading(reading))


def _tone(tone: str) -> Literal["plain", "own", "kind", "hostile"]:
    return cast(Literal["plain", "own", "kind", "hostile"], tone or "plain")


def _storm(stage: Stage, screen: Feed, remark: Remark, start: float) -> float:
    """Many comments, the later ones in ever quicker succession."""
    least, each, most = STORMS
    over = stage.seconds(remark.over, min(most, least + each * remark.storm))
    counts = shared(remark.counts or remark.storm, remark.storm)
    power = 1 / (1 + remark.growth)
    for index in range(remark.storm):
        at = start + over * ((index + 1) / remark.storm) ** power if index else start
        n, name = stage.frame(at), f"{stage.scene.id} {len(screen.comments)}"
        place = storm_place(stage, n, index, name) if screen.style == "page" else None
        text = remark.texts[index % len(remark.texts)] if remark.texts else ""
        picture = remark.pictures[index % len(remark.pictures)] if remark.pictures else ""
        likes = round(between(0, 60, stage.world.story.seed, name) * (1 + index / 8))
        shape = len(screen.comments) % SHAPES
        screen.comments.append(Comment(n, "", text, _tone(remark.tone), likes, counts[index], shape, picture, place))
        if index < HEARD:
            stage.cues += sound(stage, ("ping", "pop"), at, volume=0.6)
    stage.cues += sound(stage, ("type", "rustle", "scribble"), start + over / 3, volume=0.7, lasting=over * 2 / 3)
    return start + over + stage.seconds(remark.pause, 0.0)


def _tap(stage: Stage, screen: Feed, remark: Remark, start: float) -> float:
    """A finger comes and taps, and what the control does happens."""
    at = start + REACH
    n = stage.frame(at)
    screen.taps.append(Tap(n, remark.tap))
    stage.cues += sound(stage, ("tap", "click", "pop"), at, volume=0.9)
    return TAPS[remark.tap](stage, screen, at) + stage.seconds(remark.pause, AFTER)


def _gather(stage: Stage, screen: Feed, remark: Remark, start: float) -> float:
    """Comments leave the screen one after the other and fly to a place, as themselves or as pictures of the pack."""
    n = stage.frame(start)
    chosen = screen.there(n, remark.gather)
    target = _target(stage, remark, n)
    sends = stage.seconds(remark.over, SENDS) if len(chosen) > 1 else 0.0
    for place, index in enumerate(chosen):
        at = start + sends * place / max(1, len(chosen) - 1)
        to = landing(stage, target, remark.spread, place, f"{stage.scene.id} {index}")
        picture = remark.pictures[place % len(remark.pictures)] if remark.pictures else ""
        leaves, over = stage.frame(at), stage.frames(at, FLIES)
        screen.mark(index, gone=leaves, flight=Flight(leaves, over, to, picture, remark.stay))
        if place < HEARD:
            stage.cues += sound(stage, ("clink", "rustle", "pop"), at + FLIES, volume=0.5)
    stage.cues += sound(stage, ("whoosh",), start, volume=0.6)
    return start + (sends + FLIES if chosen else 0.0) + stage.seconds(remark.pause, 0.2)


def _target(stage: Stage, remark: Remark, n: int) -> Place:
    """The point that was named, or the middle of the role or thing."""
    size = 1.0 if remark.stay or remark.spread else SMALL
    if isinstance(remark.to, At):
        point = spot(remark.to, stage.background, 0.6)
        return Place(point.x, point.y, size)
    puppet = stage.puppets.get(remark.to) or stage.performer(remark.to, n)
    if puppet is not None and not puppet.framed:
        point = face(puppet, n, goal=True).center
        return Place(point.x, point.y, size)
    things = [*stage.items, *stage.lasting, *(stuck.sticker for stuck in stage.stuck)]
    lying = [thing.place[-1].value for thing in things if isinstance(thing, Sticker) and thing.name == remark.to]
    props = [spot(prop.at, stage.background, 0.5) for prop in stage.scene.props if prop.name == remark.to]
    found = [*((place.x, place.y) for place in lying[-1:]), *((point.x, point.y) for point in props)]
    if not found:
        what = f'"{remark.to}"' if remark.to else "what they fly to"  # left out in another creator's art
        stage.world.ledger.note(remark.mark, f"{what} does not lie in this scene: comments fly to the middle")
    x, y = next(iter(found), (CENTER, 0.6 * FRAME.height))
    return Place(x, y, size)
