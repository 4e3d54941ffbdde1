"""The program that speaks with espeak-ng, run as a process of its own: it is under the GPL, and never loaded.

One JSON request comes in on stdin; out go one line of JSON with the events, and the samples (16 bits, one channel).
It needs nothing but the standard library and espeakng-loader.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any

RETRIEVAL = 1  # samples are handed to us, not played
PHONEME_EVENTS, IPA = 1, 2  # options: every phoneme is an event, with its symbol
UTF8, CHARACTERS = 1, 1
RATE, PITCH = 1, 3  # parameters
END_OF_LIST, WORD, PHONEME = 0, 1, 7  # kinds of events


class Event(ctypes.Structure):
    """As espeak-ng's speak_lib.h has it."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("symbol", ctypes.c_char * 8),
    )


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def main() -> None:
    import espeakng_loader

    asked = json.load(sys.stdin)
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    rate = library.espeak_Initialize(RETRIEVAL, 0, data, PHONEME_EVENTS | IPA)
    if rate < 0 or library.espeak_SetVoiceByName(asked["voice"].encode()) != 0:
        raise SystemError(f"no voice {asked['voice']}")
    library.espeak_SetParameter(RATE, asked["rate"], 0)
    library.espeak_SetParameter(PITCH, asked["pitch"], 0)
    samples, events = _spoken(library, asked["text"])
    sys.stdout.buffer.write(json.dumps({"rate": rate, "events": events}).encode() + b"\n" + samples)


def _spoken(library: Any, text: str) -> tuple[bytes, list[dict[str, Any]]]:
    pieces: list[bytes] = []
    events: list[dict[str, Any]] = []

    def heard(sound: Any, count: int, first: Any) -> int:
        if sound:
            pieces.append(ctypes.string_at(sound, 2 * count))
        n = 0
        while first[n].kind != END_OF_LIST:
            events.extend(_event(first[n]))
            n += 1
        return 0

    callback = CALLBACK(heard)
    library.espeak_SetSynthCallback(callback)
    words = text.encode() + b"\0"
    library.espeak_Synth(words, len(words), 0, CHARACTERS, 0, UTF8, None, None)
    library.espeak_Synchronize()
    return b"".join(pieces), events


def _event(event: Any) -> list[dict[str, Any]]:
    if event.kind == WORD:
        return [{"kind": "word", "at": event.sample, "place": event.text_position - 1, "length": event.length}]
    if event.kind == PHONEME:
        return [{"kind": "phoneme", "at": event.sample, "symbol": event.symbol.decode("utf-8", "ignore")}]
    return []


if __name__ == "__main__":
    main()
