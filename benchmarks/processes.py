"""What the benchmarks share: quoth as a whole process, in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

LEFT_OUT = ("NO_COLOR", "COLUMNS", "PYTHONDONTWRITEBYTECODE", "QUOTH_TAGGER")
QUOTH = (sys.executable, "-m", "quoth")


class Done(NamedTuple):
    """What a process has cost."""

    ms: float
    mb: float
    """Memory at most. Where this process holds more when it starts the other, it is that."""


def whole(command: list[str], environment: dict[str, str]) -> Done:
    """Time and memory of a whole process that must succeed; what it prints is left aside."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    with process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    ms = (time.perf_counter() - start) * 1000
    if process.returncode or told:
        raise SystemExit(f"{command[:5]}: {told.decode().strip() or process.returncode}")
    return Done(ms, usage.ru_maxrss / 1024)


def own_environment(folder: Path) -> dict[str, str]:
    """An environment whose user folders are empty, and in which bytecode is kept as usual."""
    own = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    kept = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
    return kept | own | {"HOME": str(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
