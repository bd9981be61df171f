"""The addresses of the sources for curators: how many answer, and which are dead since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from timeline.dates import to_days
from timeline.dates.phrases import day_phrase
from timeline.explore.dead_links import UNASKED, DeadLink, Links
from timeline.languages import Language, gettext_noop
from timeline.publish.addresses import of_line
from timeline.publish.sources import title_of
from timeline.serve.element import Element
from timeline.serve.views.health_parts import event_link, link, row, table
from timeline.serve.views.sheet import Sheet

STATES = {
    "ok": gettext_noop("Answer"),
    "moved": gettext_noop("Have moved for good"),
    "unknown": gettext_noop("Unknown: the server turns programs away or is busy"),
    "dead": gettext_noop("Dead"),
    UNASKED: gettext_noop("Not asked yet"),
}
"""What became of addresses, as readers of the page are told."""

DEAD = "dead-links"

COMMAND = "python -m timeline links --check"


def children(page: Sheet, found: Links | None) -> list[Any]:
    """The section about the addresses: what is known of them, or how to come to know it."""
    say = page.language.gettext
    head = Element("H2", say("Links"))
    if found is None:
        told = say("Nobody has asked yet whether the addresses of the sources still answer:")
        return [head, Element("P", [f"{told} ", Element("Code", COMMAND)], className="health-lead")]
    return [head, _numbers(page, found), *_dead(page, found)]


def _numbers(page: Sheet, found: Links) -> Any:
    say, language = page.language.gettext, page.language
    rows = [
        row(say(name), link(language.number(number), f"#{DEAD}" if state == "dead" else ""))
        for state, name in STATES.items()
        if (number := found.states.get(state, 0))
    ]
    caption = say("Addresses of sources, as asked on {day}", day=_day(found.day, language))
    return table(caption, ["", say("Addresses")], rows)


def _dead(page: Sheet, found: Links) -> Iterator[Any]:
    if found.dead:
        items = [_item(page, each) for each in found.dead]
        yield Element("Ul", items, id=DEAD, className="health-dead")


def _item(page: Sheet, found: DeadLink) -> Any:
    """A source: its title and place, since when it is dead, its copy, and what rests on it."""
    source, language = found.source, page.language
    told = language.gettext(
        "dead since {day}: {why}",
        day=_day(found.answer.since, language),
        why=_why(found.answer.why, language),
    )
    away = {"rel": "noopener noreferrer"}
    named = Element("A", title_of(source), href=source.url, lang=source.lang or None, **away)
    about = f" {source.publisher}" if source.publisher else ""
    inside = [named, f"{about}, {told}. ", *_copy(page, found), *_place(page, found)]
    return Element("Li", [Element("P", inside), *_events(page, found)])


def _copy(page: Sheet, found: DeadLink) -> Iterator[Any]:
    copy = found.source.archived
    if copy:
        name = page.language.gettext("Archived copy")
        yield Element("A", name, href=copy, rel="noopener noreferrer")
    else:
        yield page.language.gettext("No archived copy is noted.")


def _place(page: Sheet, found: DeadLink) -> Iterator[Any]:
    """The line on which the source is written, which leads to where it is edited."""
    source = found.source
    there = of_line(page.dataset.forge, source.path, source.line)
    yield " "
    yield Element("Code", link(f"{source.path}:{source.line}", there))


def _events(page: Sheet, found: DeadLink) -> Iterator[Any]:
    known = [each for each in found.events if each in page.events]
    if known:
        number = page.language.ngettext("{n} event:", "{n} events:", len(known))
        links = [part for each in known for part in (", ", event_link(page, each))][1:]
        yield Element("P", [f"{number} ", *links], className="health-rests")


def _why(why: str, language: Language) -> str:
    """What the program that asked has noted in English, as far as it is known."""
    answers = re.fullmatch(r"the server answers (\d+)", why)
    if answers:
        return language.gettext("the server answers {status}", status=answers[1])
    if why.startswith("no answer"):
        return language.gettext("no answer")
    return language.gettext("too many redirections") if "redirections" in why else why


def _day(day: date, language: Language) -> str:
    return day_phrase(to_days(day.year, day.month, day.day), language)
