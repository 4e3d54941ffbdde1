"""What lies over every frame: paper grain, a vignette that takes blue first, warmth from the window. One picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from pipeline.drawing.styles.ink.paths import Array

SIZE = (1080, 1920)
GRAIN, VIGNETTE = 0.02, 0.2
DARK, LIGHT = (58, 26, 34), (255, 240, 198)


def build(pack: Path) -> None:
    folder = pack / "overlay"
    folder.mkdir(exist_ok=True)
    Image.fromarray(_overlay()).save(folder / "paper.webp", lossless=True, quality=80, method=4)


def _overlay() -> np.ndarray:
    """Dark and light laid over each other as one RGBA picture."""
    width, height = SIZE
    y, x = np.mgrid[0:height, 0:width]
    u, v = x / width, y / height
    far = np.sqrt((u - 0.46) ** 2 * 1.1 + (v - 0.44) ** 2)
    dark = np.clip((far - 0.3) / 0.5, 0, 1) ** 1.6 * VIGNETTE
    near = np.clip(1 - np.hypot((x - 200) / 900, (y - 280) / 1000), 0, 1) ** 1.5 * 0.2
    grain = _paper(height, width) * GRAIN
    dark, light = dark + np.clip(-grain, 0, None), near + np.clip(grain, 0, None)
    alpha = 1 - (1 - dark) * (1 - light)
    share = (light / (dark + light + 1e-6))[..., None]
    color = np.array(DARK) * (1 - share) + np.array(LIGHT) * share
    return np.concatenate([color, alpha[..., None] * 255], axis=2).round().astype(np.uint8)


def _paper(height: int, width: int) -> Array:
    """Fibres: fine noise, smeared a little along and across."""
    rng = np.random.default_rng(3)
    fine = _normal(_blurred(rng.normal(size=(height, width)), 1, 1))
    fibres = _normal(
        _blurred(rng.normal(size=(height, width)), 3, 1) + _blurred(rng.normal(size=(height, width)), 1, 3)
    )
    return fine * 0.5 + fibres * 0.7


def _blurred(noise: Array, down: int, across: int) -> Array:
    """A cheap soft blur: three box blurs along each axis."""
    for axis, reach in ((0, down), (1, across)):
        for _ in range(2):
            noise = sum(np.roll(noise, shift, axis) for shift in range(-reach, reach + 1)) / (2 * reach + 1)
    return noise


def _normal(noise: Array) -> Array:
    return noise / noise.std()
