"""How many cores this process may use."""

from __future__ import annotations

import os


def cores() -> int:
    """The cores that this process may use; at least one."""
    mine = getattr(os, "sched_getaffinity", None)
    return len(mine(0)) if mine else os.cpu_count() or 1


def spare_cores() -> int:
    """The same, less one for the screen; at least one."""
    return max(1, cores() - 1)
