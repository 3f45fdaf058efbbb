"""The page about the house says what the house is."""

from __future__ import annotations

import re
import tomllib

from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
TREE = PAGE.split("## The house, file by file", 1)[1].split("```")[1]
_LINE = re.compile(r"(?P<indent> *)(?P<name>\S+)(?: {1,60}(?P<says>\S.*))?")


def listed() -> dict[str, str]:
    """What the tree says of each path: two spaces of indent a level, folders end in a slash."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in filter(None, TREE.splitlines()):
        match = _LINE.fullmatch(line)
        assert match, line
        level = len(match["indent"]) // 2
        path = "".join(above[:level]) + match["name"]
        if path.endswith("/"):
            above[level:] = [match["name"]]
        found[path] = match["says"] or ""
    return found


def test_every_path_in_the_tree_exists() -> None:
    paths = listed()
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_line_of_the_tree_says_something() -> None:
    assert [path for path, says in listed().items() if not says] == []


def test_every_module_is_in_the_tree() -> None:
    modules = {
        str(path.relative_to(ROOT).as_posix())
        for path in (ROOT / "src" / "quoth").rglob("*.py")
        if path.name != "__init__.py"
    }
    assert modules - set(listed()) == set()


def test_every_theme_and_document_is_in_the_tree() -> None:
    files = {f"themes/{path.name}" for path in (ROOT / "themes").glob("*.toml")}
    files |= {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")}
    assert files - set(listed()) == set()


def test_every_dependency_has_a_row() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    rows = PAGE.split("## Dependencies", 1)[1]
    for requirement in project["dependencies"]:
        name = re.split(r"[<>=~\[ ]", requirement, maxsplit=1)[0]
        assert re.search(rf"^\| .*\b{re.escape(name)}\b.* \|", rows, re.M), name


def test_every_file_named_in_the_prose_exists() -> None:
    prose = PAGE.split("## The house, file by file", 1)[0]
    names = set(re.findall(r"`([\w/]+\.py)`", prose))
    known = set(listed())
    assert {name for name in names if not any(path.endswith(f"/{name}") for path in known)} <= {
        "tests/test_house.py"
    }
