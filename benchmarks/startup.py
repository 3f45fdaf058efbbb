"""How long until a person sees something: first paint of the reader, and the commands, cold.

    python benchmarks/startup.py [--runs 15]

Each run is a new process on a pseudo-terminal of 100 x 30 cells. The time is that from its start to
the first byte sequence that holds a word of the article. The measure is a minimal Textual app that
shows the same word; runs of both alternate, so that what else the machine does hits both alike.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from processes import QUOTH, Terminal, own_environment, whole

WORD = "Quillhaven"
MINIMAL = f"""
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("{WORD}")
Minimal().run()
"""
PARAGRAPH = (
    f"The mayor of {WORD} said on Tuesday that the new breakwater would be built. "
    "“We have waited nineteen winters,” Ines Calloway told the council. “A twentieth is not a "
    "plan.” Tomas Reyl, who drew the plans, said the wall could be finished by 2029."
)
PAGE = (
    "<!doctype html><html><head><title>Harbour plan splits the council</title></head><body>"
    "<article><h1>Harbour plan splits the council</h1>{}</article></body></html>"
)


def first_paint(command: list[str], environment: dict[str, str]) -> float:
    """Milliseconds from the start of a process to `WORD` on its terminal."""
    with Terminal(command, environment) as terminal:
        return terminal.until(WORD)


def write_articles(folder: Path) -> dict[str, Path]:
    """The same article of some 700 words in three formats."""
    paragraphs = [PARAGRAPH] * 14
    texts = {
        "article.txt": "Harbour plan splits the council\n\n" + "\n\n".join(paragraphs),
        "article.md": "# Harbour plan splits the council\n\n" + "\n\n".join(paragraphs),
        "article.html": PAGE.format("".join(f"<p>{text}</p>" for text in paragraphs)),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {name.rpartition(".")[2]: folder / name for name in texts}


def row(name: str, times: list[float], base: float | None = None) -> str:
    """Median, fastest and slowest, and the ratio to the median of the minimal app."""
    median = statistics.median(times)
    ratio = f"   {median / base:.2f} x" if base else ""
    return f"{name:<34}{median:7.0f} ms   ({min(times):.0f} to {max(times):.0f}){ratio}"


def main() -> None:
    """Measures all in turn and prints a row each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles, environment = write_articles(folder), own_environment(folder)
        minimal = folder / "minimal.py"
        minimal.write_text(MINIMAL, encoding="utf-8")
        painted = {"minimal Textual app": [sys.executable, str(minimal)]}
        painted |= {f"quoth FILE.{kind}": [*QUOTH, str(path)] for kind, path in articles.items()}
        commands = {
            "quoth --help": [*QUOTH, "--help"],
            "quoth extract FILE.txt": [*QUOTH, "extract", str(articles["txt"])],
            "quoth extract FILE.html": [*QUOTH, "extract", str(articles["html"])],
        }
        times: dict[str, list[float]] = {title: [] for title in (*painted, *commands)}
        for run in range(runs + 1):
            for title, command in painted.items():
                times[title].append(first_paint(command, environment))
            for title, command in commands.items():
                times[title].append(whole(command, environment).ms)
            if run == 0:
                # The first round fills the disk cache and writes the byte code.
                times = {title: [] for title in times}
        base = statistics.median(times["minimal Textual app"])
        print(f"Python {sys.version.split()[0]}, median of {runs} runs")
        for title, taken in times.items():
            print(row(title, taken, base if title in painted else None))


if __name__ == "__main__":
    main()
