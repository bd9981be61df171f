"""The small pages about a snapshot: that it was withdrawn, and whether the data have moved on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.draw.style_sheet import style_sheet
from timeline.languages import Language
from timeline.serve.archive import Withdrawal

FRAME = Markup("""<!doctype html>
<html lang="{code}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title}</title><link rel="icon" href="data:,">
<style>
{themes}
body {{ max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere }}
h1 {{ margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; letter-spacing: -.015em }}
p {{ margin: 0; padding: .75rem 0; border-block-start: 1px solid var(--hair) }}
a {{ color: inherit; text-underline-offset: 3px }}
:focus-visible {{ outline: 2px solid var(--today); outline-offset: 2px; border-radius: 4px }}
</style>
<h1>{title}</h1>
{body}</html>
""")

PARAGRAPH = Markup("<p>{}</p>\n")
LINK = Markup('<a href="{}">{}</a>')


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a snapshot still shows what is known, and where to see what changed."""

    id: str
    is_current: bool
    live: str
    changes: str


def gone_page(withdrawn: Withdrawal, root: str, language: Language) -> str:
    """That a snapshot was withdrawn, why, and which one is in its place."""
    say, body = language.gettext, PARAGRAPH.format(withdrawn.reason)
    if withdrawn.successor:
        other = _snapshot(withdrawn.successor, root)
        body += PARAGRAPH.format(Markup("{} {}").format(say("In its place:"), other))
    return _page(say("This snapshot was withdrawn"), body, language)


def status_page(status: Status, root: str, language: Language) -> str:
    """Whether the data have moved on since a snapshot, with links to what changed and to today."""
    say = language.gettext
    words = [Markup("{} {}.").format(say("Snapshot"), _snapshot(status.id, root))]
    if status.is_current:
        words.append(Markup.escape(say("Nothing of what it shows has changed since.")))
    else:
        words.append(Markup.escape(say("The data have moved on since.")))
        words.append(LINK.format(status.changes, say("What changed")))
    live = LINK.format(status.live, say("The timeline as it is today"))
    body = PARAGRAPH.format(Markup(" ").join(words)) + PARAGRAPH.format(live)
    return _page(say("Has it changed?"), body, language)


def _snapshot(name: str, root: str) -> Markup:
    return LINK.format(f"{root}s/{name}/", name)


def _page(title: str, body: Markup, language: Language) -> str:
    """A page without anything that it would have to ask for, in the colours of the timeline."""
    themes = Markup(style_sheet(""))
    return str(FRAME.format(code=language.code, title=title, themes=themes, body=body))
