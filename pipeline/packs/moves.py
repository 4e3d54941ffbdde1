"""How a creator's people move: their timing, how they give, what follows late, what bounces to the music. No pixels."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.core.geometry import Point


@dataclass(frozen=True, slots=True)
class Give:
    """How a body squashes and stretches about its soles."""

    head: float = 1.0  # how much of it the head takes part in, 0..1
    widen: float = 0.5  # a height of h makes it 1 / h^widen wide; 0.5 keeps what the eye takes for its weight
    talk: float = 0.0  # share of the height lost on a stressed word
    land: float = 0.05  # share of the height lost where a hop begins and ends
    least: float = 0.7  # all of it together stays within these factors of the height
    most: float = 1.35


@dataclass(frozen=True, slots=True)
class Bounce:
    """A bounce that lands on the beats of the music bed."""

    depth: float = 0.0  # share of the height, lowest on the beat; 0 = no bounce
    lift: float = 0.0  # units off the floor between two beats
    sway: float = 0.0  # degrees the body leans, to one side on one beat and to the other on the next
    every: float = 1.0  # beats per bounce
    late: float = 0.0  # share of a bounce by which it comes after the beat


@dataclass(frozen=True, slots=True)
class Follow:
    """A part that is late: it hangs on another, stays behind when that one moves, and swings into place."""

    slot: str
    on: str = ""  # the slot it moves with; "" = the one it is drawn in
    late: float = 3.0  # frames behind
    degrees: float = 10.0  # the most it turns
    swing: float = 16.0  # frames of one swing to and fro
    damping: float = 0.45  # 1 comes to rest at once, 0 never
    tip: Point | None = None  # its far end; None = where the next link of its chain turns, else straight down


@dataclass(frozen=True, slots=True)
class Motion:
    """The creator's timing."""

    hold: int = 1  # frames a drawing is held
    boil: int = 1  # variants cycled; 1 = no boil
    boil_hold: int = 3
    ease: str = "in-out"
    overshoot: float = 0.0
    squash: tuple[float, float] = (0.94, 1.06)
    settle: int = 6  # frames from one pose to the next
    entrance: str = "slide"  # slide | pop | draw | drop
    breath: float = 0.25  # seconds after each line
    walk: str = "step"  # step | hop
    smear: float = 0.0  # how much longer than themselves people are drawn when they go fastest
    faces: int = 0  # frames a face is held; 0 = mouths as they speak, the rest with the drawing
    give: Give = Give()
    bounce: Bounce = Bounce()
