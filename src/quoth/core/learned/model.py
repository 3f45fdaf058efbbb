"""The model file and what runs it: windows in, scores of units out.

Windows are run one by one, each on one thread, several at a time: the 8-bit products scale with
the largest value among all that is run together, and a window's answer shall not depend on what
else is in the text.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from quoth.core.cores import cores
from quoth.core.learned import ModelError
from quoth.core.learned.pieces import Cutter, Window
from quoth.core.pace import AT_ONCE, Pace

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    Array = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the units of one window, row by row."""

    quotes: Array
    """Shape (units, labels of quotes)."""
    names: Array
    """Shape (units, labels of names)."""


class Model:
    """The network of the package, ready to run; keeps nothing of what it has read."""

    def __init__(self, folder: Traversable, threads: int | None = None) -> None:
        """Read the files of ``folder``; ``threads`` windows are run at a time.

        Raises `ModelError` where a file is missing or damaged, or a package is not installed.
        """
        try:
            described = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
            weights = (folder / "tagger.onnx").read_bytes()
            words = (folder / "vocab.txt").read_bytes()
        except FileNotFoundError as error:
            raise ModelError("a file of it is missing") from error
        except (OSError, ValueError) as error:
            raise ModelError("a file of it cannot be read") from error
        if not _sound(described, weights, words):
            raise ModelError("a file of it is damaged: the check sum differs")
        try:
            self._open(described, weights, words, threads or cores())
        except ImportError as error:
            raise ModelError(f"the package {error.name} is not installed") from error
        except Exception as error:  # the runtime's errors have no common class
            raise ModelError("its file cannot be run") from error

    def _open(self, described: dict[str, Any], weights: bytes, words: bytes, threads: int) -> None:
        import numpy as np

        self.name: str = described["name"]
        self.quote_labels: list[str] = described["quotes"]
        self.name_labels: list[str] = described["names"]
        self.start: Array = np.array(described["start"], dtype=np.float32)
        self.step: Array = np.array(described["step"], dtype=np.float32)
        self.joins: dict[str, list[Array]] = {
            wanted: [np.array(table, dtype=np.float32) for table in tables]
            for wanted, tables in described["joins"].items()
        }
        self._threads = threads
        self._session = _session(weights)
        self.cutter = Cutter(_tokenizer(words.decode().split("\n")))

    def run(self, windows: Sequence[Window], pace: Pace = AT_ONCE) -> list[Scores]:
        """Scores of each window, in the same order; ``pace`` is asked before each, by the thread
        that runs it, and what it raises ends all of them."""
        if self._threads == 1 or len(windows) == 1:
            return [self._one(window) for window in pace.over(windows, every=1)]

        def run(number: int) -> Scores:
            pace.at(number / len(windows))
            return self._one(windows[number])

        with ThreadPoolExecutor(self._threads) as pool:
            try:
                return list(pool.map(run, range(len(windows))))
            finally:
                pool.shutdown(wait=False, cancel_futures=True)

    def _one(self, window: Window) -> Scores:
        import numpy as np

        ids, cases, marks, first = window.rows()
        row: dict[str, Any] = {
            name: np.array([values], dtype=np.int64)
            for name, values in (("ids", ids), ("cases", cases), ("marks", marks))
        }
        quotes, names = (out[0][first] for out in self._session.run(["quotes", "names"], row))
        return Scores(quotes, names)


def seal_of(described: dict[str, Any]) -> str:
    """Check sum of a description, in which that of the other files stands."""
    rest = {key: value for key, value in described.items() if key != "seal"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()


def _sound(described: Any, weights: bytes, words: bytes) -> bool:
    return (
        isinstance(described, dict)
        and described.get("seal") == seal_of(described)
        and described.get("sha256") == hashlib.sha256(weights + words).hexdigest()
    )


def packaged() -> Traversable:
    """The folder of the package that holds the model."""
    return resources.files("quoth.core.learned")


def _session(weights: bytes) -> InferenceSession:
    # From 1.29 on it reports its use to its maker and keeps an identifier under the cache folder,
    # unless this is set before it is loaded; `disable_telemetry_events` comes too late for both.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


def _tokenizer(words: list[str]) -> Tokenizer:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    vocabulary = {word: number for number, word in enumerate(words) if word}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer
