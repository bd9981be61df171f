"""What a form makes of an event: the lines that change, what is wrong, and how it will look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.curate.model import Dataset, Event
from timeline.dates import OPEN_FUTURE, OPEN_PAST, from_days, to_days
from timeline.draw.svg import boxed
from timeline.draw.theme import PAGE
from timeline.explore.clock import Known, known_on, say, status_name
from timeline.explore.state import ViewState, read_query
from timeline.publish.alt import short_alt
from timeline.publish.picture import composed, still
from timeline.serve.element import Element
from timeline.serve.markup import Raw
from timeline.serve.store import Edition
from timeline.serve.views import details
from timeline.serve.views.diff import changed_lines
from timeline.serve.views.editor import names
from timeline.serve.views.fields import Form, problem
from timeline.serve.views.sheet import editor_address, href, sheet

PICTURE = 440
"""Width in px of the plot of the picture."""

YEARS = 2
"""Years that the picture shows before and after the event."""

ALWAYS = (OPEN_PAST, OPEN_FUTURE)


def children(form: Form) -> list[Any]:
    """All of it but the line that `said` gives, from what is most pressing to the preview."""
    return [*_conflict(form), *_general(form), *_diff(form), *_preview(form)]


def said(form: Form) -> str:
    """In a line: what has been done, or what is still to do."""
    language, desk = form.language, form.desk
    verdict = desk.verdict
    errors = sum(each.problem.severity == "error" for each in verdict.told) if verdict else 0
    if desk.is_saved:
        return language.gettext("Written to {file}.", file=desk.file)
    if desk.draft is None:
        return ""
    if errors:
        return language.ngettext("{n} thing to mend first.", "{n} things to mend first.", errors)
    if desk.changes:
        return language.gettext("Nothing is wrong. Nothing is written yet.")
    return language.gettext("Nothing has been changed.")


def after(form: Form) -> Any:
    """Where to go on when an event is written: to it, or to the next one."""
    language, desk = form.language, form.desk
    if not desk.is_saved:
        return None
    state, _ = read_query(form.back)
    there = ViewState(event=desk.name, lang=state.lang, theme=state.theme)
    ways = {
        f"./{href(there)}": language.gettext("See it in the timeline"),
        editor_address("", form.back): language.gettext("Write another event"),
    }
    links = [Element("A", text, href=way, className="button") for way, text in ways.items()]
    return Element("P", links, className="edit-after")


def _conflict(form: Form) -> Iterator[Any]:
    """That somebody else was quicker, and what to do; what was typed stays where it is."""
    language, desk = form.language, form.desk
    if desk.problem:
        yield Element("P", desk.problem, className="conflict", role="alert", lang="en")
    if not desk.is_conflict or desk.is_saved or desk.draft is None:
        return
    told = [
        language.gettext(
            "{file} has changed since you opened this form: this event is another one there. "
            "Nothing is written; what you typed is still here.",
            file=desk.file,
        )
    ]
    if desk.is_lost:
        told.append(
            language.gettext(
                "Both of you changed its claims or details: copy yours, and open the form anew."
            )
        )
    elif desk.both:
        listed = ", ".join(desk.both)
        told.append(language.gettext("Both of you changed: {fields}.", fields=listed))
    anew = Element(
        "A", language.gettext("Open the form anew"), href=editor_address(desk.event, form.back)
    )
    yield Element(
        "Div", [*(Element("P", each) for each in told), anew], className="conflict", role="alert"
    )


def _general(form: Form) -> Iterator[Any]:
    """Problems that no field of the form could mend."""
    verdict = form.desk.verdict
    if verdict is None:
        return
    beside = [each for name in names(form.desk) for each in form.told(name)]
    left = [each for each in verdict.told if each not in beside]
    if left:
        yield Element("Div", [problem(each) for each in left], className="edit-problems")


def _diff(form: Form) -> Iterator[Any]:
    """The lines that change, and the button that writes them."""
    say, desk = form.language.gettext, form.desk
    if desk.draft is None or not desk.changes:
        return
    yield Element("H2", say("What is written to {file}", file=desk.file))
    yield changed_lines(desk.draft, desk.file, say("Changed lines"))
    if desk.is_ready:
        text = say("Write it over theirs") if desk.is_conflict else say("Write these lines")
        yield Element("input", None, type="hidden", name="take", value=desk.now)
        yield Element(
            *("Button", text),
            className="button is-main",
            name="act",
            value="write",
            formNoValidate=True,
        )


def _preview(form: Form) -> Iterator[Any]:
    """The picture around the event and its panel, as the page will show them."""
    language, desk = form.language, form.desk
    if desk.verdict is None:
        return
    yield Element("H2", language.gettext("Preview"))
    dataset = desk.verdict.loaded.dataset
    event = next((each for each in dataset.events if each.id == desk.name), None)
    today = form.today
    known = known_on(event, dataset.sources, today) if event else None
    if event is None or known is None:
        yield Element(
            "P", language.gettext("It comes when nothing is wrong any more."), className="hint"
        )
        return
    years = _years(known)
    edition = Edition(_around(dataset, event, years), (), "", today, False)
    view = f"&view={years[0]:04}/{years[1]:04}" if years else ""
    query = f"lang={language.code}&lane={event.lane}&event={event.id}{view}"
    page = sheet(edition, query, language)
    when, status = say(known.date, known.status, language), status_name(known.status, language)
    yield Element("P", f"{event.title}: {when}, {status}.")
    scene = composed(page.snapshot, still(page.snapshot, PICTURE), PAGE)
    svg = boxed(scene, "try", PICTURE, short_alt(page.snapshot), lambda _: "")
    panel = details.children(page)
    # Its links lead through the timeline, which this page is not.
    yield Element(
        "Div",
        [Element("Div", Raw(svg), className="edit-picture"), *panel],
        className="edit-preview",
        inert=True,
    )


def _years(known: Known) -> tuple[int, int] | None:
    """The first and the last of a few years around the event, where its date says which."""
    date = known.date
    if date.precision == "open":
        return None
    first, last = (from_days(round(day))[0] for day in (date.earliest_start, date.latest_end))
    if last - first > 400 or not 0 < first - YEARS <= last + YEARS < 9999:
        return None
    return first - YEARS, last + YEARS


def _around(dataset: Dataset, event: Event, years: tuple[int, int] | None) -> Dataset:
    """What a preview shows of a data set: somebody waits for it, be the data set ever so large."""
    first, last = (to_days(years[0], 1, 1), to_days(years[1] + 1, 1, 1)) if years else ALWAYS
    named = {event.id, event.part_of, *event.related}
    near = (
        each
        for each in dataset.events
        if each.id in named
        or event.id in (each.part_of, *each.related)
        or (each.lane == event.lane and _is_within(each, first, last))
    )
    return replace(dataset, events=tuple(near))


def _is_within(event: Event, first: float, last: float) -> bool:
    return any(
        claim.date.earliest_start <= last and claim.date.latest_end >= first
        for claim in event.claims
    )
