"""The commands that list and check what the reader has set: themes, keys, settings, notes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoth.arguments import COMPLETE
from quoth.core.text import neutralize
from quoth.output import complain, terminal_width

if TYPE_CHECKING:
    from quoth.paths import Folders

PROBLEMS = 1
"""Exit code when a check found problems."""


def folders_of(ctx: click.Context) -> Folders:
    """The folders of this run, with the notes where ``--notes`` says."""
    from quoth.paths import Folders

    return Folders.default(notes=ctx.find_root().params.get("notes"))


@click.group()
def themes() -> None:
    """Colours: what there is, and whether your own are right.

    Example: quoth themes list
    """


@themes.command("list")
@click.pass_context
def themes_list(ctx: click.Context) -> None:
    """List the themes by name, and say which are dark.

    Example: quoth themes list
    """
    from quoth.output import table
    from quoth.paths import bundled
    from quoth.ui.themefile import read_themes

    found, problems = read_themes([bundled("themes"), folders_of(ctx).config / "themes"])
    for problem in problems:
        complain(problem)
    rows = [(name, "dark" if theme.dark else "light") for name, theme in found.items()]
    for line in table(rows, width=terminal_width()):
        click.echo(line)


@themes.command("check")
@click.pass_context
def themes_check(ctx: click.Context) -> None:
    """Check every theme; exit code 1 if one has a problem.

    Each problem is a line with file, line and key.

    Example: quoth themes check
    """
    from quoth.paths import bundled
    from quoth.ui.theme import load_themes

    _, problems = load_themes([bundled("themes"), folders_of(ctx).config / "themes"])
    _report(problems, "themes are right")


def theme_names(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Themes whose names begin as ``incomplete``, for the shell."""
    return [name for name in _themes(ctx) if name.startswith(incomplete)]


def check_theme(ctx: click.Context, name: str) -> None:
    """Raises a usage error, with the nearest name, where there is no theme of that ``name``."""
    known = _themes(ctx)
    if name not in known:
        from quoth.config import nearest, shown

        meant = nearest(name, known) or "; `quoth themes list` names them"
        raise click.UsageError(f'there is no theme "{shown(name)}"{meant}')


def _themes(ctx: click.Context) -> list[str]:
    from quoth.paths import bundled
    from quoth.ui.themefile import read_themes

    found, _problems = read_themes([bundled("themes"), folders_of(ctx).config / "themes"])
    return list(found)


@click.group()
def keys() -> None:
    """Keys: what is bound, and whether your keys.toml is right.

    Example: quoth keys list
    """


@keys.command("list")
@click.pass_context
def keys_list(ctx: click.Context) -> None:
    """List every action with its keys.

    Example: quoth keys list | grep quote
    """
    from quoth.output import table
    from quoth.ui.keymap import keymap_rows, load_keymap

    keymap, problems = load_keymap(folders_of(ctx).config / "keys.toml")
    for problem in problems:
        complain(problem)
    rows = [(row.id, ", ".join(row.keys), row.label) for row in keymap_rows(keymap)]
    for line in table(rows, width=terminal_width()):
        click.echo(line)


@keys.command("check")
@click.pass_context
def keys_check(ctx: click.Context) -> None:
    """Check keys.toml; exit code 1 if it has a problem.

    Each problem is a line with file, line and key.

    Example: quoth keys check
    """
    from quoth.ui.keymap import load_keymap

    _report(load_keymap(folders_of(ctx).config / "keys.toml")[1], "keys are right")


@click.group()
def config() -> None:
    """Settings: where they are, and whether they are right.

    Example: quoth config path
    """


@config.command("path")
@click.pass_context
def config_path(ctx: click.Context) -> None:
    """Print where config.toml is, or would be.

    Example: $EDITOR "$(quoth config path)"
    """
    _print_path(folders_of(ctx).config / "config.toml")


@config.command("check")
@click.pass_context
def config_check(ctx: click.Context) -> None:
    """Check config.toml; exit code 1 if it has a problem.

    Each problem is a line with file and key.

    Example: quoth config check
    """
    from quoth.config import nearest, read_config
    from quoth.paths import bundled
    from quoth.ui.themefile import read_themes

    path = folders_of(ctx).config / "config.toml"
    settings, problems = read_config(path)
    themes, _ = read_themes([bundled("themes"), path.parent / "themes"])
    if settings.theme and settings.theme not in themes:
        close = nearest(settings.theme, list(themes))
        problems.append(f'{path}: there is no theme "{settings.theme}"{close}')
    _report(problems, "settings are right")


@click.group()
def notes() -> None:
    """Notes: where they are kept.

    Example: quoth notes path
    """


@notes.command("path")
@click.pass_context
def notes_path(ctx: click.Context) -> None:
    """Print the folder of the notes.

    Example: ls "$(quoth notes path)"
    """
    _print_path(folders_of(ctx).notes)


SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what teaches a shell to complete quoth's words.

    \b
    bash: eval "$(quoth completion bash)"      in ~/.bashrc
    zsh:  eval "$(quoth completion zsh)"       in ~/.zshrc
    fish: quoth completion fish > ~/.config/fish/completions/quoth.fish
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None  # click knows all of `SHELLS`
    click.echo(made(ctx.find_root().command, {}, "quoth", COMPLETE).source())


def _print_path(path: Path) -> None:
    """Safe for a terminal; exact in a pipe, where it is taken for a name."""
    click.echo(neutralize(str(path)) if sys.stdout.isatty() else str(path))


def _report(problems: Sequence[str], well: str) -> None:
    for problem in problems:
        complain(problem)
    if problems:
        sys.exit(PROBLEMS)
    click.echo(well)
