"""The page as one HTML document: the body written out, and the place where Dash will draw."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from timeline.draw.glyphs import style_sheet as glyphs
from timeline.draw.plates import PLATES
from timeline.draw.plates import style_sheet as plates
from timeline.draw.style_sheet import style_sheet as themes
from timeline.explore.state import ViewState
from timeline.languages import Language
from timeline.serve.script_words import script_words

FONT_FILE = "fonts/inter-latin.woff2"
"""Asked for at once: most of the page is written in it."""

ENTRY = "page.mjs"
"""The module that starts the page; it imports the others."""

FIRST = "handover.mjs"
"""The module that runs as soon as it is there, so that the written page hears the keys."""

ELSEWHERE = frozenset({"editor.mjs"})
"""Modules of other pages."""

RUNTIME = "regenerator.min.js"
"""What Dash's components need before they run, in any browser."""

REPLACED = {"/deps/polyfill@": RUNTIME, "/dash_table/": ""}
"""Scripts of Dash that the page does without, and the file that is asked for instead: of the
polyfills, browsers that know modules need one only, and no table is drawn by dash_table."""

SCRIPT = re.compile(r'<script src="([^"]*)"></script>')

Url = Callable[[str], str]
"""The address of a file in assets/."""

Urls = Mapping[str, str]
"""The addresses of the page's own scripts, by their names."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is written of a page; `static` is its body and `tags` the first part of its head."""

    title: str
    subtitle: str
    state: ViewState
    language: Language
    is_opened: bool
    static: str
    tags: str = ""


def document(written: Page, url: Url, own: Urls, parts: dict[str, Any]) -> str:
    """A page as HTML; `parts` are those that Dash hands over for its index."""
    language = written.language
    entry = f'<script type="module" src="{own[ENTRY]}"></script>'
    scripts = _scripts(parts["scripts"], own) + entry + _renderer(parts["renderer"])
    frames = ",".join(f"{plate.frame}:{plate.plot}" for plate in PLATES)
    root = f'lang="{language.code}" dir="{language.direction}"{_chosen(written)}'
    return f"""<!DOCTYPE html>
<html {root} data-plates="{frames}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(written.subtitle)}">
<meta name="color-scheme" content="light dark">
<title>{escape(written.title)}</title>
{written.tags}
<link rel="icon" href="data:,">
<style>{themes()}{plates()}{glyphs()}</style>
{_preloads(url, own)}
{parts["css"]}
</head>
<body>
<script type="module" async src="{own[FIRST]}"></script>
<div id="static">{written.static}</div>
<div id="live">{parts["app_entry"]}</div>
<script type="application/json" id="words">{_json(script_words(language))}</script>
<footer hidden>{parts["config"]}{scripts}</footer>
</body>
</html>"""


def _chosen(written: Page) -> str:
    """What of the state the style sheet goes by.

    The panel of an opened event comes last in the document; a page that is painted while it is
    still on its way leaves room for it.
    """
    state, opened = written.state, "yes" if written.is_opened else ""
    said = (
        ("theme", state.theme),
        ("show", state.show),
        ("others", state.others),
        ("opened", opened),
    )
    return "".join(f' data-{name}="{value}"' for name, value in said if value)


def _json(data: Any) -> str:
    """Data as JSON that cannot end the script element it stands in."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _preloads(url: Url, own: Urls) -> str:
    """What the browser asks for at once: the font, and modules that it would find one by one."""
    font = f'<link rel="preload" href="{url(FONT_FILE)}" as="font" type="font/woff2" crossorigin>'
    names = (name for name in own if name.endswith(".mjs") and name not in ELSEWHERE)
    modules = (own[name] for name in names)
    return font + "".join(f'<link rel="modulepreload" href="{each}">' for each in modules)


def _scripts(tags: str, own: Urls) -> str:
    """Dash's script tags, with those of `REPLACED` changed."""

    def changed(tag: re.Match[str]) -> str:
        for part, name in REPLACED.items():
            if part in tag[1]:
                return f'<script src="{own[name]}"></script>' if name else ""
        return tag[0]

    return SCRIPT.sub(changed, tags)


def _renderer(script: str) -> str:
    """Dash's starting script as a module, so that it runs after the page's own modules."""
    return script.replace('type="application/javascript"', 'type="module"')
