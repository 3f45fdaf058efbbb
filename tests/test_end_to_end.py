"""The whole program as a person meets it: under a terminal, from the first key to the file."""

from __future__ import annotations

import os
import signal
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.terminal import QUOTH, Terminal

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

SAMPLES = ROOT / "sample_articles"
PLAN = str(SAMPLES / "harbour-plan-splits-the-council.txt")
MODES = [b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l"]
"""What must be undone at the end: alternate screen, hidden cursor, mouse reporting."""


def notes_in(home: Path) -> list[Path]:
    return sorted((home / "data" / "quoth" / "notes").glob("*.toml"))


def test_open_go_to_a_quote_search_note_and_quit(own_folders: Path) -> None:
    terminal = Terminal(PLAN)
    terminal.wait_for("Harbour plan splits the council")
    terminal.wait_for("QUOTES  1")
    terminal.press("JJ")
    terminal.wait_for("❝ 2 of")
    terminal.press("s")
    terminal.wait_for("quotes ›")
    terminal.press("breakwatr expensve")
    terminal.wait_for("1 of 1")
    terminal.press("\r")
    terminal.wait_for(lambda screen: "search quotes" in screen and "quotes ›" not in screen)
    terminal.press("a")
    terminal.wait_for("tags")
    terminal.press("Ask him for the invoice.")
    terminal.wait_for("Ask him for the invoice.")
    terminal.press("\x1b")
    terminal.wait_for("note saved")
    terminal.press("Q")
    assert terminal.end() == 0
    assert all(mode in terminal.raw for mode in MODES)

    (path,) = notes_in(own_folders)
    saved = tomllib.loads(path.read_text(encoding="utf-8"))
    assert saved["article"]["title"] == "Harbour plan splits the council"
    (note,) = saved["annotation"].values()
    assert note["note"] == "Ask him for the invoice."
    assert "breakwater is not the expensive part" in note["exact"]
    assert note["speaker"] == "Tomas Reyl"


def test_a_path_that_is_wrong_is_told_at_once_and_at_the_end() -> None:
    terminal = Terminal(PLAN, "nosuch\x1b[31m.txt")
    terminal.wait_for(lambda screen: "Library" in screen and "no such file" in screen)
    terminal.press("Q")
    assert terminal.end() == 4
    assert b"\x1b[31m.txt" not in terminal.raw


def test_notes_are_there_again_and_follow_a_paragraph_put_in_above(
    own_folders: Path, tmp_path: Path
) -> None:
    article = tmp_path / "piece.txt"
    text = Path(PLAN).read_text(encoding="utf-8")
    article.write_text(text, encoding="utf-8")
    first = Terminal(str(article))
    first.wait_for("QUOTES  1")
    first.press("JJcg")
    first.wait_for("highlighted green")
    first.press("Q")
    assert first.end() == 0

    title, rest = text.split("\n", 1)
    article.write_text(f"{title}\n\nA paragraph that was not here before.\n{rest}", "utf-8")
    second = Terminal(str(article))
    second.wait_for("A paragraph that was not here before.")
    second.wait_for("○")
    second.wait_for("Keep with this text?")
    second.press("\r")
    second.wait_for("notes kept with this text")
    second.press("q")
    assert second.end() == 0
    (path,) = notes_in(own_folders)
    assert len(tomllib.loads(path.read_text(encoding="utf-8"))["article"]["texts"]) == 2


def test_the_library_opens_and_q_leaves_article_and_program() -> None:
    terminal = Terminal()
    terminal.wait_for("Library · 15 articles")
    terminal.wait_for("Odile Marchbank")
    terminal.press("\r")
    terminal.wait_for("WHO’S WHO")
    terminal.press("q")
    terminal.wait_for("Library · 15 articles")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
def test_a_signal_gives_the_terminal_back(number: signal.Signals) -> None:
    terminal = Terminal(PLAN)
    terminal.wait_for("QUOTES  1")
    terminal.child.kill(number)
    assert terminal.end() == 128 + number
    assert all(mode in terminal.raw for mode in MODES)


def test_a_piped_article_is_read_with_keys_from_the_terminal() -> None:
    terminal = Terminal("-c", f"cat '{PLAN}' | '{QUOTH}' -", command="/bin/bash")
    terminal.wait_for("QUOTES  1")
    terminal.press("J")
    terminal.wait_for("❝ 1 of")
    terminal.press("q")
    assert terminal.end() == 0


def test_nothing_from_an_article_acts_on_the_terminal(tmp_path: Path) -> None:
    nasty = tmp_path / "nasty\x1b]0;NAME\x07.txt"
    evil = "\x1b]0;TITLE\x07\x1b[31m\x9b2J[@click=app.quit]z[/] [/x]\u202e\x07"
    nasty.write_bytes(
        f"Title {evil}\n\nBy {evil}\n\n“It {evil} rained,” said Ada {evil} Finch.\n".encode()
    )
    terminal = Terminal(str(nasty))
    terminal.wait_for("rained")
    terminal.press("Js")
    terminal.wait_for("quotes ›")
    terminal.press("\x1b")
    terminal.wait_for(lambda screen: "quotes ›" not in screen)
    terminal.press("Q")
    assert terminal.end() == 0
    for sequence in (b"TITLE\x07", b"\x1b]0;", b"\x1b[31m\x9b", b"\xc2\x9b", "\u202e".encode()):
        assert sequence not in terminal.raw


BAD_INPUT = [
    ("missing", None, "no such file"),
    ("empty", b"", "empty"),
    ("binary", b"\x7fELF\x02\x00\x00\x01", "binary"),
    ("white", b" \n\t\n", "white space"),
]


@pytest.mark.parametrize(("name", "data", "reason"), BAD_INPUT, ids=[c[0] for c in BAD_INPUT])
def test_bad_input_is_one_line_and_exit_code_3(
    name: str, data: bytes | None, reason: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.txt"
    if data is not None:
        path.write_bytes(data)
    terminal = Terminal(str(path))
    assert terminal.end() == 3
    text = terminal.raw.decode()
    assert reason in text
    assert "Traceback" not in text


def test_an_editor_that_fails_gives_the_terminal_back(own_folders: Path) -> None:
    terminal = Terminal(PLAN, env={"VISUAL": "false", "EDITOR": "false"})
    terminal.wait_for("QUOTES  1")
    terminal.press("Ja")
    terminal.wait_for("tags")
    terminal.press("mine")
    terminal.wait_for("mine")
    terminal.press("\x1bOS")  # f4
    terminal.wait_for("false ended with 1")
    terminal.press("\x1b")
    terminal.wait_for("note saved")
    terminal.press("q")
    assert terminal.end() == 0
    assert "mine" in notes_in(own_folders)[0].read_text(encoding="utf-8")
