"""The article as a whole: its outline, what is known of it, a later version of its text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quoth.core.model import Article
from quoth.ui.lent import Lent
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.head import Head

if TYPE_CHECKING:
    from quoth.annotations.model import Notes
    from quoth.articles.revision import Revision

VERSION_SECONDS = 0.05
"""From a new version being shown to the work on it: long enough for a page to be painted."""


class ArticleActions(ReaderParts):
    """A part of the reader screen."""

    def show_version(self, article: Article, revision: Revision, notes: Notes | None) -> None:
        """Show a later version of the text at the same place, with the notes that follow it.

        Without ``notes`` they are read as those of any article. The lists beside the text stay
        until it is known who says what in the new one.
        """
        self.article = article
        self.expect_extraction()
        self.drop_why()
        self.view.show_version(article, revision)
        self.notes = None
        if notes is not None:
            self.show_notes(notes)
        head = self.query_one(Head)
        head.article, head.percent = article, self.view.percent
        self.show_state()
        self.set_timer(VERSION_SECONDS, partial(self._analyse_version, article))

    def _analyse_version(self, article: Article) -> None:
        if self.article is article:
            if self.notes is None:
                self._read_notes(Lent(article))
            self._extract(article)

    def do_outline_open(self, count: int | None) -> None:
        """Show the headings; the one that is chosen is gone to."""
        from quoth.ui.screens.outline import OutlineScreen, headings_of

        article = self.article
        headings = headings_of(article) if article else []
        if not headings:
            self.say("no headings", "warn")
            return

        def chosen(offset: int | None) -> None:
            if offset is not None and self.article is article:
                self.host.left(self.host.here())
                self.view.go_to(offset, top=offset)

        self.app.push_screen(OutlineScreen(headings, self.view.position), chosen)

    def do_article_info(self, count: int | None) -> None:
        """Show what is known of the article."""
        from quoth.ui.screens.info import InfoScreen, Known

        if self.article is None:
            self.say("nothing is open", "warn")
            return
        remark = self.service.remark(self.article)
        known = Known(self.article, self.extraction, self.notes, self.view.percent, remark)
        self.app.push_screen(InfoScreen(known))
