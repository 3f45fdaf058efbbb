"""Links followed by the keyboard: labels for those on the screen, and nothing opened unseen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, work
from textual.message import Message

from quoth.core.text import one_line
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.foot import Foot

if TYPE_CHECKING:
    from quoth.articles.links import Link, Target
    from quoth.core.model import Article
    from quoth.ui.hints import Hints


class LinkActions(ReaderParts):
    """A part of the reader screen."""

    class NotOpened(Message):
        """An address could not be opened."""

        def __init__(self, address: str, reason: str) -> None:
            super().__init__()
            self.address = address
            self.reason = reason

    hints: Hints[Link] | None = None
    """The labels on the screen while one is typed."""

    # -- labels

    def do_link_hints(self, count: int | None) -> None:
        """Label the links on the screen."""
        found = self.view.links_in_view()
        if not found:
            self.say("no links on this screen", "warn")
            return
        from quoth.ui.hints import Hints, labels

        self.view.focus()
        self.hints = Hints(dict(zip(labels(len(found)), found, strict=True)))
        self._show_hints()

    def _show_hints(self) -> None:
        left = self.hints.left if self.hints else {}
        self.view.set_labels({link.span.start: label for label, link in left.items()})
        foot = self.query_one(Foot)
        foot.pending = f"follow which? {self.hints.typed}" if self.hints else ""

    def drop_hints(self) -> None:
        """Take the labels away."""
        self.hints = None
        self._show_hints()

    def on_key(self, event: events.Key) -> None:
        """A letter of a label; any other key takes the labels away."""
        if self.hints is None or self.app.screen is not self:
            return
        event.stop()
        event.prevent_default()
        self.hints = self.hints.type((event.character or "").lower() or event.key)
        left = self.hints.left
        if not left:
            self.drop_hints()
            if event.key != "escape":
                self.say("no link has that label", "warn")
        elif "" in left:
            self.drop_hints()
            self.follow(left[""])
        else:
            self._show_hints()

    def on_article_view_position_changed(self, event: ArticleView.PositionChanged) -> None:
        """Other words are on the screen: the labels are no longer where their links are."""
        if self.hints is not None:
            self.drop_hints()

    # -- where they lead

    def follow(self, link: Link) -> None:
        """Go where a link leads: in the article at once, elsewhere after showing where."""
        from quoth.articles.links import judge

        assert self.article is not None
        target = judge(link.target, self.article.url)
        if target.kind == "place":
            self._jump(self.article, target.address)
        else:
            self._offer(target, link.span.of(self.article.text))

    def _jump(self, article: Article, name: str) -> None:
        from quoth.articles.links import place_named

        place = place_named(article, name)
        if place is None:
            self.say(f"no heading is called {one_line(name)[:60]}", "warn")
        else:
            self.host.left(self.host.here())
            self.view.go_to(place, top=place)

    def do_link_open(self, count: int | None) -> None:
        """Open the link at the current place, or else the article's own address."""
        from quoth.articles.links import judge

        if self.article is None:
            return
        link = self.view.link_here()
        if link is not None:
            self.follow(link)
        elif self.article.url:
            self._offer(judge(self.article.url), self.article.title)
        else:
            self.say("no link here, and the article’s own address is not known", "warn")

    def _offer(self, target: Target, words: str) -> None:
        if target.kind == "refused":
            self.say(f"not opened: {target.reason}", "warn")
            return
        from quoth.ui.screens.target import TargetScreen

        def answered(yes: bool | None) -> None:
            if yes:
                self._open(target.address)

        self.app.push_screen(TargetScreen(target, words[:400]), answered)

    def _open(self, address: str) -> None:
        from quoth.ui.opening import in_terminal
        from quoth.ui.programs import ProgramError, lend_terminal, run

        try:
            command = in_terminal(address)
            if command is None:
                self._open_outside(address)
            else:
                lend_terminal(self.app, partial(run, command))
        except ProgramError as error:
            self.post_message(self.NotOpened(address, str(error)))

    @work(thread=True, group="open link", exit_on_error=False)
    def _open_outside(self, address: str) -> None:
        from quoth.ui.opening import open_outside
        from quoth.ui.programs import ProgramError

        try:
            open_outside(address)
        except ProgramError as error:
            self.post_message(self.NotOpened(address, str(error)))
        else:
            mail = address.startswith("mailto:")
            told = "handed to the mail program" if mail else "opened"
            self.app.call_from_thread(self.say, told)

    def on_link_actions_not_opened(self, event: NotOpened) -> None:
        """Say why, and give the reader the address to take elsewhere."""
        self.host.copy(event.address, f"{one_line(event.address)} ({event.reason})")
