"""Rows that begin amid a long text: the reader must never be able to tell."""

from __future__ import annotations

import random

import pytest
from tests.ui.test_article_view import STYLES
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from quoth.core.model import Article
from quoth.ui.theme import variable_defaults
from quoth.ui.widgets import article_rows
from quoth.ui.widgets.article_view import ArticleView

WORDS = "the harbour wall leans a little more each winter and nobody pays for it".split()
ACTIONS = (
    *("move_down", "move_up", "move_half_down", "move_half_up", "move_page_down", "move_page_up"),
    *("paragraph_next", "paragraph_previous", "sentence_next", "sentence_previous"),
    *("move_bottom", "move_top", "width_wider", "width_narrower", "line_middle", "line_top"),
)


def made_up(paragraphs: int) -> str:
    chance = random.Random(4)
    parts = [" ".join(chance.choices(WORDS, k=chance.randint(4, 90))) for _ in range(paragraphs)]
    return "\n\n".join(f"{n} {part}." for n, part in enumerate(parts))


ARTICLE = Article("On stone\n\n" + made_up(300), "On stone", byline=("Pell Arden",))


class Two(App[None]):
    """Two panes with one text: the rows of the second all begin at the top."""

    CSS = "ArticleView { width: 60; height: 20; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield ArticleView(styles=STYLES.__getitem__, id="near")
        yield ArticleView(styles=STYLES.__getitem__, id="all")

    @property
    def views(self) -> tuple[ArticleView, ArticleView]:
        return self.query_one("#near", ArticleView), self.query_one("#all", ArticleView)

    def pages(self) -> list[tuple[int, int, list[str]]]:
        return [
            (v.position, v.percent, [v.render_line(y).text for y in range(v.size.height)])
            for v in self.views
        ]


@pytest.fixture
def short_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_rows, "FAR", 3_000)
    monkeypatch.setattr(article_rows, "BEFORE", 800)
    monkeypatch.setattr(article_rows, "CHUNK", 1_500)


async def shown(app: Two, pilot: Pilot[None], offset: int) -> None:
    """The text at ``offset`` in both panes; the second has all its rows."""
    for view in app.views:
        view.show(ARTICLE)
    app.views[1]._rows.reach(len(ARTICLE.text))
    for view in app.views:
        view.show(ARTICLE, offset=offset)
        if view is app.views[1]:
            view.settle()
    await pilot.pause()


@pytest.mark.usefixtures("short_sight")
async def test_a_place_far_down_is_shown_at_once_and_the_rest_comes() -> None:
    offset = ARTICLE.text.index("\n200 ") + 1
    app = Two()
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        near, _ = app.views
        near.show(ARTICLE, offset=offset)
        assert near._rows.begins > 0
        assert near.top_offset == offset
        before = [near.render_line(y).text for y in range(near.size.height)]
        for _ in range(200):
            if near._rows.complete and not near._rows.begins:
                break
            await pilot.pause(0.02)
        assert near._rows.complete
        assert near._rows.begins == 0
        assert [near.render_line(y).text for y in range(near.size.height)] == before


@pytest.mark.usefixtures("short_sight")
async def test_every_movement_leads_where_it_leads_in_a_short_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(article_rows, "PAUSE", 1_000.0)
    monkeypatch.setattr(article_rows, "REST", 1_000.0)
    chance = random.Random(1)
    app = Two()
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        begun_amid = 0
        for number in range(90):
            if number % 3 == 0:
                place = ARTICLE.text.index(f"\n{chance.randint(60, 298)} ") + 1
                await shown(app, pilot, place)
            action = chance.choice(ACTIONS)
            begun_amid += app.views[0]._rows.begins > 0
            for view in app.views:
                getattr(view, f"do_{action}")(None)
            app.views[1].settle()
            near, whole = app.pages()
            assert near == whole, action
        assert begun_amid > 30
