"""The camera moves."""

from __future__ import annotations

from pipeline.core.geometry import Point
from pipeline.script.story import At, Camera
from pipeline.staging import framing
from pipeline.staging.boxes import home
from pipeline.staging.places import spot
from pipeline.staging.puppets import face
from pipeline.staging.stage import Stage
from pipeline.staging.world import FRAME
from pipeline.timeline.model import Framing, Key

SECONDS = 0.7
FOCUS_ZOOM = 1.3


def camera(stage: Stage, beat: Camera, start: float) -> float:
    """Takes no time of its own: it moves over 0.7 s while the next beats play.

    Without `over`, a camera that is the scene's first beat is where the scene opens: no move.
    """
    n = stage.frame(start)
    opening = n == stage.frame(stage.start)
    over = stage.seconds(beat.over, 0.0 if opening else SECONDS)
    aim = _aim(stage, beat, n)
    stage.camera.append(Key(n, aim, stage.frames(start, over), beat.ease or "in-out-sine"))
    return start


def _aim(stage: Stage, beat: Camera, n: int) -> Framing:
    now = stage.view(n)
    aim = _shot(stage, beat, n, now)
    if beat.pan is None:
        return aim
    return framing.inside(Framing(aim.x + beat.pan[0] * FRAME.width, aim.y + beat.pan[1] * FRAME.height, aim.zoom))


def _shot(stage: Stage, beat: Camera, n: int, now: Framing) -> Framing:
    """What is framed before any pan."""
    if isinstance(beat.focus, At):
        return framing.centered(spot(beat.focus, stage.background, 0.5), _zoom(beat, now))
    if beat.shot == "wide" and beat.zoom is None:
        return framing.WIDE
    if beat.shot == "two" or (beat.shot == "close" and not beat.focus):
        return _on_everyone(stage, beat, n)
    if beat.focus:
        return _on_role(stage, beat, n, now)
    return framing.centered(Point(now.x, now.y), now.zoom if beat.zoom is None else beat.zoom)


def _on_role(stage: Stage, beat: Camera, n: int, now: Framing) -> Framing:
    puppet = stage.actor(str(beat.focus), n, beat.mark)
    if puppet is None:
        return now
    head = face(puppet, n, goal=True)
    if beat.shot == "close" and beat.zoom is None:
        return framing.close(head, home(stage.world).y)
    return framing.on_face(head, _zoom(beat, now))


def _on_everyone(stage: Stage, beat: Camera, n: int) -> Framing:
    faces = [face(puppet, n, goal=True) for puppet in stage.on_stage(n)]
    if not faces:
        return framing.WIDE
    if beat.shot == "close" and len(faces) == 1:
        return framing.close(faces[0], home(stage.world).y)
    shot = framing.pair(faces)
    return shot if beat.zoom is None else framing.inside(Framing(shot.x, shot.y, beat.zoom))


def _zoom(beat: Camera, now: Framing) -> float:
    """The zoom asked for; else the one there is, near enough to show what is looked at."""
    return max(now.zoom, FOCUS_ZOOM) if beat.zoom is None else beat.zoom
