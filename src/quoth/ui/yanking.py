"""``y`` and a letter: quotes, names, sources and citations on the clipboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quoth.core.model import Entity, Quote
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.quote_list import Said
from quoth.ui.widgets.who_list import Who

if TYPE_CHECKING:
    from quoth.core.citing import Passage

Subject = Quote | Entity | Span
"""What a key copies: a quote, somebody in the sidebar, or the sentence where no quote is."""


class YankActions(ReaderParts):
    """A part of the reader screen."""

    def _subject(self) -> Subject | None:
        """What is chosen in the focused list, else the current quote, else the sentence."""
        for pane in (self.sidebar.who, self.sidebar.quotes):
            if pane.has_focus:
                item = pane.chosen_item
                if isinstance(item, Said):
                    return item.quote
                return item.entity if isinstance(item, Who) else None
        return self.view.current_quote or self.view.current_span()

    def _yank(self, text: str, what: str, missing: str = "nothing to copy here") -> None:
        """Copy ``text``, or say that there is none."""
        if text:
            self.host.copy(text, what)
        else:
            self.say(missing, "warn")

    def _passage(self, subject: Subject | None) -> Passage | None:
        from quoth.core.citing import Passage, passage_of_quote, passage_of_span

        if isinstance(subject, Quote) and self.extraction is not None:
            return passage_of_quote(self.extraction, subject)
        if isinstance(subject, Span) and self.article is not None:
            return passage_of_span(self.article, subject)
        return Passage(subject.name) if isinstance(subject, Entity) else None

    def do_copy_quote(self, count: int | None) -> None:
        """The words with their speaker and source; of a chosen person the name."""
        from quoth.core.citing import with_source

        subject = self._subject()
        passage = self._passage(subject)
        text = ""
        if isinstance(subject, Entity):
            text = one_line(subject.name)
        elif passage is not None and passage.words and self.article is not None:
            text = with_source(passage, self.article)
        self._yank(text, _kind(subject))

    def do_copy_words(self, count: int | None) -> None:
        """The words alone."""
        passage = self._passage(self._subject())
        self._yank(passage.words if passage else "", "")

    def do_copy_paragraph(self, count: int | None) -> None:
        """The paragraph of the current place, or of the chosen quote."""
        subject = self._subject()
        if isinstance(subject, Entity) or subject is None:
            self._yank("", "")
            return
        start = subject.start if isinstance(subject, Quote) else self.view.position
        paragraph = self.view.paragraph_at(start)
        if paragraph.length:
            self.host.copy(partial(self.view.running, paragraph), "the paragraph")

    def do_copy_speaker(self, count: int | None) -> None:
        """Who says it; an uncertain name says that it is."""
        subject = self._subject()
        name = subject.name if isinstance(subject, Entity) else ""
        if isinstance(subject, Quote) and self.extraction is not None:
            speaker = self.extraction.speaker_of(subject)
            name = f"{speaker.name}{'' if subject.certain else ' (uncertain)'}" if speaker else ""
        self._yank(one_line(name), "the name", "no speaker here")

    def do_copy_url(self, count: int | None) -> None:
        """The address of the article; the path of its file where it has none."""
        article = self.article
        if article is None or article.url:
            self._yank(one_line(article.url or "") if article else "", "the address")
        else:
            path = str(Path(article.path).absolute()) if article.path else ""
            self._yank(one_line(path), "the path", "it came through a pipe: no address and no path")

    def do_copy_citation(self, count: int | None) -> None:
        """The article as it is listed in a bibliography."""
        from quoth.core.citing import citation

        self._yank(citation(self.article) if self.article else "", "the citation")

    def do_copy_markdown(self, count: int | None) -> None:
        """The words as a block quote of Markdown; of a chosen person the name."""
        from quoth.core.citing import escaped, markdown

        subject = self._subject()
        passage = self._passage(subject)
        text = ""
        if isinstance(subject, Entity):
            text = escaped(subject.name)
        elif passage is not None and passage.words and self.article is not None:
            text = markdown(passage, self.article)
        self._yank(text, f"{_kind(subject)} as Markdown")

    def do_copy_json(self, count: int | None) -> None:
        """A quote as ``quoth extract`` prints it, with its article; a person likewise."""
        import json

        from quoth.core.citing import entity_json, quote_json, span_json

        subject, article, found = self._subject(), self.article, None
        if isinstance(subject, Span) and article is not None:
            found = span_json(article, subject) if subject.length else None
        elif article is not None and self.extraction is not None and subject is not None:
            if isinstance(subject, Quote):
                found = quote_json(article, self.extraction, subject)
            elif isinstance(subject, Entity):
                found = entity_json(article, subject)
        text = json.dumps(found, ensure_ascii=False) if found else ""
        self._yank(text, f"{_kind(subject)} as JSON")


def _kind(subject: Subject | None) -> str:
    if isinstance(subject, Entity):
        return "the name"
    return "the quote" if isinstance(subject, Quote) else "the sentence"
