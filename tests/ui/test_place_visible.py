"""Wherever the reader goes and whatever becomes of the screen, the current place is seen."""

from __future__ import annotations

import random
from typing import Any

import pytest
from tests.ui.reading import reading
from tests.ui.test_article_view import ARTICLE, EXTRACTION, Reader

from quoth.core.model import Article, Extraction, Quote
from quoth.core.span import Span

LONG = "Rain fell. It stopped. Gulls came, and went. " * 60
TEXTS = {
    "news": (ARTICLE, EXTRACTION),
    "no quotes": (Article("\n\n".join(["One line.", LONG, "Two. Three.", LONG]), ""), None),
    "one line": (Article(LONG.strip(), "A title that the text lacks"), None),
    "short": (Article("Two. Words. Here.", ""), None),
}
MOVES = """
move_down move_up move_half_down move_half_up move_page_down move_page_up move_top move_bottom
move_percent paragraph_next paragraph_previous sentence_next sentence_previous quote_next
quote_previous line_middle line_top line_bottom width_wider width_narrower
""".split()
SIZES = [(40, 12), (100, 30), (24, 5), (61, 8)]


def seen(app: Any) -> bool:
    """Whether the place is on the screen, and the bar on its row."""
    view = app.view
    line = view._screen_line(view.position)
    bars = [y for y in range(view.size.height) if "▎" in view.render_line(y).text]
    return 0 <= line < view.page_height and line in bars


@pytest.mark.parametrize("name", TEXTS)
async def test_after_every_motion_and_every_change_of_the_screen(name: str) -> None:
    article, extraction = TEXTS[name]
    choose = random.Random(name)
    app = Reader(article, extraction)
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        assert seen(app)
        for step in range(120):
            move = choose.choice(MOVES)
            getattr(app.view, f"do_{move}")(choose.choice([None, None, 2, 3, 40]))
            assert seen(app), (step, move)
            assert 0 <= app.view.position <= len(article.text)
            if step % 15 == 14:
                size = choose.choice(SIZES)
                await pilot.resize_terminal(*size)
                await pilot.pause()
                assert seen(app), (step, size)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_at_the_very_top_and_end(size: tuple[int, int]) -> None:
    for article, extraction in TEXTS.values():
        app = Reader(article, extraction)
        async with app.run_test(size=size) as pilot:
            for move in ("bottom", "down", "page_down", "top", "up", "page_up"):
                getattr(app.view, f"do_move_{move}")(9 if move in ("up", "down") else None)
                assert seen(app), move
            await pilot.pause()


async def test_the_bar_is_on_the_row_of_a_source_far_from_its_words() -> None:
    text = "Ines Calloway" + ", who has seen many winters," * 6 + " said that boats are late."
    words = Span(text.index("that boats"), len(text) - 1)
    source, cue = Span(0, 13), Span(text.index("said"), text.index(" that"))
    quote = Quote("q1", "indirect", (words,), cue, source, None, 0.0)
    app = Reader(Article(text, ""), Extraction(text, quotes=(quote,)))
    async with app.run_test(size=(60, 20)):
        app.view.go_to(5)
        assert app.view.current_quote == quote
        assert app.view._here[0] > 0, "the quote begins on a row below"
        assert seen(app)
        assert "▎" not in app.view.render_line(app.view._screen_line(60)).text
        app.view.go_to(words.start)
        assert "▎" not in app.view.render_line(app.view._screen_line(5)).text


async def test_sentences_on_one_row_are_told_apart() -> None:
    app = Reader(TEXTS["short"][0], None)
    async with app.run_test(size=(80, 24)):
        for word in ("Two", "Words", "Here"):
            lit = app.view._spot
            start = app.view.position
            if word != "Two":
                assert [Span(*ends) for ends in zip(lit.starts, lit.ends, strict=True)] == [
                    Span(start, start + len(word))
                ]
                style = app.styles_of(word)
                assert style.bold
                assert style.underline
            app.view.do_sentence_next(None)
        app.view.do_move_top(None)
        assert not app.view._spot.starts, "the row tells it"
        app.view.do_sentence_next(None)
        app.view.do_move_down(None)
        assert not app.view._spot.starts, "a line is no word"


async def test_the_line_goes_to_top_middle_and_bottom() -> None:
    app = Reader()
    async with app.run_test(size=(80, 21)) as pilot:
        await pilot.pause()
        app.view.do_move_percent(50)
        for move, line in (("top", 0), ("middle", 10), ("bottom", 20), ("top", 0)):
            place = app.view.position
            getattr(app.view, f"do_line_{move}")(None)
            assert app.view._screen_line(app.view.position) == line
            assert app.view.position == place
        app.view.do_move_down(None)
        assert app.view._screen_line(app.view.position) <= 1, "scrolling keeps the line"
        app.view.do_move_top(None)
        app.view.do_line_bottom(None)
        assert app.view.scroll_offset.y == 0, "there is nothing above the text"
        await pilot.resize_terminal(60, 15)
        await pilot.pause()
        assert seen(app)


async def test_a_quote_stays_current_when_its_line_is_moved() -> None:
    app = Reader()
    async with app.run_test(size=(80, 21)) as pilot:
        await pilot.pause()
        app.view.do_quote_next(3)
        quote = app.view.current_quote
        for move in ("top", "middle", "bottom"):
            getattr(app.view, f"do_line_{move}")(None)
            assert app.view.current_quote == quote
            assert seen(app)


@pytest.mark.parametrize("size", [(120, 14), (40, 12)])
async def test_through_sidebar_width_and_another_size(size: tuple[int, int], tmp_path) -> None:
    async with reading(tmp_path, size=size) as (_, pilot, reader):
        for key in ("G", "3)"):
            await pilot.press(*key)
            for change in ("w", "w", "+", "-"):
                await pilot.press(change)
                await pilot.pause()
                assert seen(reader), (key, change)
            reader.view.focus()
