"""The key of a segment: one digest of everything its bytes depend on, and of nothing else.

Its frames as display lists (every sprite by content), the encoder's arguments, and what rasterises, paints and encodes.
No places, times, names or numbers of jobs; nor where in the film it stands: the same pictures are the same segment.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from pipeline.core.canon import node_text, sprite_text
from pipeline.core.display import DisplayList, Font, Letters, Node, Sprite
from pipeline.core.identity import code_digest, version, versions
from pipeline.encode.ffmpeg import Encoder
from pipeline.encode.holds import held
from pipeline.encode.preset import Preset, Shape, input_arguments, video_arguments

_LIBRARIES = (
    "budoux",
    "imageio",
    "kornia-rs",
    "manimgx-fonts",
    "manimgx-fonts-cjk",
    "moviepy",
    "numpy",
    "pillow",
    "psd-tools",
    "resvg-py",
    "rlottie-python",
    "skia-python",
)
_ROOMS = ("core", "encode", "lettering", "packs/art", "paint")


def toolchain(encoder: Encoder) -> Mapping[str, str]:
    """Versions and digests of everything between a display list and an encoded frame."""
    return {**versions(_LIBRARIES), "ffmpeg": encoder.digest, "kindreel": code_digest(*_ROOMS)}


class Keys:
    """Makes keys for the segments of one film. Remembers what it has already put into words: most frames share most."""

    def __init__(self, shape: Shape, preset: Preset, tools: Mapping[str, str]) -> None:
        self._shape = shape
        self._preset = preset
        self._tools = ";".join(f"{name}={tools[name]}" for name in sorted(tools))
        self._nodes: dict[Node, str] = {}
        self._sprites: dict[Sprite, str] = {}
        self._fonts: dict[Font, str] = {}

    def of(self, lists: Iterable[DisplayList], besides: str = "") -> str:
        """The key of a segment with these frames. `besides`: what else shapes its pixels (an effect of a library)."""
        runs = held(lists)
        arguments = video_arguments(self._preset, self._shape, [run.frames for run in runs])
        words = [*input_arguments(self._shape), *arguments, self._tools, besides]
        words += [self._node(node) for run in runs for node in (*run.picture.nodes, None)]
        return hashlib.sha256("\n".join(words).encode()).hexdigest()

    def _node(self, node: Node | None) -> str:
        """The node's text, or the mark between two frames."""
        if node is None:
            return "--"
        known = self._nodes.get(node)
        if known is None:
            known = self._nodes[node] = node_text(node, self._sprite)
        return known

    def _sprite(self, sprite: Sprite) -> str:
        known = self._sprites.get(sprite)
        if known is None:
            text = sprite_text(sprite) + self._fonts_of(sprite)
            known = self._sprites[sprite] = hashlib.sha256(text.encode()).hexdigest()[:32]
        return known

    def _fonts_of(self, sprite: Sprite) -> str:
        """The versions of the font packages a line of text may use."""
        if not isinstance(sprite.source, Letters):
            return ""
        font = sprite.source.font
        known = self._fonts.get(font)
        if known is None:
            packages = (f"fontpkg-{family}" for family in (font.family, *font.fallbacks))
            known = self._fonts[font] = ",".join(version(package) for package in packages)
        return known
