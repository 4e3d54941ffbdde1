"""One small story whose whole timeline is kept as JSON, to be read in reviews."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.core.dump import to_json
from pipeline.script.story import At, Camera, Chat, ChatLine, Enter, Exit, Look, Music, Pose, Scene, Wait
from pipeline.staging import stage
from tests.staging.build import HERE, kit, pack, platform, say, scene, story, takes

GOLDEN = Path(__file__).parent.parent / "golden" / "timeline.json"


def hallway() -> Scene:
    return scene(
        "hallway",
        Enter(mark=HERE, role="maya"),
        say("maya", "Did you see it? It was *so* mean.", mood="worried"),
        Enter(mark=HERE, role="leo", origin="right"),
        Chat(mark=HERE, app="ChatterBox", owner="maya", lines=(ChatLine(HERE, sender="leo", text="I did"),)),
        Camera(mark=HERE, focus="leo", shot="close"),
        say("leo", "I'm on your side."),
        Pose(mark=HERE, role="maya", pose="phone-down"),
        Look(mark=HERE, role="leo", to=At("", 0.2, 0.2)),
        Wait(mark=HERE, seconds=0.4),
        Exit(mark=HERE, role="leo"),
        music=Music(mark=HERE, track="sketch"),
    )


def test_the_timeline_is_as_reviewed() -> None:
    """After a wanted change: write `to_json(..., brief=True)` to the file again, and read the difference."""
    told = story(hallway(), scene("tip", say("narrator", "You are not alone.")))
    staged = to_json(stage(told, pack(), kit(), platform(), takes(told)), brief=True)
    assert staged == json.loads(GOLDEN.read_text())
