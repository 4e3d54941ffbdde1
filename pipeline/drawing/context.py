"""What every drawing function of a scene is given: the film, the scene, the creator's art and its timing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pipeline.core.display import Font
from pipeline.core.easing import EASINGS, Ease, held
from pipeline.lettering.bidi import is_rtl
from pipeline.packs.model import Kit, Pack
from pipeline.timeline.model import Scene, Timeline

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """One scene of one film in one creator's hand. Contexts are compared by identity.

    `zoom` is the camera's zoom at rest for the things drawn with this context: sprites are rasterised for it, so
    that they need no resampling once the camera has come to rest. Things that do not move with the camera use 1.
    """

    timeline: Timeline
    scene: Scene
    pack: Pack
    kit: Kit
    zoom: float = 1.0

    @property
    def scale(self) -> float:
        """Pixels per unit, before the camera."""
        return self.timeline.scale

    @property
    def seed(self) -> int:
        return self.timeline.seed

    @property
    def rtl(self) -> bool:
        """Whether the film's language goes from right to left: what begins at the left begins at the right then."""
        return is_rtl(self.timeline.locale)

    @property
    def ease(self) -> Ease:
        """The creator's own ease, for whatever a story leaves open."""
        return EASINGS[self.pack.motion.ease]

    def zoomed(self, zoom: float) -> Context:
        """The same scene with sprites made for another zoom."""
        return self if zoom == self.zoom else replace(self, zoom=zoom)

    def drawing_frame(self, n: int, start: int = 0) -> int:
        """The frame at which the drawing shown at `n` was made: drawings are held, and none is older than `start`."""
        return max(start, held(n, self.pack.motion.hold))

    @property
    def face_hold(self) -> int:
        """Frames that a face is held."""
        return self.pack.motion.faces or self.pack.motion.hold

    def face_frame(self, n: int, start: int = 0) -> int:
        """The frame at which the face shown at `n` was drawn: faces may be held longer or shorter than bodies."""
        return max(start, held(n, self.face_hold))

    def share(self, d: int, at: int, over: int) -> float:
        """How much of a change of `over` frames from `at` on is done on the drawing made at frame `d`, 0..1.

        The first drawing made at or after `at` is already on its way, and the last one is at the end.
        """
        hold = self.pack.motion.hold
        first = -(-at // hold) * hold
        return min(1.0, max(0.0, (d - first + hold) / (over + hold)))

    def since(self, n: int) -> int:
        """Frame `n` in the scene's own time, by which idle motion goes: a scene is the same wherever it stands."""
        return n - self.scene.span.start

    def quiet(self, n: int) -> int:
        """The frame whose idle motion shows at `n`: everyone holds their breath over the scene's stills."""
        return next((still.start for still in self.scene.stills if n in still), n)

    def boil(self, n: int, salt: int = 0) -> int:
        """Which redrawing of a line shows at frame `n`; always 0 when the creator's lines stand still."""
        motion = self.pack.motion
        n = self.since(self.quiet(n))
        return (n // motion.boil_hold + salt) % motion.boil if motion.boil > 1 else 0

    def variant(self, variants: Sequence[T], n: int, salt: int = 0) -> T:
        """The one of several redrawings that shows at frame `n`."""
        return variants[self.boil(n, salt) % len(variants)]

    def color(self, name: str) -> str:
        """A colour of the creator's palette by name; `#rrggbb` stays itself."""
        return name if name.startswith("#") else self.pack.palette[name]

    def font(self, role: str, size: float = 0.0) -> Font:
        """The creator's face for a role (caption hand note shout card ui), at its own size or another."""
        font = self.pack.fonts[role]
        return replace(font, size=size) if size else font
