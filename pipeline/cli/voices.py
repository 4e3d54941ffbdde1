"""`render voices`: what there is to speak with, and a line to listen to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.options import emit

if TYPE_CHECKING:
    from pipeline.voice.catalogue import Tongue
    from pipeline.voice.engine import Engine


@click.group("voices", short_help="List voices, or hear one say a line.")
def command() -> None:
    """The voices a cast may name, and the engines that speak them.

    \b
      render voices list
      render voices say "You are not alone." --voice june -o june.wav
      render voices say "你不是一个人。" --locale zh --voice bo -o bo.wav
    """


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def listing(as_json: bool) -> None:
    """Every voice by name, and every engine with the languages it speaks on this machine.

    \b
      render voices list
      render voices list --json
    """
    from pipeline.voice.catalogue import tongues
    from pipeline.voice.voices import VOICES

    known = tuple(tongues())
    if as_json:
        emit(
            {
                "voices": [{"name": name, "about": voice.about} for name, voice in VOICES.items()],
                "engines": [tongue._asdict() for tongue in known],
            }
        )
        return
    for name, voice in VOICES.items():
        click.echo(f"{name:<10} {voice.about}")
    click.echo()
    states = dict.fromkeys((tongue.engine, _state(tongue)) for tongue in known)
    for engine, state in states:
        languages = " ".join(tongue.language for tongue in known if (tongue.engine, _state(tongue)) == (engine, state))
        click.echo(f"{engine:<7} {state}: {languages}")


def _state(tongue: Tongue) -> str:
    if tongue.missing:
        return f"missing ({tongue.missing})"
    return "ready, experimental" if tongue.experimental else "ready"


@command.command("say")
@click.argument("text")
@click.option("--voice", metavar="NAME", default="", help="A voice, as `render voices list` names them.")
@click.option("--locale", metavar="LANG", default="en", show_default=True, help="The language of the text.")
@click.option("--pitch", type=click.FloatRange(-24, 24), default=0.0, help="Semitones up or down.")
@click.option("--speed", type=click.FloatRange(0.4, 2.5), default=1.0, help="1 is the voice's own.")
@click.option("--engine", metavar="NAME", default="", help="Only this engine, instead of the best one there is.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The sound, a .wav file.")
@click.option("--json", "as_json", is_flag=True, help="Words and phonemes with their times, as JSON.")
def say(
    text: str, voice: str, locale: str, pitch: float, speed: float, engine: str, output: Path, as_json: bool
) -> None:
    """Speak TEXT as a story's line would be spoken, to a WAV file.

    \b
      render voices say "I *almost* posted it ... but I didn't." --voice bo -o bo.wav
      render voices say "Kata-kata baik." --locale ms --speed 0.9 -o ms.wav --json
    """
    from pipeline.cli.progress import waiting_to_stderr
    from pipeline.making.target import checked_target, write_target
    from pipeline.resources import cache_folder
    from pipeline.staging.words import written
    from pipeline.voice.rungs import speak
    from pipeline.voice.take import Speech

    checked_target(output, ".wav")
    words = written(text).spoken
    if not words.strip():
        raise click.UsageError("there is nothing to say: TEXT is empty")
    speech = Speech(words, locale, _named(voice), pitch, speed)
    with waiting_to_stderr() as waiting:
        waiting.now("speaking")
        take = speak(speech, cache_folder() / "takes", _engines(engine))
    if take.path is None:
        raise _silent(take.reason)
    write_target(output, take.path.read_bytes())
    if take.reason:
        click.echo(f"{take.engine} speaks: {take.reason}", err=True)
    if as_json:
        emit(
            {
                "engine": take.engine,
                "seconds": take.seconds,
                "words": [word._asdict() for word in take.words],
                "phonemes": [phoneme._asdict() for phoneme in take.phonemes],
            }
        )
    else:
        click.echo(f"{output}  {take.seconds:.2f} s by {take.engine}")


def _named(voice: str) -> str:
    from pipeline.core.registry import guess
    from pipeline.errors import InvalidInput, Problem
    from pipeline.voice.voices import VOICES

    if voice and voice not in VOICES:
        raise InvalidInput((Problem("--voice", 0, 0, f'no voice "{voice}"', guess(voice, VOICES)),))
    return voice


def _engines(name: str) -> Mapping[str, Engine]:
    from pipeline.core.registry import guess
    from pipeline.errors import InvalidInput, Problem
    from pipeline.voice.rungs import ENGINES

    if not name:
        return ENGINES
    if name not in ENGINES:
        raise InvalidInput((Problem("--engine", 0, 0, f'no engine "{name}"', guess(name, ENGINES)),))
    return {name: ENGINES[name]}


def _silent(reason: str) -> Exception:
    from pipeline.errors import EnvironmentMissing

    return EnvironmentMissing(f"nothing here can say it: {reason}", "`render voices list` shows what is missing")
