"""A folder of YAML events as an interactive timeline.

Five wings, named for what happens to the data on its way, and imports that run only backwards
along it: `curate` reads and checks YAML, `explore` asks questions of the data set, `draw` answers
as pictures, `publish` makes files that leave, `serve` keeps a live page on. `dates` and `errors`
lie under all of them. In a notebook, `load` gives the events as the page shows them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.explore.notebook import load

__all__ = ["load"]


def __getattr__(name: str) -> Any:
    """What a notebook asks for: only then is the table imported, which commands do without."""
    if name in __all__:
        return getattr(import_module("timeline.explore.notebook"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
