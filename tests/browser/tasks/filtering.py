"""To filter: a value of every kind chosen and taken away again, and all of them at once."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .task import Step, Task
from .ways import Part, alike, at, into, item, live, misses, press, sees, shows

EVERYTHING = shows(at(""), sees(item("top-gun")), sees(item("soyuz-ms-19-launch")))
REMOVE = ".is-chosen"


def chip(group: str, name: str) -> str:
    """The link that takes a value in or out."""
    return f".{group} a.chip:has-text('{name}')"


def chosen(query: str, lost: str) -> Part:
    """The address has the choice, it is said in words, and the list has become shorter."""

    def part(page: Page, way: str) -> None:
        at(query)(page, way)
        expect(live(page, item(lost))).to_have_count(0)
        expect(live(page, REMOVE)).to_be_visible()

    return part


def folded(name: str) -> str:
    """The head of a group that opens on demand."""
    return f".folded-{name} summary"


def there_and_back(*parts: Part) -> dict[str, Step]:
    """Choose, see it chosen, and take it away."""
    return alike(*parts, press(REMOVE))


def years(page: Page) -> None:
    """Everything is there again, and the fields are empty."""
    EVERYTHING(page)
    expect(live(page, "#from")).to_have_value("")
    expect(live(page, "#to")).to_have_value("")


def shut_years(page: Page, way: str) -> None:
    """Shut the fields, which lie above what is chosen."""
    if way == "keyboard":
        page.keyboard.press("Escape")
    else:
        press(folded("years"))(page, way)


def both_removed(page: Page, way: str) -> None:
    """Take both ends of the years away."""
    press(".is-chosen:has-text('from')")(page, way)
    misses(".is-chosen:has-text('from')")(page, way)
    press(".is-chosen:has-text('to')")(page, way)


def cleared(page: Page) -> None:
    """Nothing is chosen, and the search box is empty."""
    EVERYTHING(page)
    expect(live(page, REMOVE)).to_have_count(0)
    expect(live(page, "#search")).to_have_value("")


FILTERING = (
    Task(
        "lane",
        "Choose a lane, and take it away",
        **there_and_back(press(chip("group-lane", "Space")), chosen("lane=space", "top-gun")),
        check=EVERYTHING,
    ),
    Task(
        "status",
        "Choose a status in the legend, and take it away",
        **there_and_back(press(chip("legend", "released")), chosen("status=released", "digger")),
        check=EVERYTHING,
    ),
    Task(
        "disagree",
        "Choose dates that disagree, and take that away",
        **there_and_back(
            press(folded("is")),
            press(chip("folded-is", "dates disagree")),
            chosen("is=disagree", "top-gun"),
        ),
        check=EVERYTHING,
    ),
    Task(
        "kind",
        "Choose a kind, and take it away",
        **there_and_back(
            press(folded("kind")),
            press(chip("folded-kind", "film")),
            chosen("kind=film", "soyuz-ms-19-launch"),
        ),
        check=EVERYTHING,
    ),
    Task(
        "tag",
        "Choose a tag, and take it away",
        **there_and_back(
            press(folded("tag")),
            press(chip("folded-tag", "moscow")),
            chosen("tag=moscow", "top-gun"),
        ),
        check=EVERYTHING,
    ),
    Task(
        "person",
        "Choose a person, and take them away",
        **there_and_back(
            press(folded("person")),
            press(chip("folded-person", "Doug Liman")),
            chosen("person=doug-liman", "top-gun"),
        ),
        check=EVERYTHING,
    ),
    Task(
        "sure-or-not",
        "Choose what is disputed, and take that away",
        **there_and_back(
            press(folded("is")),
            press(chip("folded-is", "disputed")),
            chosen("is=disputed", "top-gun"),
        ),
        check=EVERYTHING,
    ),
    Task(
        "several",
        "Choose two values of one kind and one of another",
        **alike(
            press(chip("group-lane", "Space")),
            sees(f"{chip('group-lane', 'Space')}.is-on"),
            press(chip("group-lane", "US–Soviet")),
            sees(f"{chip('group-lane', 'US–Soviet')}.is-on"),
            press(chip("legend", "cancelled")),
        ),
        check=shows(
            at("lane=space,us-soviet&status=cancelled"),
            sees(item("moscow-joint-film")),
            misses(item("the-challenge")),
        ),
    ),
    Task(
        "years",
        "Choose years, and take them away",
        **alike(
            press(folded("years")),
            into("#from", "2021"),
            into("#to", "2022"),
            at("from=2021&to=2022"),
            shut_years,
            chosen("from=2021&to=2022", "top-gun"),
            both_removed,
        ),
        check=years,
    ),
    Task(
        "clear-all",
        "Clear all filters",
        **alike(press(".clear:has-text('Clear all')")),
        check=cleared,
        start="q=moscow&lane=us-soviet&status=happened&tag=moscow",
    ),
)
