"""`render doctor`: what rendering needs, and whether this machine has it."""

from __future__ import annotations

import click

from pipeline.cli.options import emit
from pipeline.errors import EnvironmentMissing


@click.command("doctor", short_help="Look at this machine: what rendering needs and has.")
@click.option("--json", "as_json", is_flag=True, help="The findings as JSON.")
def command(as_json: bool) -> int:
    """Look at Python, painter, encoder, fonts, packs, voice and cache; exit code 3 when rendering can not work here.

    \b
      render doctor
      render doctor --json
    """
    from pipeline.machine.doctor import examine

    findings = examine()
    if as_json:
        emit([finding._asdict() for finding in findings])
    else:
        for finding in findings:
            state = "ok" if finding.fine else "MISSING" if finding.needed else "without"
            click.echo(f"{state:<8} {finding.what:<8} {finding.detail}")
            if not finding.fine and finding.way_out:
                click.echo(f"{'':<18}{finding.way_out}")
    broken = any(finding.needed and not finding.fine for finding in findings)
    return EnvironmentMissing.exit_code if broken else 0
