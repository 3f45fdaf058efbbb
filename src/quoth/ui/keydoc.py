"""The page of keys in the docs: ``python -m quoth.ui.keydoc > docs/keys.md``."""

from __future__ import annotations

from quoth.ui.bindings import GLOBAL, READER, Action
from quoth.ui.keyhelp import help_sections, where
from quoth.ui.keymap import Keymap, builtin
from quoth.ui.keynames import FORBIDDEN, display

_HEAD = """\
# Keys

<!-- Made by `python -m quoth.ui.keydoc > docs/keys.md` from the table in
src/quoth/ui/bindings.py; a test fails when the two differ. -->

Press `?` in the program for the keys as bound now, `ctrl+p` for any action by its name.

A number before a key is a count: `3J` goes to the third quote from here, `50%` to half of the
text. A sequence such as `gg` may be typed as slowly as you like: after a moment a box shows the
keys that can follow, and `esc` drops what was typed.

After `:` any action can be typed by its id or its name, with a count (`:next quote 3`); `tab`
completes, the arrows bring earlier lines back. `:42` goes to paragraph 42 as `42G` does, `:50%` to
half; `:theme NAME`, `:open PATH`, `:help KEY` and `:q` do what they say. Nothing has to be saved.
"""

_OWN = """
## Your own keys

Any action can have other keys, in `keys.toml` in quoth's configuration folder
(`quoth config path` names it; `quoth keys check` reads it and says what is wrong):

```toml
map = "default"                        # or "plain": arrows and function keys
[keys]
"quote.next" = ["J", "] q"]            # the keys of a sequence are parted by a space
"note.add"   = ["a", "f7"]
"theme.next" = []                      # no key
```

Keys are named as typed: `}`, `G`, `ctrl+d`, `shift+tab`, `alt+up`, `f2`, `pagedown`, `space`,
`esc`. `{a-Z}` stands for any letter, and ends the keys of what asks for one (`m {a-Z}`). A key
that another action has already is refused; give that one other keys first, or none.
An action without a key is run by its name, from the palette or after `:`.
"""


def page() -> str:
    """The whole page, as Markdown."""
    default, plain = builtin(), builtin("plain")
    parts = [_HEAD]
    for section in help_sections(default, (READER, GLOBAL)):
        parts.append(f"\n## {section.title}\n")
        parts.append("| Keys | In `plain` | Action | What it does | Where |")
        parts.append("| --- | --- | --- | --- | --- |")
        parts += [_row(default, plain, row.action) for row in section.rows]
    parts.append(_OWN)
    parts.append("Not to be used, because terminals or multiplexers take them:\n")
    parts += [f"- `{key}`: {reason}" for key, reason in FORBIDDEN.items()]
    return "\n".join(parts) + "\n"


def _row(default: Keymap, plain: Keymap, action: Action) -> str:
    cells = (_keys(default, action), _keys(plain, action), f"`{action.id}`", action.help)
    return "| " + " | ".join((*cells, where(action))) + " |"


def _keys(keymap: Keymap, action: Action) -> str:
    return " ".join(_code(display(keys)) for keys in keymap.keys_for(action.id))


def _code(keys: str) -> str:
    """Inline code; longer fences hold keys that are back-ticks themselves."""
    return f"``` {keys} ```" if "`" in keys else f"`{keys}`"


if __name__ == "__main__":
    print(page(), end="")
