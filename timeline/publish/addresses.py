"""Where things stand: the addresses of a view, of an event, and of the files of a view.

A timeline stands at an address such as `https://example.org/`. Where that is not known it is an
empty text: then views and events have no address, and files have one beside the page.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from timeline.explore.state import ViewState, write_query

NOWHERE = "timeline.invalid"
"""A host that can never exist (RFC 2606), for identifiers of a timeline that has no address."""


def of_view(address: str, state: ViewState) -> str:
    """The address of a view."""
    return f"{address}{write_query(state)}" if address else ""


def of_event(address: str, event: str) -> str:
    """The address at which an event is opened."""
    return of_view(address, ViewState(event=event))


def of_snapshot(address: str, name: str) -> str:
    """Where a frozen snapshot stands: `https://example.org/s/2026-11-21-3f9a2c1d/`."""
    return f"{address}s/{name}/" if address else ""


def of_file(address: str, suffix: str, state: ViewState) -> str:
    """The address of a view as a file: `https://example.org/view.csv?lane=space&v=1`."""
    return f"{address}view{suffix}{write_query(state)}"


def of_line(forge: str, path: str, line: int) -> str:
    """Where a line of the data is edited: `path` is that of its file in the data folder.

    `forge` is the address of the folder, or a template with `{path}` and `{line}`; without one, or
    without a file, there is no such place.
    """
    if not (forge and path):
        return ""
    template = forge if "{path}" in forge else f"{forge.rstrip('/')}/{{path}}#L{{line}}"
    return template.replace("{path}", quote(path)).replace("{line}", str(max(line, 1)))


def host(address: str) -> str:
    """The host of an address in small letters, without its port; NOWHERE for none."""
    return urlsplit(address).hostname or NOWHERE
