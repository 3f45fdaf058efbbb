"""Best labels of a chain of units, and how sure each is.

Viterbi's algorithm and the forward-backward algorithm (Rabiner 1989, "A tutorial on hidden
Markov models") over the scores of a linear-chain CRF (Lafferty et al. 2001).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float32]
    Labels = npt.NDArray[np.int64]


def best(scores: Array, start: Array, step: Array) -> Labels:
    """The likeliest label of each unit, taken together.

    ``scores`` has shape (units, labels), ``start`` (labels,), ``step`` (labels, labels): the
    score of a label in the row followed by one in the column.
    """
    import numpy as np

    alpha = start + scores[0]
    back = np.empty(scores.shape, dtype=np.int64)
    columns = np.arange(scores.shape[1])
    for at in range(1, len(scores)):
        ways = alpha[:, None] + step
        arg = back[at] = ways.argmax(0)
        alpha = ways[arg, columns] + scores[at]
    path = np.empty(len(scores), dtype=np.int64)
    path[-1] = alpha.argmax()
    for at in range(len(scores) - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def marginals(scores: Array, start: Array, step: Array) -> Array:
    """Probability of each label at each unit; shapes as in `best`."""
    import numpy as np

    # In probabilities, scaled at each step: far cheaper than sums of logarithms.
    shown = np.exp(scores - scores.max(1, keepdims=True))
    move = np.exp(step)
    forward = np.empty_like(shown)
    backward = np.empty_like(shown)
    state = np.exp(start - start.max()) * shown[0]
    forward[0] = state = state / state.sum()
    for at in range(1, len(shown)):
        state = (state @ move) * shown[at]
        forward[at] = state = state / state.sum()
    state = backward[-1] = np.ones(shown.shape[1], dtype=shown.dtype)
    for at in range(len(shown) - 1, 0, -1):
        state = move @ (state * shown[at])
        backward[at - 1] = state = state / state.sum()
    both = forward * backward
    result: Array = both / both.sum(1, keepdims=True)
    return result
