"""Questions about one frame of a timeline."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from pipeline.core.geometry import Point
from pipeline.core.timing import FrameRate, Span
from pipeline.timeline.model import Actor, Beat, Caption, Line, Place, Scene, Timeline
from pipeline.timeline.track import float_at, place_at, point_at, value_at


@dataclass(frozen=True, slots=True)
class ActorState:
    """All that is known of an actor in one frame."""

    place: Place
    pose: str
    expression: str
    look: Point
    flip: bool
    presence: float
    mouth: str  # viseme; "" when not speaking
    blinking: bool


def scene_index(timeline: Timeline, n: int) -> int:
    """Which scene frame `n` belongs to; frames outside the film belong to its first or last scene."""
    return max(0, bisect_right(timeline.scenes, n, key=lambda scene: scene.span.start) - 1)


def scene_at(timeline: Timeline, n: int) -> Scene:
    """The scene of frame `n`."""
    return timeline.scenes[scene_index(timeline, n)]


def actor_state(actor: Actor, n: int) -> ActorState:
    """The actor's whole state at frame `n`."""
    return ActorState(
        place_at(actor.place, n),
        value_at(actor.pose, n),
        value_at(actor.expression, n),
        point_at(actor.look, n),
        value_at(actor.flip, n),
        float_at(actor.presence, n),
        mouth_at(actor, n),
        any(n in blink for blink in actor.blinks),
    )


def mouth_at(actor: Actor, n: int) -> str:
    """The viseme spoken at frame `n`, or "" when the mouth is the expression's own."""
    index = bisect_right(actor.mouth, n, key=lambda spoken: spoken[0].start) - 1
    if index < 0 or n not in actor.mouth[index][0]:
        return ""
    return actor.mouth[index][1]


def present(scene: Scene, n: int) -> tuple[Actor, ...]:
    """The actors on the stage at frame `n`, the farthest first."""
    there = (actor for actor in scene.actors if n in actor.span and float_at(actor.presence, n) > 0)
    return tuple(sorted(there, key=lambda actor: actor.order))


def caption_at(scene: Scene, n: int) -> Caption | None:
    """The block of words shown at frame `n`."""
    return next((caption for caption in scene.captions if n in caption.span), None)


def line_at(timeline: Timeline, n: int) -> Line | None:
    """The line spoken at frame `n`; of several at once the one that began last."""
    spoken = [line for line in timeline.lines if n in line.span]
    return max(spoken, key=lambda line: line.span.start, default=None)


def speaker_at(timeline: Timeline, n: int) -> str:
    """The role that speaks at frame `n`, or ""."""
    line = line_at(timeline, n)
    return line.role if line else ""


def beat_at(timeline: Timeline, n: int) -> Beat | None:
    """The step of the script at frame `n`: the shortest of those that last, so that steps inside `together` win."""
    lasting = [beat for beat in timeline.beats if n in beat.span]
    return min(lasting, key=lambda beat: beat.span.length, default=None)


def beat_seconds(bpm: float, beats: float = 1.0) -> float:
    """How long a number of beats of the music lasts."""
    return beats * 60.0 / bpm


def beat_grid(span: Span, bpm: float, rate: FrameRate) -> tuple[int, ...]:
    """The frames inside `span` on which the beats of a bed that starts with it fall; never drifting."""
    count = int(rate.seconds(span.length) / beat_seconds(bpm)) + 2
    frames = (span.start + rate.frames(beat_seconds(bpm, index)) for index in range(count))
    return tuple(frame for frame in frames if frame in span)
