"""Something large, handed to the thread of a worker and to nobody else."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Lent(Generic[T]):
    """An argument of a worker that does not outlive its work.

    A worker that is done refers to itself by way of its task, and so keeps its arguments until
    garbage is looked for among all objects. That is seldom, and never among those that were frozen
    (`quoth.ui.extracting`): each opening of a long text would keep one more copy of it.
    """

    def __init__(self, thing: T) -> None:
        self._things = [thing]

    def take(self) -> T:
        """The thing, once; `IndexError` after that."""
        return self._things.pop()
