"""What a task is: what a reader wants, how each hand does it, and what has come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

Step = Callable[[Page], None]
WAYS = ("mouse", "keyboard", "touch")


@dataclass(frozen=True)
class Task:
    """Something that a reader does on the page.

    `mouse`, `keyboard` and `touch` do it, or say in a few words why they do not; `check` asserts
    what has come of it. It begins at the query `start`; where it is about the picture
    (`pictured`), a phone shows that. One that `loads` a page anew leaves the focus nowhere.
    """

    name: str
    said: str
    check: Step
    mouse: Step | str
    keyboard: Step | str
    touch: Step | str
    start: str = ""
    pictured: bool = False
    loads: bool = False

    def way(self, way: str) -> Step | str:
        """How it is done in one of the WAYS."""
        found: Step | str = getattr(self, way)
        return found

    def query(self, way: str) -> str:
        """The query of the page that a reader begins at."""
        shows = "show=picture" if self.pictured and way == "touch" else ""
        return "&".join(filter(None, (self.start, shows)))
