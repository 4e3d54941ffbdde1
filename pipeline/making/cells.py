"""Frames made small for the contact sheet, kept by what they show: an edit draws only those anew that it changes."""

from __future__ import annotations

import hashlib
import io

from PIL import Image

from pipeline.core.identity import code_digest
from pipeline.core.timing import Span
from pipeline.encode.store import Store
from pipeline.film.clips import moviepy_effects_of
from pipeline.making.workshop import Workshop
from pipeline.sidecars.finished import Size, shrunk


def cell(shop: Workshop, n: int, size: Size) -> Image.Image:
    """Frame `n` at a size."""
    if shop.store is None or any(n in effect.span for effect in moviepy_effects_of(shop.timeline)):
        return shrunk(shop.film.frame(n), size)
    key = _key(shop, shop.store, n, f"cell {size[0]}x{size[1]}")
    kept = shop.store.get(key)
    if kept is None:
        kept = _packed(shrunk(shop.film.frame(n), size))
        shop.store.put(key, kept, lasting=False)
    return Image.open(io.BytesIO(kept))


def _key(shop: Workshop, store: Store, n: int, purpose: str) -> str:
    """The digest of what the frame shows; when it is drawn from what it was drawn from before, as found out then."""
    asked = shop.requests.of(Span(n, n + 1), purpose)
    key = store.answer(asked)
    if not key:
        shown = shop.keys.of([shop.film.frames.display_list(n)])
        key = hashlib.sha256(f"{shown} {purpose} {code_digest('sidecars')}".encode()).hexdigest()
        store.learn(asked, key)
    return key


def _packed(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG", compress_level=1)
    return target.getvalue()
