"""Stories to measure: a typical one of any length, and one whose camera never rests."""

from __future__ import annotations

CAPTION = "This line is number three."

_HEAD = """story: 1
title: "Bench"
pack: doodle
cast:
  bo: {{character: bo, at: left}}
  june: {{character: june, at: right}}
scenes:
"""

_TALK = """  - id: talk{n}
    background: {background}
    beats:
      - pose: {{bo: wave, june: listen}}
      - bo (happy): "Hello, this is a line that is spoken."
      - june (surprised): "And here comes an answer to it."
      - pose: {{bo: think}}
      - bo (worried): "{caption}"
    transition: {{type: page-flip, over: 0.5}}
"""

_PHONE = """  - id: phone{n}
    background: bedroom-desk
    beats:
      - pose: {{bo: phone}}
      - chat:
          app: Loop
          owner: bo
          style: bubbles
          at: {{x: 0.7, y: 0.25}}
          messages:
            - {{from: me, text: "are you there?"}}
            - {{from: June, text: "always. what happened?"}}
      - bo (relieved): "She answered at once."
    transition: {{type: fade, over: 0.4}}
"""

_CAMERA = """  - id: camera
    background: stage
    beats:
      - camera: {{zoom: 1.4, focus: bo, over: {half}}}
      - wait: {half}
      - camera: {{zoom: 1.0, focus: june, over: {half}}}
      - wait: {half}
"""

PAIR_SECONDS = 15.0  # about one talk scene and one phone scene
_PLACES = ("stage", "hallway", "page")


def typical(seconds: float) -> str:
    """Talk and phone scenes in turn, about `seconds` long."""
    pairs = max(1, round(seconds / PAIR_SECONDS))
    scenes = "".join(
        _TALK.format(n=n, background=_PLACES[n % 3], caption=CAPTION if n == 0 else f"It was scene number {n}.")
        + _PHONE.format(n=n)
        for n in range(pairs)
    )
    return _HEAD.format() + scenes


def moving_camera(seconds: float) -> str:
    """Two people on a stage, and a camera that never rests."""
    return _HEAD.format() + _CAMERA.format(half=seconds / 2)
