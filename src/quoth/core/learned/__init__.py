"""The learned tagger: a token tagger that ships with the package and runs on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quoth.core.tagger import Tagger


class ModelError(Exception):
    """Why the model cannot be used, in one line."""


def load_tagger(threads: int | None = None) -> Tagger:
    """The learned tagger, read from the package; expensive, and needs no network.

    ``threads`` is the number of threads that compute; without it, as many as there are cores.
    Raises `ModelError` where the model is missing or damaged, or its runtime is not
    installed.
    """
    from quoth.core.learned.model import Model, packaged
    from quoth.core.learned.tagger import LearnedTagger

    return LearnedTagger(Model(packaged(), threads))
