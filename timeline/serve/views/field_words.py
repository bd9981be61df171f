"""What people call the fields of a form, how they are filled in, and which have to be."""

from __future__ import annotations

from timeline.languages import gettext_noop

LABELS = {
    "title": gettext_noop("Title"),
    "id": gettext_noop("Id"),
    "lane": gettext_noop("Lane"),
    "kind": gettext_noop("Kind"),
    "importance": gettext_noop("Importance"),
    "people": gettext_noop("People"),
    "tags": gettext_noop("Tags"),
    "summary": gettext_noop("Summary"),
    "part_of": gettext_noop("Part of"),
    "related": gettext_noop("Related events"),
    "date": gettext_noop("Date"),
    "sources": gettext_noop("Sources"),
    "status": gettext_noop("Status"),
    "stated": gettext_noop("Stated on"),
    "source": gettext_noop("Source"),
    "rank": gettext_noop("Rank"),
    "why": gettext_noop("Reason"),
    "note": gettext_noop("Note"),
    "quote": gettext_noop("Quote"),
    "disputes": gettext_noop("Disputes"),
    "unsourced": gettext_noop("No source can be named"),
    "checked": gettext_noop("Checked on"),
    "recheck_after": gettext_noop("Check again after"),
    "ignore": gettext_noop("Rules to leave out"),
    "name": gettext_noop("What it is"),
    "value": gettext_noop("Value"),
    "unit": gettext_noop("Unit"),
    "url": gettext_noop("Web address"),
    "new.title": gettext_noop("Headline"),
    "person.name": gettext_noop("Name"),
    "person.note": gettext_noop("A word on who this is"),
    "publisher": gettext_noop("Publisher"),
    "published": gettext_noop("Published on"),
}
"""What people call each field."""

HINTS = {
    "id": gettext_noop("For links; made from the title if left empty, and never changed later."),
    "person.name": "",
    "person.id": gettext_noop("Made from the name if left empty, and never changed later."),
    "importance": gettext_noop("From 1 to 5: whose name stays when room is short."),
    "people": gettext_noop("Choose one after another, or write ids with commas between them."),
    "tags": gettext_noop("With commas between them."),
    "related": gettext_noop("Ids of events, with commas between them."),
    "part_of": gettext_noop("Id of the event that this one belongs to."),
    "date": gettext_noop(
        "5 August 1983 or 1983-08-05; 1983-08, 1983~, 1983/1985; .. for a plan without a date."
    ),
    "sources": gettext_noop("Choose one after another, or write ids with commas between them."),
    "source": gettext_noop("Choose one after another, or write ids with commas between them."),
    "stated": gettext_noop("The day on which it was said."),
    "name": gettext_noop("In lower case, such as budget."),
    "value": gettext_noop("A text, or a number."),
    "unit": gettext_noop("Of a number: USD, min, m."),
    "ignore": gettext_noop("Codes, with commas between them."),
    "checked": gettext_noop("The day on which somebody last held it against its sources."),
}
"""How a field is filled in, where its name does not say it."""

LEGENDS = {"claims": gettext_noop("Claim {n}"), "details": gettext_noop("Detail {n}")}
"""What each row of a list is called."""

REQUIRED = frozenset(
    {
        *("title", "lane", "date", "sources", "claims.date", "claims.status", "details.name"),
        *("details.value", "details.source", "new.title", "person.name"),
    }
)
"""Fields that have to say something, those of rows without their number."""
