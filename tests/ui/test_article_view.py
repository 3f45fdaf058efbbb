"""The article pane as a reader meets it: keys in, rows of the screen out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown, MouseScrollUp

from quoth.core.model import Article, Entity, Extraction, Layer, Quote
from quoth.core.span import Span
from quoth.ui.bindings import ACTIONS
from quoth.ui.flow import Flow
from quoth.ui.paint import Mark
from quoth.ui.theme import variable_defaults
from quoth.ui.widgets.article_view import ArticleView

PARAGRAPHS = [
    "Wall leans, board told",
    "By Odo Marsh",
    "The harbour wall at Ravel leans “a little more each winter,” its engineer said on Monday, and "
    "nobody on the board wished to say who would pay.",
    "“One winter it will lean all the way,” Ada Finch told the board. “I would not care to have a "
    "stall there.”",
    *(
        f"Paragraph number {n} says nothing of note about the wall. It has two sentences, and both "
        "are long enough to be wrapped on every screen that anybody is likely to read on."
        for n in range(1, 21)
    ),
    "Finch said the work could be done by spring.",
    "“Or by autumn,” somebody said.",
    "The board meets again in May, and the café on the quay will be open.",
]
TEXT = "\n\n".join(PARAGRAPHS) + "\n"


def span(words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


QUOTES = (
    Quote("q1", "mixed", (span("leans “a little more each winter,”"),), span("said"),
          span("its engineer"), "e1", 0.9),
    Quote("q2", "direct", (span("“One winter it will lean all the way,”"),
                           span("“I would not care to have a stall there.”")),
          span("told", 1), span("Ada Finch"), "e1", 0.9),
    Quote("q3", "indirect", (span("the work could be done by spring"),), span("said", 1),
          span("Finch", 1), "e1", 0.9),
    Quote("q4", "direct", (span("“Or by autumn,”"),), span("said", 2), span("somebody"), "e2", 0.2),
)  # fmt: skip
EXTRACTION = Extraction(
    TEXT,
    (
        Entity("e1", "person", "Ada Finch", "engineer", ()),
        Entity("e2", "misc", "somebody", None, ()),
    ),
    QUOTES,
)
ARTICLE = Article(
    TEXT,
    "Wall leans, board told",
    byline=("Odo Marsh",),
    layers=(Layer(span("Wall leans, board told"), "title"), Layer(span("By Odo Marsh"), "byline")),
)
STYLES = {
    "muted": Style(color="bright_black"),
    "accent": Style(color="red"),
    "quote-current-bg": Style(bgcolor="white"),
    "cue": Style(underline=True),
    "source": Style(bold=True),
    "hit": Style(bgcolor="green"),
    "hit-current": Style(bgcolor="bright_green"),
    "speech": Style(),
    "mark-yellow": Style(bgcolor="yellow"),
    "sign-note": Style(color="yellow"),
    "sign-orphan": Style(color="magenta"),
    **{f"speaker-{n}": Style(color=f"color({n})") for n in range(1, 9)},
}
KEYS = {
    "j": "move.down", "k": "move.up", "d": "move.half-down", "u": "move.half-up",
    "f": "move.page-down", "b": "move.page-up", "g": "move.top", "G": "move.bottom",
    "%": "move.percent", "}": "paragraph.next", "{": "paragraph.previous",
    ")": "sentence.next", "(": "sentence.previous", "J": "quote.next", "K": "quote.previous",
    "n": "find.next", "N": "find.previous", "+": "width.wider", "-": "width.narrower",
    "=": "line.middle", "<": "line.top", ">": "line.bottom",
}  # fmt: skip


class Reader(App[None]):
    """The view alone, with one key for each of its actions, and a count typed before."""

    def __init__(self, article: Article = ARTICLE, extraction: Extraction | None = EXTRACTION):
        super().__init__()
        self.article, self.extraction = article, extraction
        self.count = ""
        self.told: list[object] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield ArticleView(styles=STYLES.__getitem__)

    def on_mount(self) -> None:
        self.view.focus()
        self.view.show(self.article)
        self.view.set_extraction(self.extraction)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_key(self, event) -> None:
        if event.character and event.character.isdigit():
            self.count += event.character
        elif event.character in KEYS:
            method = "do_" + KEYS[event.character].replace(".", "_").replace("-", "_")
            count, self.count = self.count, ""
            getattr(self.view, method)(int(count) if count else None)

    def on_article_view_position_changed(self, message: ArticleView.PositionChanged) -> None:
        self.told.append(message)

    def on_article_view_find_changed(self, message: ArticleView.FindChanged) -> None:
        self.told.append(message)

    def last(self, kind: type) -> object:
        return [message for message in self.told if isinstance(message, kind)][-1]

    def rows(self) -> list[str]:
        return [self.view.render_line(y).text.rstrip() for y in range(self.view.size.height)]

    def row_with(self, words: str) -> int:
        return next(y for y, row in enumerate(self.rows()) if words in row)

    def bars(self) -> list[int]:
        return [y for y, row in enumerate(self.rows()) if "▎" in row]

    def styles_of(self, words: str) -> Style:
        """The style of the segment that is ``words``, else of the first that holds them."""
        segments = [s for y in range(self.view.size.height) for s in self.view.render_line(y)]
        found = [s for s in segments if words in s.text]
        assert found, f"{words!r} is not on the screen"
        return min(found, key=lambda s: s.text != words).style

    def here(self, words: str, occurrence: int = 0) -> bool:
        return self.view.position == span(words, occurrence).start


def run(size=(100, 30), **given):
    app = Reader(**given)
    return app, app.run_test(size=size)


async def keys(app: Reader, pilot, typed: str) -> None:
    await pilot.press(*typed)
    await pilot.pause()


# ---- the page


@pytest.mark.parametrize(
    ("width", "left", "column"),
    [(140, 37, 66), (100, 17, 66), (80, 7, 66), (71, 7, 57), (62, 4, 56), (40, 4, 35), (20, 4, 15)],
)
async def test_the_column_is_centred_and_gives_way(width: int, left: int, column: int) -> None:
    app, running = run((width, 30))
    async with running as pilot:
        await pilot.pause()
        assert app.view.column_cells == column
        rows = [row.replace("▎", " ") for row in app.rows() if row.strip()]
        assert {len(row) - len(row.lstrip()) for row in rows} == {left}
        assert max(map(len, rows)) <= left + column


async def test_title_once_byline_muted_paragraphs_parted() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        rows = [row.strip("▎ ") for row in app.rows()]
        assert rows[:5] == ["", "Wall leans, board told", "", "By Odo Marsh", ""]
        assert sum("Wall leans" in row for row in rows) == 1
        assert not any(a == b == "" for a, b in pairwise(rows))
        assert app.styles_of("Wall leans").bold
        assert app.styles_of("By Odo").color.name == "bright_black"
        assert not app.styles_of("nobody on").bold


@pytest.mark.parametrize(
    ("text", "byline", "expected"),
    [
        ("Some words.", (), ["", "A title", "", "Some words."]),
        ("Some words.", ("Odo Marsh",), ["", "A title", "", "By Odo Marsh", "", "Some words."]),
        (
            "A title\nSome words.",
            ("Odo", "Eva"),
            ["", "A title", "", "By Odo and Eva", "", "Some words."],
        ),
        (
            "By Odo Marsh\nSome words.",
            ("Odo Marsh",),
            ["", "A title", "", "By Odo Marsh", "", "Some words."],
        ),
        ("a  TITLE\n\nSome words.", (), ["", "a  TITLE", "", "Some words."]),
        ("A title that nobody set apart.", (), ["", "A title that nobody set apart."]),
        (
            "A title that nobody set apart.",
            ("Odo Marsh",),
            ["", "By Odo Marsh", "", "A title that nobody set apart."],
        ),
    ],
)
async def test_title_and_byline_that_the_text_lacks(text, byline, expected) -> None:
    app, running = run(article=Article(text, "A title", byline=byline), extraction=None)
    async with running as pilot:
        await pilot.pause()
        assert [row.strip("▎ ") for row in app.rows()][: len(expected)] == expected


@pytest.mark.parametrize("text", ["", " \n \n"])
async def test_an_empty_article_takes_every_key(text: str) -> None:
    app, running = run(article=Article(text, ""), extraction=None)
    async with running as pilot:
        await keys(app, pilot, "".join(KEYS) + "50%3G")
        app.view.find("x")
        await pilot.pause()
        assert app.view.percent == 0
        assert not any(row.strip("▎ ") for row in app.rows())


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (15, 4), (17, 5)])
async def test_a_tiny_screen_takes_every_key(size) -> None:
    app, running = run(size)
    async with running as pilot:
        await keys(app, pilot, "".join(KEYS) + "GJKg")
        assert 0 <= app.view.position < len(TEXT)


async def test_control_sequences_and_markup_are_words() -> None:
    text = "[b]sic[/b] [/x] [@click=app.quit]z[/]"
    app, running = run(article=Article(text, "[red]t[/]"), extraction=None)
    async with running as pilot:
        await pilot.pause()
        assert any(text in row for row in app.rows())
        assert any("[red]t[/]" in row for row in app.rows())


# ---- what lies over the text


async def test_quotes_by_form_and_speaker() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        assert app.styles_of("“One winter").color.name == "color(1)"
        assert app.styles_of("“a little").color.name == "color(1)"
        leans = app.styles_of("leans ")
        assert leans.italic
        assert leans.color.name != "color(1)"
        await keys(app, pilot, "G")
        assert app.styles_of("the work could").italic
        assert "color(" not in app.styles_of("“Or by autumn,”").color.name


async def test_the_current_quote_shows_content_cue_and_source() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "JJ")
        assert app.view.current_quote is QUOTES[1]
        assert app.styles_of("“One winter").bgcolor.name == "white"
        assert app.styles_of("“I would").bgcolor.name == "white"
        assert app.styles_of("told").underline
        assert app.styles_of("Ada Finch").bold
        first, last = app.row_with("“One winter"), app.row_with("stall there")
        assert app.bars() == list(range(first, last + 1))
        await keys(app, pilot, "JJ")
        assert app.view.current_quote is QUOTES[3]
        assert not app.styles_of("somebody").bold


async def test_marks_signs_tint_and_what_lies_on_top() -> None:
    app, running = run()
    async with running as pilot:
        app.view.set_marks(
            [
                Mark(span("harbour wall"), "yellow", True, "a"),
                Mark(span("One winter"), "yellow", False, "b"),
                Mark(span("Paragraph number 1 "), None, False, "c", "orphan"),
            ]
        )
        app.view.set_tinted([span("nobody on the board")])
        await pilot.pause()
        assert app.styles_of("harbour wall").bgcolor.name == "yellow"
        assert app.styles_of("nobody on").color.name == "red"
        rows = app.rows()
        assert "●" in rows[app.row_with("harbour wall")]
        assert "○" in rows[app.row_with("One winter")]
        assert "✗" in rows[app.row_with("Paragraph number 1 ")]
        app.view.go_to(span("One winter").start)
        app.view.find("winter it")
        await pilot.pause()
        assert app.styles_of("winter").bgcolor.name == "bright_green"
        assert app.styles_of(" it").bgcolor.name == "bright_green"
        assert app.styles_of("One ").bgcolor.name == "white"
        app.view.set_marks([])
        app.view.set_tinted([])
        assert not any(sign in row for row in app.rows() for sign in "●○✗")


async def test_another_article_drops_everything_of_the_last() -> None:
    app, running = run()
    async with running as pilot:
        app.view.set_marks([Mark(span("harbour wall"), "yellow", True, "a")])
        app.view.find("wall")
        await keys(app, pilot, "GJ")
        app.view.show(replace(ARTICLE, text=TEXT.replace("Ravel", "Other")))
        await pilot.pause()
        assert app.view.extraction is None
        assert app.view.current_quote is None
        assert (app.view.position, app.view.top_offset, app.view.scroll_offset.y) == (0, 0, 0)
        assert not any("●" in row for row in app.rows())
        assert app.styles_of("harbour wall").bgcolor.name != "green"
        await keys(app, pilot, "n")
        assert app.view.position == 0


async def test_a_change_of_theme_is_painted() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        before = app.styles_of("“One winter").color
        STYLES["speaker-1"], old = Style(color="cyan"), STYLES["speaker-1"]
        try:
            assert app.styles_of("“One winter").color == before
            app.view.notify_style_update()
            assert app.styles_of("“One winter").color.name == "cyan"
        finally:
            STYLES["speaker-1"] = old


# ---- moving


async def test_lines() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        top = app.view.scroll_offset.y
        await keys(app, pilot, "j")
        assert app.view.scroll_offset.y == top + 1
        assert app.here("By Odo")
        await keys(app, pilot, "5j")
        assert app.view.scroll_offset.y == top + 6
        assert len(app.bars()) >= 1
        await keys(app, pilot, "99k")
        assert app.view.scroll_offset.y == 0
        assert app.here("Wall leans")


async def test_every_line_of_the_way_down_and_up_is_on_the_screen() -> None:
    app, running = run((60, 9))
    async with running as pilot:
        await pilot.pause()
        for key, limit in (("j", "G"), ("k", "g")):
            places = [app.view.position]
            for _ in range(150):
                app.view.do_move_down(None) if key == "j" else app.view.do_move_up(None)
                assert app.bars(), app.rows()
                places.append(app.view.position)
            assert places == sorted(places, reverse=key == "k")
            at = app.view.position
            await keys(app, pilot, limit)
            assert app.view.position == at


@pytest.mark.parametrize(("key", "back", "lines"), [("f", "b", 28), ("d", "u", 15)])
async def test_pages_and_half_pages(key: str, back: str, lines: int) -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        before = app.rows()
        await keys(app, pilot, key)
        assert app.view.scroll_offset.y == lines
        if key == "f":
            assert [r.strip("▎ ") for r in app.rows()[:2]] == [r.strip("▎ ") for r in before[-2:]]
        await keys(app, pilot, "2" + key)
        assert app.view.scroll_offset.y == 3 * lines or app.view.percent == 100
        await keys(app, pilot, "9" + back)
        assert app.view.scroll_offset.y == 0


async def test_top_bottom_paragraph_number_and_percent() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "G")
        assert app.view.percent == 100
        assert app.bars() == [app.row_with(" open.")]
        await keys(app, pilot, "g")
        assert (app.view.percent, app.view.scroll_offset.y, app.view.position) == (0, 0, 0)
        await keys(app, pilot, "4G")
        assert app.here("“One winter")
        await keys(app, pilot, "999G")
        assert app.here("The board meets")
        await keys(app, pilot, "3g")
        assert app.here("The harbour")
        await keys(app, pilot, "50%")
        assert 45 <= app.view.percent <= 52
        assert 0 in app.bars() or 1 in app.bars()
        await keys(app, pilot, "100%")
        assert app.view.percent == 100
        await keys(app, pilot, "0%")
        assert app.view.percent == 0
        await keys(app, pilot, "%")
        assert app.view.percent == 0


async def test_paragraphs_and_sentences() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "}}")
        assert app.here("The harbour")
        await keys(app, pilot, "2}")
        assert app.here("Paragraph number 1 ")
        await keys(app, pilot, ")")
        assert app.here("It has two")
        await keys(app, pilot, "2(")
        assert app.here("“I would")
        await keys(app, pilot, "{{")
        assert app.here("The harbour")
        await keys(app, pilot, "99)")
        assert app.here("The board meets")
        assert app.bars() == [app.row_with("The board meets")]


async def test_quotes_with_counts_without_wrapping() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "K")
        assert app.view.current_quote is None
        await keys(app, pilot, "J")
        assert app.view.current_quote is QUOTES[0]
        assert app.view.scroll_offset.y == 0, "a quote in view moves nothing"
        await keys(app, pilot, "2J")
        assert app.view.current_quote is QUOTES[2]
        rows = app.rows()
        row = app.row_with("Finch said the work")
        assert 2 <= row < len(rows) - 2, "with some of what stands around it"
        await keys(app, pilot, "9J")
        assert app.view.current_quote is QUOTES[3]
        await keys(app, pilot, "J")
        assert app.view.current_quote is QUOTES[3]
        await keys(app, pilot, "K")
        assert app.view.current_quote is QUOTES[2]
        await keys(app, pilot, "9K")
        assert app.view.current_quote is QUOTES[0]
        assert app.view.current_span() == QUOTES[0].hull
        await keys(app, pilot, "G")
        assert app.view.current_quote is None
        assert app.view.current_span().of(TEXT).startswith("The board meets")


async def test_the_whole_quote_comes_into_view_with_cue_and_source() -> None:
    filler = "Nothing is said here at all, and at some length. " * 40
    quoted = "“" + "The sea takes what it likes and gives nothing back. " * 9 + "”"
    text = f"{filler}\n\n{quoted} said Odo.\n\n{filler}"
    start = text.index("“")
    said = text.index("said Odo")
    quote = Quote("q", "direct", (Span(start, start + len(quoted)),), Span(said, said + 4),
                  Span(said + 5, said + 8), "e1", 0.9)  # fmt: skip
    odo = Entity("e1", "person", "Odo", None, ())
    app, running = run(
        (80, 24), article=Article(text, ""), extraction=Extraction(text, (odo,), (quote,))
    )
    async with running as pilot:
        await keys(app, pilot, "J")
        assert app.row_with("“The sea") >= 2
        assert app.row_with("said Odo") < 24


async def test_go_to() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        goal = span("by spring")
        app.view.go_to(goal.start)
        await pilot.pause()
        assert app.view.position == goal.start
        assert app.view.current_quote is QUOTES[2]
        middle = span("number 10 says").start
        app.view.go_to(middle, centre=True)
        await pilot.pause()
        assert app.row_with("number 10 says") in (14, 15)
        top = app.view.scroll_offset.y
        app.view.go_to(span("number 11 says").start)
        await pilot.pause()
        assert app.view.scroll_offset.y == top
        app.view.go_to(-5)
        assert app.view.position == 0
        app.view.go_to(10**9)
        assert app.view.position == len(TEXT)
        assert app.view.go_to_quote("q2")
        assert app.view.current_quote is QUOTES[1]
        assert not app.view.go_to_quote("q99")


async def test_messages_name_place_percent_and_quote() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "J")
        told = app.last(ArticleView.PositionChanged)
        assert (told.view, told.offset, told.quote) == (app.view, QUOTES[0].start, QUOTES[0])
        assert told.percent == app.view.percent
        number = len(app.told)
        await keys(app, pilot, "K")
        assert len(app.told) == number, "nothing changed, nothing told"


async def test_the_wheel_scrolls_and_carries_the_place_along() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "J")
        for _ in range(20):
            app.view._on_mouse_scroll_down(
                MouseScrollDown(app.view, 50, 9, 0, 1, 0, False, False, False)
            )
        await pilot.pause()
        assert app.view.scroll_offset.y >= 20
        assert app.bars()[0] <= 1
        assert app.view.current_quote is None
        for _ in range(5):
            app.view._on_mouse_scroll_up(
                MouseScrollUp(app.view, 50, 9, 0, -1, 0, False, False, False)
            )
        await pilot.pause()
        assert app.bars()


# ---- what keeps the place


@pytest.mark.parametrize("place", ["number 7 says", "board told", "autumn"])
async def test_resizing_keeps_the_same_words_on_top_and_comes_back(place: str) -> None:
    app, running = run()
    async with running as pilot:
        app.view.go_to(span(place).start)
        await pilot.pause()
        top, position, first = app.view.top_offset, app.view.position, app.rows()
        for size in ((60, 30), (140, 30), (45, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.view.position == position
            assert app.bars()
            row = app.view._rows.span(app.view._rows.row_of(top))
            # Where both cannot be had, the current place stays in view.
            assert app.view.top_offset == row.start or app.bars()[-1] >= 28
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert app.rows() == first


async def test_a_lower_screen_keeps_the_current_quote() -> None:
    app, running = run()
    async with running as pilot:
        app.view.go_to_quote("q3")
        await pilot.resize_terminal(100, 8)
        await pilot.pause()
        assert app.view.current_quote is QUOTES[2]
        assert app.bars()


async def test_wider_and_narrower_keep_the_words_on_top() -> None:
    app, running = run((140, 30))
    async with running as pilot:
        app.view.go_to(span("number 7 says").start)
        await pilot.pause()
        top = app.view.top_offset
        await keys(app, pilot, "+")
        assert app.view.column_cells == 70
        held = app.view._rows.span(app.view._rows.row_of(top))
        assert app.view.top_offset == held.start
        await keys(app, pilot, "99+")
        assert app.view.column_cells == 100
        await keys(app, pilot, "99-")
        assert app.view.column_cells == 40
        assert app.bars()


async def test_wider_than_the_screen_changes_nothing() -> None:
    app, running = run((80, 30))
    async with running as pilot:
        await keys(app, pilot, "+")
        shown = app.view.column_cells
        await keys(app, pilot, "++")
        assert app.view.column_cells == shown
        await keys(app, pilot, "-")
        assert app.view.column_cells < shown


async def test_extraction_that_comes_late_keeps_the_place() -> None:
    app, running = run(extraction=None)
    async with running as pilot:
        app.view.go_to(span("it will lean").start)
        await pilot.pause()
        before = (app.view.scroll_offset.y, app.view.position)
        app.view.set_extraction(EXTRACTION)
        await pilot.pause()
        assert (app.view.scroll_offset.y, app.view.position) == before
        assert app.view.current_quote is QUOTES[1]
        app.view.set_extraction(None)
        assert app.view.current_quote is None


async def test_an_article_opens_where_it_was_left() -> None:
    app, running = run()
    async with running as pilot:
        offset = span("number 9 says").start
        app.view.show(ARTICLE, offset=offset)
        await pilot.pause()
        assert app.view.position == offset
        assert "number 9 says" in app.rows()[0]


# ---- find


async def test_find_and_onward() -> None:
    app, running = run()
    async with running as pilot:
        app.view.find("finch")
        await pilot.pause()
        assert app.here("Finch")
        told = app.last(ArticleView.FindChanged)
        assert (told.index, told.total, told.wrapped, told.query) == (0, 2, "", "finch")
        await keys(app, pilot, "n")
        assert app.here("Finch", 1)
        await keys(app, pilot, "n")
        assert app.here("Finch")
        assert app.last(ArticleView.FindChanged).wrapped
        await keys(app, pilot, "N")
        assert app.here("Finch", 1)
        assert app.last(ArticleView.FindChanged).wrapped
        app.view.find("number")
        await keys(app, pilot, "g3n")
        assert app.here("number 3")
        await keys(app, pilot, "2N")
        assert app.here("number 1 ")
        await keys(app, pilot, "G2N")
        assert app.here("number 19")
        app.view.find("cafe")
        assert app.here("café")


async def test_find_backward() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "12G")
        app.view.find("number", backward=True)
        assert app.here("number 7 ")


async def test_find_while_typing_begins_where_it_began() -> None:
    app, running = run()
    async with running as pilot:
        await keys(app, pilot, "6G")
        for query in ("n", "nu", "number 1"):
            app.view.find(query)
            await pilot.pause()
            assert TEXT[app.view.position :].startswith(query)
        assert app.here("number 10")
        app.view.find("number")
        assert app.here("number 2")
        app.view.find("number x")
        assert app.here("Paragraph number 2")
        assert app.last(ArticleView.FindChanged) is not None


async def test_a_new_search_begins_at_the_hit_of_the_last() -> None:
    app, running = run()
    async with running as pilot:
        app.view.find("number 9")
        app.view.begin_find()
        app.view.find("sentences")
        await pilot.pause()
        assert app.view.position > span("number 9").start


async def test_no_hit_and_clearing() -> None:
    app, running = run()
    async with running as pilot:
        app.view.find("zeppelin")
        await pilot.pause()
        told = app.last(ArticleView.FindChanged)
        assert (told.index, told.total) == (None, 0)
        await keys(app, pilot, "n")
        assert app.view.position == 0
        app.view.find("harbour")
        app.view.clear_find()
        await pilot.pause()
        told = app.last(ArticleView.FindChanged)
        assert (told.index, told.total, told.query) == (None, 0, "")
        assert "green" not in (app.styles_of("harbour").bgcolor or Style()).name


# ---- mouse


async def test_a_click_sets_the_place() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        row = app.row_with("engineer said")
        column = app.rows()[row].index("engineer said")
        await pilot.click(ArticleView, offset=(column, row))
        assert app.here("engineer said")
        assert app.view.current_quote is QUOTES[0]
        await pilot.click(ArticleView, offset=(3, app.row_with("nobody")))
        assert TEXT[app.view.position :].startswith(
            app.rows()[app.row_with("nobody")].strip("▎ ")[:5]
        )
        await pilot.click(ArticleView, offset=(98, app.row_with("board told")))
        assert app.view.position == span("board told").end


async def test_dragging_selects_the_words_of_the_article() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        first, last = app.row_with("engineer said"), app.row_with("nobody")
        start = (app.rows()[first].index("engineer said"), first)
        end = (app.rows()[last].index("nobody") + 5, last)
        await pilot.mouse_down(ArticleView, offset=start)
        await pilot.hover(ArticleView, offset=end)
        await pilot.mouse_up(ArticleView, offset=end)
        await pilot.pause()
        selected = app.view.selected_span
        assert selected is not None
        assert selected.start == span("engineer said").start
        assert abs(selected.end - span("nobody").end) <= 1
        assert app.screen.get_selected_text() == selected.of(TEXT)


async def test_a_selection_without_words_is_none() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        start = span("engineer said").start + len("engineer")
        app.view.select(Span(start, start + 1))
        await pilot.pause()
        assert not app.screen.get_selected_text()
        assert app.view.selected_span is None
        app.view.select(Span(start, start + 2))
        await pilot.pause()
        assert app.view.selected_span == Span(start, start + 2)


async def test_two_clicks_select_the_word_and_three_the_sentence() -> None:
    app, running = run()
    async with running as pilot:
        await pilot.pause()
        row = app.row_with("engineer said")
        offset = (app.rows()[row].index("engineer said") + 2, row)
        await pilot.click(ArticleView, offset=offset, times=2)
        await pilot.pause()
        assert app.screen.get_selected_text() == "engineer"
        await pilot.click(ArticleView, offset=offset, times=3)
        await pilot.pause()
        assert app.screen.get_selected_text() == PARAGRAPHS[2]


# ---- seams


def test_every_action_of_the_pane_is_an_action_of_the_table() -> None:
    known = {action.id for action in ACTIONS}
    assert set(KEYS.values()) <= known
    methods = {name for name in dir(ArticleView) if name.startswith("do_")}
    visual = {action.method for action in ACTIONS if action.group == "Visual mode"}
    methods -= visual  # tests/ui/test_selecting.py has their keys
    assert methods == {"do_" + a.replace(".", "_").replace("-", "_") for a in KEYS.values()}


async def test_a_long_text_is_laid_out_from_the_screen_on() -> None:
    text = "\n".join(PARAGRAPHS[4:] * 300)
    app, running = run(article=Article(text, ""), extraction=None)
    async with running as pilot:
        await pilot.pause()
        app.view.show(Article(text, ""))
        assert not app.view._rows.complete
        await keys(app, pilot, "G")
        assert app.view._rows.complete
        assert app.view.percent == 100
        assert "The board meets" in app.rows()[-3]
        app.view.show(Article(text, ""), offset=Flow(text).paragraph_at(len(text) // 2).start)
        await pilot.pause()
        assert app.view.position == app.view.top_offset
        for _ in range(60):
            if app.view._rows.complete:
                break
            await pilot.pause(0.03)
        assert app.view._rows.complete
