"""Stored strings on every screen: shown as they are, never obeyed, by terminal or by markup."""

from __future__ import annotations

import ast
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from tests.conftest import ROOT
from tests.ui.reading import reading, settle, until
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from quoth.articles.errors import ArticleError
from quoth.core import extract
from quoth.core.model import Article, Extraction, Layer
from quoth.core.span import Span
from quoth.core.text import neutralize
from quoth.extractions import Asker
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.screens.ask import AskScreen
from quoth.ui.screens.help import HelpScreen
from quoth.ui.screens.note import NoteScreen
from quoth.ui.screens.picker import QuotePicker
from quoth.ui.screens.themes import ThemeScreen

NAUGHTY = "[sic] [/x] [@click=app.quit]z[/] \x1b]0;Q\x07 \x9b31m \u202e"
SHOWN = "[sic] [/x] [@click=app.quit]z[/] ␛]0;Q␇ ›31m \ufffd"
SIZE = (240, 60)
FILE_NAME = NAUGHTY.replace("/", "") + ".txt"
UNREADABLE = f"broken {FILE_NAME}"


def naughty(field: str) -> str:
    return f"{field} {NAUGHTY}"


TEXT = neutralize(f"""\
Ferry timetable angers the islands

“Two boats are {naughty("not")} a service,” said Ines Calloway. “They {NAUGHTY} are a memory.”

Tomas Reyl told the Harbour Trust that {naughty("it")} was late. “I asked,” Reyl said.
""")


class Hostile(Service):
    """Gives an article in which every field that a file can fill is naughty."""

    fault: Exception | None = None

    def load(self, path: str) -> Article:
        if Path(path).name == UNREADABLE:
            raise ArticleError(naughty("reason"))
        return Article(
            text=TEXT,
            title=naughty("title"),
            outlet=naughty("outlet"),
            byline=(naughty("byline"), naughty("second")),
            published=date(2026, 3, 4),
            url=naughty("https://example.org/"),
            notice=naughty("notice"),
        )

    def extract(self, article: Article, asker: Asker | None = None) -> Extraction:
        if self.fault is not None:
            raise self.fault
        found = extract(article.text, published=article.published)
        entities = tuple(
            replace(entity, name=naughty(entity.kind[:3]), role=naughty("role"))
            for entity in found.entities
        )
        return replace(found, entities=entities)


def write_notes(folders: Folders, article: Article) -> None:
    """A file as a person may write it, with all that a note can hold."""
    words = "“I asked,” Reyl said."
    note = {"note": naughty("note"), "tags": [naughty("tag")], "speaker": naughty("speaker")}
    table = {
        "format": "quoth-notes",
        "version": 1,
        "article": {
            "id": article.id,
            "texts": [article.text_hash],
            "title": article.title,
            "note": naughty("whole"),
            "tags": [naughty("label")],
        },
        "annotation": {
            "k7m2q9xd": {"kind": "note", "exact": words, "colour": naughty("green"), **note},
            "k7m2q9xe": {"kind": "note", "exact": neutralize(naughty("not")), **note},
            "k7m2q9xf": {"kind": "note", "exact": naughty("gone"), **note},
        },
    }
    folders.notes.mkdir(parents=True)
    path = folders.notes / f"2026-03-04-{FILE_NAME}.toml"
    path.write_text(tomli_w.dumps(table), encoding="utf-8")


@asynccontextmanager
async def hostile(
    *, library: bool = False, notes: bool = True, **more: Any
) -> AsyncIterator[tuple[QuothApp, Pilot[Any]]]:
    folders = Folders.default()
    service = Hostile(folders)
    if notes:
        write_notes(folders, service.load(""))
    paths = [FILE_NAME, UNREADABLE] if library else [FILE_NAME]
    app = QuothApp(service, paths, as_library=library, **more)
    async with app.run_test(size=SIZE) as pilot:
        await settle(app, pilot)
        yield app, pilot


def painted(app: QuothApp) -> str:
    """The screen's text; fails where a segment could act on the terminal or carries an action."""
    lines: list[str] = []
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert not segment.control
            style = segment.style
            assert style is None or (style.link is None and "@click" not in style.meta)
        lines.append(strip.text)
    for line in lines:
        assert all(ord(char) >= 0x20 and neutralize(char) == char for char in line), ascii(line)
    return "\n".join(lines)


def assert_shows(app: QuothApp, *fields: str, whole: bool = True) -> None:
    """Each field stands on the screen literally, or as much of it as its column holds."""
    screen = painted(app)
    for field in fields:
        assert (f"{field} {SHOWN}" if whole else f"{field} [sic] [/x]") in screen, field


def test_what_is_expected_is_what_neutralising_gives() -> None:
    assert neutralize(NAUGHTY) == SHOWN
    assert neutralize(TEXT) == TEXT


async def test_library() -> None:
    async with hostile(library=True) as (app, pilot):
        assert app.screen is app.library
        assert_shows(app, "title", "reason")
        assert_shows(app, "outlet", whole=False)
        assert neutralize(UNREADABLE) in painted(app)
        await pilot.press("/")
        app.post_message(events.Paste(NAUGHTY))
        await pilot.pause(0.2)
        assert SHOWN in painted(app)


async def test_a_failure_to_open_names_the_file() -> None:
    async with hostile(library=True) as (app, pilot):
        app.open_article(UNREADABLE)
        await settle(app, pilot)
        assert f"{neutralize(UNREADABLE)}: reason {SHOWN}" in painted(app)


async def test_reader_with_sidebar() -> None:
    async with hostile() as (app, pilot):
        assert_shows(app, "title", "outlet")
        assert_shows(app, "byline", "not", whole=False)
        await until(pilot, lambda: " role [" in painted(app))
        assert "per [sic]" in painted(app)
        assert " role [" in painted(app)
        await pilot.press("J")
        await pilot.pause()
        assert_shows(app, "per", whole=False)
        await pilot.press("g", "w", "g", "g", "j", "enter")
        await pilot.pause()
        assert "mention 1 of" in painted(app)
        await pilot.press("g", "q", "j", "enter")
        await pilot.press("enter")
        await pilot.pause()
        assert "mentions lit" in painted(app)


async def test_information_outline_and_links() -> None:
    start = TEXT.index("Two boats")
    span = Span(start, TEXT.index(" a service"))
    target = "https://gull.example/"
    layers = (Layer(span, "heading", "2"), Layer(span, "link", target))
    async with hostile() as (app, pilot):
        await pilot.press("i")
        await pilot.pause()
        assert_shows(app, "title", "outlet", "byline", "notice")
        await pilot.press("q")
        assert app.reader.article is not None
        app.reader.show(replace(app.reader.article, layers=layers))
        await settle(app, pilot)
        await pilot.press("t")
        await pilot.pause()
        assert_shows(app, "not", whole=False)
        await pilot.press("escape", "f", "f")
        await pilot.pause()
        assert target in painted(app)
        assert_shows(app, "not")
        await pilot.press("escape")
        layers = (Layer(span, "link", naughty(target)),)
        app.reader.show(replace(app.reader.article, layers=layers))
        await settle(app, pilot)
        await pilot.press("f", "f")
        await pilot.pause()
        assert "not opened: it holds characters that no address has" in painted(app)


async def test_notice_of_the_loader_is_a_message() -> None:
    async with hostile(notes=False) as (app, pilot):
        app.reader.show(app.reader.article)
        await pilot.pause()
        assert_shows(app, "notice")


async def test_notes_that_lost_their_words_and_problems_of_the_file() -> None:
    async with hostile() as (app, _):
        assert app.reader.notes is not None
        assert len(app.reader.notes.annotations) == 3
        assert any("[sic]" in str(problem) for problem in app.reader.notes.problems)
        app.say(f"notes: {app.reader.notes.problems[0]}", "warn")
        assert "[sic]" in painted(app)


async def test_a_fault_in_a_thread() -> None:
    async with hostile(notes=False) as (app, pilot):
        app.service.fault = ValueError(naughty("fault"))
        app.reader.show(app.reader.article)
        await until(pilot, lambda: "fault" in painted(app))
        assert_shows(app, "fault", whole=False)


async def test_picker() -> None:
    async with hostile() as (app, pilot):
        await pilot.press("S")
        await settle(app, pilot)
        assert isinstance(app.screen, QuotePicker)
        assert_shows(app, "per", "outlet", "title", "not")
        app.post_message(events.Paste(NAUGHTY))
        await pilot.pause(0.1)
        assert SHOWN in painted(app)


async def test_picker_opened_with_a_query() -> None:
    async with hostile(search=NAUGHTY) as (app, pilot):
        await settle(app, pilot)
        assert isinstance(app.screen, QuotePicker)
        assert SHOWN in painted(app)


async def test_note_editor() -> None:
    async with hostile() as (app, pilot):
        app.reader.view.go_to(TEXT.index("I asked"))
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        assert_shows(app, "note", "tag")
        assert_shows(app, "speaker", whole=False)
        await pilot.press("escape", "A")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        assert_shows(app, "title", "whole", "label")


async def test_note_editor_on_naughty_words() -> None:
    async with hostile() as (app, pilot):
        app.reader.view.go_to(TEXT.index("not [sic]"))
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, NoteScreen)
        assert_shows(app, "not", "note")


async def test_question() -> None:
    async with hostile() as (app, pilot):
        app.push_screen(AskScreen(naughty("question"), yes="yes", no="no"))
        await pilot.pause()
        assert_shows(app, "question")


async def test_message() -> None:
    async with hostile() as (app, pilot):
        app.say(naughty("message"))
        await pilot.pause()
        assert_shows(app, "message")


@pytest.mark.parametrize("keys", [["z", "T"], ["?"], ["ctrl+p"]])
async def test_keys_and_themes_of_the_readers_own(keys: list[str], own_folders: Path) -> None:
    """A theme's name, and keys that are brackets, controls or marks of direction."""
    config = own_folders / "config" / "quoth"
    (config / "themes").mkdir(parents=True)
    theme = {"name": naughty("th"), "dark": True, "inherits": "quoth-dark"}
    (config / "themes" / "mine.toml").write_text(tomli_w.dumps(theme), encoding="utf-8")
    bound = {"quote.next": ["] [", "[ ]"], "quote.previous": ["\u202e"], "note.add": ["\x9b"]}
    (config / "keys.toml").write_text(tomli_w.dumps({"keys": bound}), encoding="utf-8")
    async with hostile(theme=naughty("th"), library=False) as (app, pilot):
        painted(app)
        assert app.themes.name == naughty("th")
        await pilot.press(*keys)
        await pilot.pause()
        screen = painted(app)
        if isinstance(app.screen, ThemeScreen):
            assert "th [sic] [/x]" in screen
        elif isinstance(app.screen, HelpScreen):
            assert "][  []" in screen
        else:
            app.post_message(events.Paste(NAUGHTY))
            await until(pilot, lambda: SHOWN in painted(app))
            app.screen.query_one(Input).value = "quote"
            await until(pilot, lambda: "next quote" in painted(app))


async def test_problems_of_the_readers_files_are_told(own_folders: Path) -> None:
    config = own_folders / "config" / "quoth"
    config.mkdir(parents=True)
    (config / "keys.toml").write_text(tomli_w.dumps({NAUGHTY: 1}), encoding="utf-8")
    async with hostile(notes=False, theme=NAUGHTY) as (app, _):
        assert len(app.problems) == 2
        for problem in app.problems:
            app.say(problem)
            assert SHOWN in painted(app)


async def test_what_is_searched_in_the_text() -> None:
    async with hostile() as (app, pilot):
        await pilot.press("/")
        app.post_message(events.Paste(NAUGHTY))
        await pilot.pause(0.1)
        assert SHOWN in painted(app)
        await pilot.press("enter")
        await pilot.pause()
        painted(app)


# What the source says

PARSING = frozenset(
    "Button Checkbox Collapsible DataTable Digits Footer Header Label Link ListItem Log Markdown "
    "MarkdownViewer OptionList Option Placeholder Pretty RadioButton RadioSet RichLog Select "
    "SelectionList Static Tab Tabs TabPane TabbedContent Toast Tooltip Tree".split()
)
"""Widgets of Textual, and their parts, that parse a string as markup."""
SAFE = frozenset({"Text", "Content", "Line", "assemble"})
BANNED_CALLS = frozenset({"notify", "from_markup", "render_markup", "to_content"})
BANNED_NAMES = frozenset({"border_title", "border_subtitle", "tooltip", "sub_title", "loading"})
UI = sorted((ROOT / "src" / "quoth" / "ui").rglob("*.py"))


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _name(node.func)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _parses(call: ast.Call) -> bool:
    """Whether a call hands a widget anything but `Text` or `Content` to show."""
    named = [keyword.value for keyword in call.keywords if keyword.arg in ("content", "label")]
    return any(_name(value) not in SAFE for value in (*call.args, *named))


def unsafe_lines(source: str) -> list[int]:
    """Lines on which a string could reach a parser of markup."""
    tree = ast.parse(source)
    found: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in BANNED_CALLS or (name in PARSING and _parses(node)):
                found.append(node.lineno)
        elif isinstance(node, ast.ClassDef):
            found += [node.lineno for base in node.bases if _name(base) in PARSING]
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            found += [node.lineno] * (node.attr.lower() in BANNED_NAMES)
    return found


@pytest.mark.parametrize("path", UI, ids=lambda path: path.stem)
def test_no_string_reaches_a_parser_of_markup(path: Path) -> None:
    assert unsafe_lines(path.read_text(encoding="utf-8")) == []


SOURCES = [
    ("Static(Text('a'))", 0),
    ("Static(Content(name))", 0),
    ("Static(Content.assemble(name))", 0),
    ("Static(name)", 1),
    ("Static(f'{name}')", 1),
    ("widgets.Static(Text.from_markup(name))", 2),
    ("Label(content=name)", 1),
    ("app.notify(name)", 1),
    ("class Mine(OptionList): pass", 1),
    ("self.border_title = name", 1),
    ("DataTable()", 0),
]


@pytest.mark.parametrize(("source", "number"), SOURCES, ids=[source for source, _ in SOURCES])
def test_the_check_finds_what_it_looks_for(source: str, number: int) -> None:
    assert len(unsafe_lines(source)) == number


def test_labels_of_the_table_hold_no_markup() -> None:
    from quoth.ui.bindings import ACTIONS

    for action in ACTIONS:
        assert "[" not in action.label + action.help


# Told to end


@pytest.mark.parametrize("over", [[], ["ctrl+p"]], ids=["editor", "palette over editor"])
async def test_a_signal_saves_the_open_note_first(over: list[str], tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot, reader):
        await pilot.press("J", "a", *"kept", *over)
        await pilot.pause()
        app._end(143)
        await until(pilot, lambda: app._exit)
        assert app.return_code == 143
        notes = app.service.store.open(reader.article)
        assert [placed.annotation.note for placed in notes.annotations] == ["kept"]
