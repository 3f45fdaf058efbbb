"""How the command line is read: ``read`` by default, ``--notes`` anywhere, and its completion."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMPLETE = "_QUOTH_COMPLETE"
"""Environment variable by which a shell asks what a half-typed command line may go on with."""


def _notes_option(args: list[str]) -> tuple[list[str], list[str]]:
    """The ``--notes`` options among ``args`` with their values, and the rest in order."""
    ours: list[str] = []
    rest = list(args)
    end = rest.index("--") if "--" in rest else len(rest)
    place = 0
    while place < end:
        size = {"--notes": 2}.get(rest[place], int(rest[place].startswith("--notes=")))
        ours += rest[place : place + size]
        del rest[place : place + size]
        end -= size
        place += not size
    return ours, rest


class ReadByDefault(click.Group):
    """A group whose command is ``read`` when the arguments name none."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let ``--notes`` stand anywhere, and mean ``read`` where no command is named."""
        ours, rest = _notes_option(args)
        named = {*self.commands, "--version", "-h", "--help"}
        completing = ctx.resilient_parsing and not rest
        if not completing and (not rest or rest[0] not in named):
            rest = ["read", *rest]
        return super().parse_args(ctx, [*ours, *rest])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands; where none begins so, files, as for ``read``."""
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        return found or [CompletionItem(incomplete, type="file")]


def complete(group: click.Group, instruction: str) -> NoReturn:
    """Answer a shell that asks how a half-typed command line may go on."""
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(group, {}, "quoth", COMPLETE, instruction))
