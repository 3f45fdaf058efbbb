"""The clipboard, with commands of our own in the place of the system's."""

from __future__ import annotations

import os
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quoth import clipboard
from quoth.clipboard import TOOLS, ClipboardError, by_command, reaches_terminal, safe, to_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands are shell scripts")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for commands, the only one on the path that is handed over."""
    monkeypatch.setattr(clipboard, "TOOLS", TOOLS)
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, script: str = "") -> Path:
    """A command that writes its arguments and its input beside itself, unless it is told other."""
    took = folder / f"{name}.took"
    path = folder / name
    body = script or f'echo "$@" > "{took}.args"; /bin/cat > "{took}"'
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return took


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": str(folder), "TERM": "xterm-256color", **more}


CHOSEN = [
    ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ""),
    ("xclip", {"DISPLAY": ":0"}, "-selection clipboard -in"),
    ("xsel", {"DISPLAY": ":0"}, "--clipboard --input"),
    ("pbcopy", {}, ""),
    ("tmux", {"TMUX": "/run/tmux,1,0"}, "load-buffer -w -"),
]


@pytest.mark.parametrize(("name", "more", "arguments"), CHOSEN, ids=[c[0] for c in CHOSEN])
def test_a_command_gets_the_text_on_its_input(tools: Path, name, more, arguments) -> None:
    took = put(tools, name)
    assert by_command("wall; $(x)\n“é”", "auto", environment(tools, **more)) == name
    assert took.read_text(encoding="utf-8") == "wall; $(x)\n“é”"
    assert took.with_suffix(".took.args").read_text(encoding="utf-8").strip() == arguments


@pytest.mark.parametrize("name", ["wl-copy", "xclip", "xsel", "tmux"])
def test_a_command_is_tried_only_where_it_reaches_something(tools: Path, name: str) -> None:
    took = put(tools, name)
    assert by_command("wall", "auto", environment(tools)) is None
    assert not took.exists()


def test_windows_takes_any_letter(tools: Path) -> None:
    took = put(tools, "clip.exe")
    assert by_command("“é”", "command", environment(tools)) == "clip.exe"
    assert took.read_bytes().decode("utf-16") == "“é”"


def test_one_that_fails_is_followed_by_the_next(tools: Path) -> None:
    put(tools, "wl-copy", "exit 1")
    took = put(tools, "xclip")
    both = environment(tools, WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert by_command("wall", "auto", both) == "xclip"
    assert took.read_text(encoding="utf-8") == "wall"


def test_one_that_hangs_is_ended(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "SECONDS", 0.1)
    put(tools, "pbcopy", "exec /bin/sleep 20")
    assert by_command("wall", "auto", environment(tools)) is None


def test_one_that_stays_to_serve_the_clipboard_is_not_waited_for(tools: Path) -> None:
    put(tools, "pbcopy", "/bin/cat > /dev/null\n/bin/sleep 3 &")
    assert by_command("wall", "auto", environment(tools)) == "pbcopy"


def test_nothing_is_run_out_of_the_present_folder(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    took = put(tools, "pbcopy")
    monkeypatch.chdir(tools)
    assert by_command("wall", "auto", {"PATH": "."}) is None
    assert not took.exists()


def test_one_that_cannot_be_started_is_no_fault(tools: Path) -> None:
    path = tools / "pbcopy"
    path.write_bytes(b"\x00\x01")
    path.chmod(0o700)
    assert by_command("wall", "auto", environment(tools)) is None


TERMINALS = [
    ("auto", "xterm-256color", 100, True),
    ("osc52", "xterm-256color", 100, True),
    ("command", "xterm-256color", 100, False),
    ("file", "xterm-256color", 100, False),
    ("auto", "dumb", 100, False),
    ("auto", "linux", 100, False),
    ("auto", "xterm", clipboard.MOST_BY_TERMINAL, True),
    ("auto", "xterm", clipboard.MOST_BY_TERMINAL + 1, False),
]


@pytest.mark.parametrize(("choice", "term", "size", "expected"), TERMINALS)
def test_when_the_terminal_is_asked(choice: str, term: str, size: int, expected: bool) -> None:
    assert reaches_terminal("x" * size, choice, {"TERM": term}) is expected


def test_the_limit_is_one_of_bytes() -> None:
    assert not reaches_terminal("é" * (clipboard.MOST_BY_TERMINAL // 2 + 1), "auto", {})


@pytest.mark.parametrize("choice", ["osc52", "file"])
def test_no_command_is_run_where_none_is_wanted(tools: Path, choice: str) -> None:
    took = put(tools, "pbcopy")
    assert by_command("wall", choice, environment(tools)) is None
    assert not took.exists()


def test_a_file_is_private_and_replaced(tmp_path: Path) -> None:
    state = tmp_path / "state" / "quoth"
    assert to_file("one", state) == state / "copied.txt"
    assert to_file("“two”\n", state).read_text(encoding="utf-8") == "“two”\n"
    assert stat.S_IMODE((state / "copied.txt").stat().st_mode) == 0o600
    assert stat.S_IMODE(state.stat().st_mode) == 0o700


def test_two_readers_copy_at_once(tmp_path: Path) -> None:
    """Each takes away what a killed write left, which must not be what the other is writing."""
    words = [f"copy {number}" for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        assert len(list(pool.map(lambda text: to_file(text, tmp_path), words))) == len(words)
    assert (tmp_path / "copied.txt").read_text(encoding="utf-8") in words


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ClipboardError, match="permission denied"):
        to_file("one", tmp_path)


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    with pytest.raises(ClipboardError, match="copied"):
        to_file("one", tmp_path / "state")


PASTED = [
    ("plain “words”\nand\tmore", "plain “words”\nand\tmore"),
    ("\x1b[201~rm -rf .\r", "␛[201~rm -rf .\n"),
    ("\x9b201~\x07\x00\x7f", "›201~␇␀␡"),
    ("a\u202eb\ud800", "a\ufffdb\ufffd"),
]


@pytest.mark.parametrize(("text", "expected"), PASTED)
def test_nothing_that_is_copied_acts_where_it_is_pasted(text: str, expected: str) -> None:
    assert safe(text) == expected
    safe(text).encode()
