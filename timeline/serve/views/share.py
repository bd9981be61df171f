"""Taking the view along: its address to copy, or the system's own way to share."""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from timeline.languages import Language
from timeline.serve.views import ids
from timeline.serve.views.sheet import attrs


def opener(language: Language) -> list[Any]:
    """The button that opens the dialog; without scripts the address bar does it all."""
    return [
        html.Button(
            language.gettext("Share"),
            className="button needs-script",
            **attrs(data_act="share", aria_haspopup="dialog"),
        )
    ]


def layout(language: Language) -> html.Dialog:
    """The dialog, closed; the script writes the address into it."""
    say = language.gettext
    return html.Dialog(
        [
            html.H2(say("Share this view")),
            html.P(
                say("The link carries filters, span, opened event and theme: others see the same.")
            ),
            html.Label(say("Link to this view"), htmlFor=ids.LINK),
            dcc.Input(id=ids.LINK, type="text", readOnly=True, className="input-link"),
            html.Div(
                [
                    html.Button(say("Copy link"), className="button", **attrs(data_act="copyView")),
                    html.Button(
                        say("Share with …"),
                        className="button button-system",
                        **attrs(data_act="system"),
                    ),
                    html.Button(say("Print …"), className="button", **attrs(data_act="print")),
                    html.Button(say("Close"), className="button", **attrs(data_act="close")),
                ],
                className="steps",
            ),
            html.P("", className="told", role="status"),
            html.Div(className="share-more"),
        ],
        className="dialog share",
        **attrs(aria_label=say("Share this view")),
    )
