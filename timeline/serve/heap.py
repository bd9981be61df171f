"""Long-lived objects kept out of the garbage collector's way.

A full round of the collector looks at everything that is alive: half a second for a million events,
in the middle of somebody's request. What a data set is made of lives until the next one, so it is
set aside once, when there is nobody to wait.
"""

from __future__ import annotations

import gc


def settle() -> None:
    """Set aside all that is alive, after collecting what the last data set left behind.

    It is for the process that serves, after each change of its data.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
