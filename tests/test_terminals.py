"""What quoth writes to terminals of all kinds, and what it does between pipes."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from quoth.articles.loader import LARGEST, ArticleError
from quoth.cli import group
from quoth.files import read_pipe
from quoth.paths import Folders
from quoth.service import STILL_OPEN, Service
from tests.conftest import ROOT
from tests.terminal import QUOTH, Terminal

PLAN = ROOT / "sample_articles" / "harbour-plan-splits-the-council.txt"
MOUSE = (b"\x1b[?1000h", b"\x1b[?1003h", b"\x1b[?1015h", b"\x1b[?1006h")
ATTRIBUTES = {"0", "1", "2", "3", "4", "7", "9", "22", "23", "24", "27"}


@pytest.fixture(autouse=True)
def no_colorterm(monkeypatch: pytest.MonkeyPatch, own_folders: Path) -> None:
    monkeypatch.delenv("COLORTERM", raising=False)
    folders = Folders.default()
    folders.state.mkdir(parents=True)
    (folders.state / "greeted").touch()


def ready(screen: str) -> bool:
    """Whether the quotes are known."""
    return "❝" in screen.rpartition("\n")[2]


def looked_at(*arguments: str, **env: str) -> Terminal:
    """A run that has shown reader, help, chooser, picker and note editor."""
    terminal = Terminal(str(PLAN), *arguments, env=env)
    terminal.wait_for(ready)
    steps = (
        ("J", "❝ 1 of"),
        ("?", "KEYS"),
        ("q", "❝ 1 of"),
        ("zT", "THEMES"),
        ("q", lambda screen: "THEMES" not in screen),
        ("s", "quotes ›"),
        ("wall", "· article · best"),
        ("\x1b", lambda screen: "quotes ›" not in screen),
    )
    for keys, there in steps:
        terminal.press(keys)
        terminal.wait_for(there)
    terminal.press("a")
    terminal.wait_for("tags")
    terminal.press("\x11")
    assert terminal.end() == 0
    return terminal


def styles(terminal: Terminal) -> set[str]:
    """All parameters of the sequences that set colours and attributes."""
    return {found.decode() for found in re.findall(rb"\x1b\[([0-9;:]*)m", terminal.raw)}


def coloured(terminal: Terminal) -> set[str]:
    """Those among them that name a colour, the terminal's default included."""
    return {style for style in styles(terminal) if set(style.split(";")) - ATTRIBUTES - {""}}


def test_the_ansi_theme_names_only_the_terminals_own_sixteen() -> None:
    terminal = looked_at("--theme", "ansi", TERM="screen-256color", COLORTERM="truecolor")
    assert all(sequence in terminal.raw for sequence in MOUSE)
    found = coloured(terminal)
    assert found
    numbers = {int(number) for number in chain(*(style.split(";") for style in found))}
    assert not {38, 48} & numbers
    assert {33, 36} <= numbers


def test_without_colour_none_is_named_and_all_is_said_by_attributes() -> None:
    terminal = looked_at(NO_COLOR="1", COLORTERM="truecolor")
    assert coloured(terminal) == set()
    assert {"1", "3", "4", "7"} <= styles(terminal)


COLOURS = [
    ({"TERM": "xterm"}, [], None),
    ({"TERM": "tmux-256color"}, [], "38;5"),
    ({"TERM": "xterm", "COLORTERM": "truecolor"}, [], "38;2"),
    ({"TERM": "tmux-256color", "NO_COLOR": "1"}, ["--theme", "paper"], "38;5"),
    ({"TERM": "dumb"}, [], ""),
]


@pytest.mark.parametrize(("env", "arguments", "kind"), COLOURS)
def test_as_many_colours_as_the_terminal_has(
    env: dict[str, str], arguments: list[str], kind: str | None
) -> None:
    terminal = Terminal(str(PLAN), *arguments, env=env)
    terminal.wait_for(ready)
    terminal.press("J")
    terminal.wait_for("❝ 1 of")
    terminal.press("Q")
    assert terminal.end() == 0
    found = coloured(terminal)
    wide = {match[0] for style in found if (match := re.search(r"38;[25]", style))}
    assert wide == ({kind} if kind else set())
    assert bool(found) == (kind != "")


@pytest.mark.parametrize("how", ["flag", "config"])
def test_the_mouse_can_be_left_to_the_terminal(how: str) -> None:
    if how == "config":
        config = Folders.default().config
        config.mkdir(parents=True)
        (config / "config.toml").write_text("mouse = false\n")
    terminal = Terminal(str(PLAN), *(["--no-mouse"] if how == "flag" else []))
    terminal.wait_for("Harbour plan")
    terminal.press("Q")
    assert terminal.end() == 0
    assert not [sequence for sequence in MOUSE if sequence in terminal.raw]


# -- pipes


@pytest.mark.parametrize(
    "line", ["cat {plan} | {quoth}", "cat {plan} | {quoth} -", "{quoth} {plan} < /dev/null"]
)
def test_keys_come_from_the_terminal_whatever_standard_input_is(line: str) -> None:
    terminal = Terminal("-c", line.format(plan=PLAN, quoth=QUOTH), command="/bin/sh")
    terminal.wait_for("Harbour plan")
    terminal.press("G")
    terminal.wait_for("100 %")
    terminal.press("q")
    assert terminal.end() == 0


def test_without_a_terminal_for_keys_it_says_so() -> None:
    ours, theirs = pty.openpty()  # a screen, but of nobody who could type
    done = subprocess.run(
        [QUOTH, str(PLAN)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        start_new_session=True,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 3
    assert done.stderr == b"quoth: there is no terminal to take keys from\n"


PIPED = [
    ("{quoth} < /dev/null", 3, "quoth: -: nothing came by standard input, and no file was named\n"),
    ("{quoth} - <&-", 3, "quoth: -: cannot be read: bad file descriptor\n"),
    ("head -c 5000 /dev/urandom | {quoth}", 3, "quoth: -: is a binary file, not text\n"),
    ("cat {plan} | {quoth} - | head -1", 0, ""),
    ("{quoth} {plan} < /dev/null > out.txt", 0, ""),
]


@pytest.mark.parametrize(("line", "code", "said"), PIPED, ids=[line for line, _, _ in PIPED])
def test_in_and_out_without_a_terminal(line: str, code: int, said: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", line.format(plan=PLAN, quoth=QUOTH)],
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (code, said)
    printed = done.stdout or (Path("out.txt").read_text() if "out.txt" in line else "")
    assert printed.startswith("Harbour plan splits the council\n" if code == 0 else "")


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """The end to read from, and the end to write to."""
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def test_a_pipe_that_stays_open_is_read_as_far_as_it_came(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"It rained.\n")
    assert read_pipe(pipe[0], 1000, patience=0.01) == (b"It rained.\n", False)


def test_more_than_the_limit_is_not_read(pipe: tuple[int, int]) -> None:
    os.write(pipe[1], b"x" * 1000)
    assert read_pipe(pipe[0], 10, patience=0.01) == (b"x" * 10, True)


def test_what_is_shown_of_an_open_pipe_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoth.articles.loader.read_input", lambda **_: (b"It rained.\n", False))
    assert Service(Folders.default()).load("-").notice == STILL_OPEN


def test_who_wants_all_of_it_waits_out_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float | None] = []

    def ready_at_once(read: list[int], *others: object) -> tuple[list[int], list[int], list[int]]:
        waited.append(others[-1])  # type: ignore[arg-type]
        return read, [], []

    monkeypatch.setattr("quoth.files.select.select", ready_at_once)
    end, other = os.pipe()
    os.write(other, b"It rained.")
    os.close(other)
    assert read_pipe(end, 1000, patience=None) == (b"It rained.", True)
    assert waited == [None]
    os.close(end)


@pytest.mark.parametrize("command", ["extract", "read"])
def test_commands_read_a_slow_pipe_to_its_end(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is found in half a text looks like what is found in the whole."""

    def slow(*, whole: bool) -> tuple[bytes, bool]:
        return b"It rained." + b" It snowed." * whole, whole

    monkeypatch.setattr("quoth.articles.loader.read_input", slow)
    done = CliRunner().invoke(group, [command, "-"], env={"QUOTH_TAGGER": "rules"})
    assert (done.exit_code, done.stderr) == (0, "")
    assert "It snowed." in done.stdout


def test_a_pipe_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = b"It rained. " * (LARGEST // 11 + 1)
    monkeypatch.setattr("quoth.articles.loader.read_input", lambda **_: (endless, True))
    with pytest.raises(ArticleError, match="is larger than 20 MB"):
        Service(Folders.default()).load("-")
