"""The one error that loading an article raises."""

from __future__ import annotations


class ArticleError(Exception):
    """Why bytes did not become an article.

    ``reason`` is one line for the reader, without the path: "is empty", "is a PDF file".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
