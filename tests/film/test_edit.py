"""A change to one scene changes no picture of another: what is kept of a film stays good."""

from __future__ import annotations

from pathlib import Path

from pipeline.core.display import DisplayList
from pipeline.film.frames import Frames
from pipeline.film.plan import make_plan
from pipeline.timeline.model import Scene
from tests.films import STORY, options, write

CUT = STORY.replace("{type: fade, over: 0.4}", "cut")  # a fade would show the scene before it too
LINE = "Did you see it?"


def pictures(pack: Path, folder: Path, text: str) -> dict[str, list[DisplayList]]:
    """Every scene's frames."""
    plan = make_plan(write(folder, text), options(pack))
    frames = Frames(plan.timeline, plan.pack, plan.kit)

    def shown(scene: Scene) -> list[DisplayList]:
        return [frames.display_list(n) for n in range(scene.span.start, scene.span.end)]

    return {scene.id: shown(scene) for scene in plan.timeline.scenes}


def test_a_longer_line_moves_the_scenes_after_it_and_changes_none(tiny_pack: Path, tmp_path: Path) -> None:
    before = pictures(tiny_pack, tmp_path, CUT)
    after = pictures(tiny_pack, tmp_path, CUT.replace(LINE, "Did you all really see it too?"))
    assert len(before.pop("one")) < len(after.pop("one"))
    assert before == after


def test_scenes_begin_with_a_new_drawing(tiny_pack: Path, tmp_path: Path) -> None:
    plan = make_plan(write(tmp_path), options(tiny_pack))
    hold = plan.pack.motion.hold
    assert hold > 1
    assert all(scene.span.start % hold == 0 for scene in plan.timeline.scenes)
