"""What the reader is asked about notes: the editor, and the notes of an earlier version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from quoth.core.model import Article
from quoth.ui.notes import NoteActions

if TYPE_CHECKING:
    from quoth.annotations.earlier import Earlier
    from quoth.annotations.model import Annotation
    from quoth.ui.screens.note import NoteResult

ASK_AGAIN_SECONDS = 0.3


class NoteDialogs(NoteActions):
    """Opens what lies over the reader while a note is written or a question stands."""

    def offer_earlier(self, article: Article, earlier: Earlier) -> None:
        """Ask whether the notes of an earlier version, shown already, belong to this text.

        Never over another screen, whose keys the question would take. A key that is no answer
        is done here; the notes wait where they are for the next time.
        """
        if self.app.screen is not self:
            self.set_timer(ASK_AGAIN_SECONDS, partial(self.offer_earlier, article, earlier))
            return
        if self.article is not article:
            return
        from quoth.ui.screens.ask import AskScreen

        several = f"{earlier.annotations} notes" if earlier.annotations > 1 else "A note"
        question = f"{several} from an earlier version of this article. Keep with this text?"

        screen = AskScreen(question, yes="keep", no="not now")

        def answered(yes: bool | None) -> None:
            if self.article is article:
                if yes:
                    self.take_over(article, earlier)
                else:
                    self.show_notes(self.service.store.open(article))
            if screen.passed_on is not None:
                self.take(screen.passed_on)

        self.app.push_screen(screen, answered)

    def edit_note(
        self,
        annotation: Annotation | None,
        then: Callable[[NoteResult], None],
        typed: NoteResult | None = None,
    ) -> None:
        """Open the editor on an annotation, or on the note of the whole article.

        ``typed`` is what could not be saved before: the editor begins with it.
        """
        from quoth.ui.screens.note import NoteScreen

        if self.article is None or self.notes is None:
            return
        if annotation is None:
            text, tags, colour = self.notes.note, self.notes.tags, None
        else:
            text, tags, colour = annotation.note, annotation.tags, annotation.colour
        if typed is not None:
            text, tags, colour = typed.text, typed.tags, typed.colour
        screen = NoteScreen(
            words=annotation.exact if annotation else "",
            speaker=annotation.speaker if annotation else None,
            text=text,
            tags=tags,
            colour=colour,
            title=self.article.title,
        )

        def done(result: NoteResult | None) -> None:
            if result is not None:
                then(replace(result, changed=result.changed or typed is not None))

        self.app.push_screen(screen, done)
