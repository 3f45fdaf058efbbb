"""The command line; headless commands never import Textual."""

from __future__ import annotations

import click

from quoth import __version__


@click.group()
@click.version_option(__version__, prog_name="quoth")
def main() -> None:
    """Read news and see who said what."""
