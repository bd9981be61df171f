"""The ids of the page: callbacks, style sheet and scripts use these and no others."""

from __future__ import annotations

STATE = "state"
"""Store: the query of the address bar, which is the whole state."""

VIEW = "view"
"""Store: the query without the opened event: what opening and closing events leaves as it is."""

PICTURE = "picture"
"""Store: the filters with what only the browser knows: the plot's width and the theme in force."""

LISTED = "listed"
"""Store: the list of events as markup, which assets/page.mjs puts into its place."""

REVISION = "revision"
"""Store: the edition of the data that the page shows."""

WISH = "wish"
"""Store: what a reader wants to have made, which assets/making.mjs writes."""

PROGRESS = "progress"
"""Store: how far it is."""

MADE = "made"
"""Store: what became of it."""

STOP = "stop"
"""Store: changes when the reader does not want it any more."""

CONTROLS = "controls"
CHART_BAR = "chart-bar"
GRAPH = "graph"
OUTLINE = "outline"
DETAILS = "details"
PROBLEMS = "problems"
STATUS = "status"
HEADING = "heading"
"""Regions: their children are drawn by the one handler in views/page.py."""

SEARCH = "search"
FROM = "from"
TO = "to"
"""Inputs: a reader's text, and the years between which to look."""

OVERVIEW = "overview"
"""The strip of the whole range; its brush belongs to assets/overview.mjs."""

SCALE = "overview-scale"
"""Region: the curve and the years of the strip, drawn with the stage of the picture."""

ASOF = "asof"
"""The row of the second clock, which belongs to assets/clock.mjs."""

DATES = "dates"
"""Input: the dates that a reader wants to see."""

FRAME = "frame"
"""The box around the picture, which takes wheel, touch and keys."""

SKIP_TARGET = "events"
"""The list of events, to which the first link of the page leads."""

LINK = "link"
"""Input: the address of the view, in the dialog that shares it."""

SUGGESTIONS = "suggestions"
FOUND = "found"
"""The list below the search box and the line that says how many are found: assets/search.mjs."""
