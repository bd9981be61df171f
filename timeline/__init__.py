"""A folder of YAML events as an interactive timeline.

Five wings, named for what happens to the data on its way, and imports that run only backwards
along it: `curate` reads and checks YAML, `explore` asks questions of the data set, `draw` answers
as pictures, `publish` makes files that leave, `serve` keeps a live page on. `dates` and `errors`
lie under all of them. In a notebook, `load` gives the events as the page shows them.
"""

from timeline.explore.notebook import load

__all__ = ["load"]
