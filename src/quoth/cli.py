"""The command line; headless commands never import Textual.

Exit codes: 0 done; 1 a check found problems; 2 wrong usage; 3 no input could be read; 4 some
inputs failed; 5 a notes file needs a person; 70 a fault of quoth's own; 74 the output could not be
written; 128 + n for signal n.
"""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from quoth import __version__
from quoth.arguments import COMPLETE, ReadByDefault, complete
from quoth.core.cores import spare_cores
from quoth.core.taggers import DEFAULT, TAGGERS
from quoth.core.text import neutralize
from quoth.output import complain, json_of, leave_quietly, output_to, terminal_width
from quoth.settings import (
    check_theme,
    completion,
    config,
    folders_of,
    keys,
    notes,
    theme_names,
    themes,
)

if TYPE_CHECKING:
    from quoth.core.model import Article, Extraction
    from quoth.service import Service

NO_INPUT, SOME_FAILED, FAULT, NO_OUTPUT = 3, 4, 70, 74


def _service(
    ctx: click.Context,
    *,
    tagger: str | None = None,
    no_mouse: bool = False,
    threads: int | None = None,
) -> Service:
    from quoth.config import read_config
    from quoth.service import Service

    folders = folders_of(ctx)
    read, problems = read_config(folders.config / "config.toml")
    for problem in problems:
        complain(problem)
    if tagger:
        read = replace(read, tagger=tagger)
    if no_mouse:
        read = replace(read, mouse=False)
    return Service(folders, read, threads=threads)


tagger_option = click.option(
    "--tagger",
    type=click.Choice(TAGGERS),
    envvar="QUOTH_TAGGER",
    show_envvar=True,
    help=f"What finds the quotes: a model, or rules, which are faster.  [default: {DEFAULT}]",
)


@click.group(cls=ReadByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoth", message="%(prog)s %(version)s")
@click.option(
    "--notes",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that keeps the notes.",
)
def group(notes: Path | None) -> None:
    """Read news in the terminal and see who said what.

    \b
    quoth                  the library of sample articles
    quoth FILE... | DIR    articles of yours (.txt, .md, .html)
    curl ... | quoth -     an article from a pipe
    quoth FILE | less      an article as plain text
    """


@group.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--search", metavar="QUERY", help="Open the quote picker with this query.")
@click.option(
    "--theme",
    metavar="NAME",
    shell_complete=theme_names,
    help="Colours for this run; see `quoth themes list`.",
)
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal's own selection.")
@tagger_option
@click.pass_context
def read(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    search: str | None,
    theme: str | None,
    no_mouse: bool,
    tagger: str | None,
) -> None:
    """Open the reader (the default command).

    Where standard output is not a terminal the articles are printed as plain text. What is piped in
    is read to its end; the keys come from the terminal.

    \b
    Examples: quoth read sample_articles --search breakwater
              curl -s URL | quoth
              quoth read page.html > page.txt
    """
    if theme:
        check_theme(ctx, theme)
    service = _service(ctx, tagger=tagger, no_mouse=no_mouse, threads=spare_cores())
    paths = paths or (("-",) if _is_piped() else ())
    if not sys.stdout.isatty():
        sys.exit(_print_articles(service, paths))
    found, problems = _find(paths)
    for problem in problems:
        complain(problem)
    if not found:
        sys.exit(NO_INPUT)
    if "-" in found:
        _take_standard_input(service)
    if _is_piped():
        _take_keys()
    # What a start makes is needed to the end: looking it through for garbage takes a sixth of the
    # time to the first page. The app takes the collector up again.
    gc.disable()
    from quoth.articles.loader import prepare

    as_library = _as_library(paths)
    if not as_library:
        prepare([Path(found[0])])  # its parser loads while the screen does
    from quoth.ui.app import QuothApp, run

    app = QuothApp(
        service,
        found,
        as_library=as_library,
        search=search,
        theme=theme,
        at_terminal=True,
        problems=problems,
    )
    code = run(app)
    with suppress(OSError):  # the terminal may be gone: the code says so
        sys.stderr.flush()
    # Threads may still read or extract: nothing of theirs is lost, and nobody waits for them.
    _leave(code or (SOME_FAILED if problems else 0))


def _is_piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()


def _as_library(paths: Sequence[str]) -> bool:
    return len(paths) != 1 or Path(paths[0]).is_dir()


def _find(paths: Sequence[str]) -> tuple[list[str], list[str]]:
    """Articles below ``paths`` (the samples if there are none), and what is wrong."""
    from quoth.articles.library import find_articles
    from quoth.paths import bundled

    return find_articles(list(paths) or [str(bundled("sample_articles"))])


def _take_standard_input(service: Service) -> None:
    """Read the piped article; without it there is nothing to show."""
    from quoth.articles.loader import ArticleError

    try:
        service.load("-")
    except ArticleError as error:
        complain(f"-: {error}")
        sys.exit(NO_INPUT)


def _take_keys() -> None:
    """Take the keys from the terminal that runs quoth, as standard input is something else."""
    terminal = "CONIN$" if os.name == "nt" else "/dev/tty"
    try:
        os.dup2(os.open(terminal, os.O_RDWR), 0)
    except OSError:
        complain("there is no terminal to take keys from")
        sys.exit(NO_INPUT)


def _loaded(
    service: Service, paths: Sequence[str], failed: Callable[[], None]
) -> Iterator[tuple[str, Article]]:
    from quoth.articles.loader import ArticleError

    found, problems = _find(paths)
    for problem in problems:
        complain(problem)
        failed()
    for path in found:
        try:
            yield path, service.load(path, whole=True)
        except ArticleError as error:
            complain(f"{path}: {error}")
            failed()


def _for_each(service: Service, paths: Sequence[str], show: Callable[[str, Article], None]) -> int:
    """Show every article that loads; the exit code says whether some or all failed."""
    done = 0
    failures: list[None] = []
    for path, article in _loaded(service, paths, lambda: failures.append(None)):
        show(path, article)
        done += 1
    if not failures:
        return 0
    return SOME_FAILED if done else NO_INPUT


def _print_articles(service: Service, paths: Sequence[str]) -> int:
    from quoth.output import plain_article

    printed = 0

    def show(path: str, article: Article) -> None:
        nonlocal printed
        if path == "-" and article.notice:
            complain(f"{path}: {article.notice}")
        if printed:
            click.echo("\n" + "—" * 8 + "\n")
        printed += 1
        for line in plain_article(article, width=min(80, terminal_width())):
            click.echo(line)

    return _for_each(service, paths, show)


@group.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "table"]),
    help="Default: table on a terminal, jsonl in a pipe.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write to this file instead of standard output.",
)
@tagger_option
@click.pass_context
def extract(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    output: Path | None,
    tagger: str | None,
) -> None:
    """Print entities, quotes, dates and figures of each article.

    \b
    Examples: quoth extract --format jsonl article.txt | jq .quotes
              quoth extract --tagger rules folder/
    """
    service = _service(ctx, tagger=tagger)
    with output_to(output) as out:
        chosen = form or ("table" if out.isatty() else "jsonl")
        code = _extract(service, paths, chosen, out)
        if code == NO_INPUT:
            sys.exit(code)  # leaves the output file as it was
    sys.exit(code)


def _extracted(service: Service, article: Article, told: set[str]) -> Extraction:
    """The extraction; a remark on how it was made is told once."""
    extraction = service.extract(article)
    remark = service.remark(article)
    if remark and remark not in told:
        told.add(remark)
        complain(remark)
    return extraction


def _extract(service: Service, paths: Sequence[str], form: str, out: Any) -> int:
    from quoth.output import extraction_table

    rows: list[dict[str, Any]] = []
    remarks: set[str] = set()
    shown = 0

    def show(path: str, article: Article) -> None:
        nonlocal shown
        extraction = _extracted(service, article, remarks)
        if form == "table":
            lines = extraction_table(article, extraction, width=terminal_width())
            out.write("\n" * (shown > 0) + "\n".join(lines) + "\n")
        else:
            row = extraction.to_dict(path=neutralize(path), title=article.title)
            if form == "jsonl":
                out.write(json_of(row, out) + "\n")
            else:
                rows.append(row)
        shown += 1

    code = _for_each(service, paths, show)
    if form == "json":
        json.dump(rows, out, indent=2)
        out.write("\n")
    return code


for command in (themes, keys, config, notes, completion):
    group.add_command(command)


def _leave(code: int) -> NoReturn:
    """End at once: what is left in a full pipe or disk's buffer cannot be written anyway."""
    os._exit(code)


def _run(arguments: list[str]) -> None:
    """Run a command, and see all of its output written before its end counts.

    Not by ``group.main``, which ends with 1 where whoever reads our output has left.
    """
    try:
        with group.make_context("quoth", arguments) as ctx:
            group.invoke(ctx)
    finally:
        sys.stdout.flush()


def main() -> None:
    """Run the command line; every end has its exit code, and none shows a traceback."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    if instruction := os.environ.get(COMPLETE):
        complete(group, instruction)
    try:
        _run(sys.argv[1:])
    except BrokenPipeError:
        leave_quietly()
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as error:
        words = io.StringIO()
        error.show(words)
        click.echo(neutralize(words.getvalue()), err=True, nl=False)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(128 + signal.SIGINT)
    except OSError as error:  # what cannot be read was told before: this is about writing
        complain(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
        _leave(NO_OUTPUT)
    except Exception as error:
        if os.environ.get("QUOTH_DEBUG"):
            raise
        complain(f"internal fault: {type(error).__name__}: {error} (QUOTH_DEBUG=1 shows more)")
        sys.exit(FAULT)
