"""Every task of a reader: docs/tasks.md lists them, test_tasks.py does them."""

from __future__ import annotations

from .display import SHOWING
from .filtering import FILTERING
from .finding import FINDING
from .knowing import KNOWING
from .listing import LISTING
from .moving import MOVING
from .reading import READING
from .taking import TAKING
from .task import WAYS, Task

GROUPS: dict[str, tuple[Task, ...]] = {
    "Find": FINDING,
    "Filter": FILTERING,
    "Read an event": READING,
    "Move in time": MOVING,
    "Use the list": LISTING,
    "Ask what was known": KNOWING,
    "Take something along": TAKING,
    "Display and help": SHOWING,
}
TASKS = tuple(task for group in GROUPS.values() for task in group)

__all__ = ["GROUPS", "TASKS", "WAYS", "Task"]
