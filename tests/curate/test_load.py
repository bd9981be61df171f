"""From a folder to a data set: what is kept, what is dropped, what may be missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.curate.load import load
from timeline.curate.model import Claim, Detail, Event, Lane, Person, Source, Value
from timeline.dates import parse, to_days
from timeline.errors import DataFolderError, Problem

Write = Callable[[dict[str, str | bytes | None]], Path]
GOOD = Path(__file__).parent.parent / "corpus" / "good"
EVENT = "- {id: %s, title: T, lane: films, date: 1988, sources: [variety]}\n"


def rules(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, str]]:
    return [(Path(p.path).name, p.line, p.column, p.rule) for p in problems]


def test_claims_keep_every_field_and_their_line() -> None:
    event = load(GOOD / "all-fields").dataset.events[0]
    assert event.claims[1] == Claim(
        date=parse("2021-10"),
        status="scheduled",
        stated=parse("2020-09-19"),
        sources=("variety",),
        rank="deprecated",
        why="unofficial manifest",
        quote="not before October",
        disputes="the studio's own date",
        line=14,
    )
    assert event.claims[2].unsourced
    assert (event.title, event.tags, event.line) == (
        "Фильм в космосе 🚀",
        ("unrealised", "1987"),
        2,
    )


@pytest.mark.parametrize(("kind", "status"), [("film", "released"), ("trip", "happened")])
def test_short_form_is_one_claim(write: Write, kind: str, status: str) -> None:
    start = "- id: one\n  title: One\n  lane: films\n"
    text = f"{start}  kind: {kind}\n  date: 1988\n  sources: [variety]\n"
    folder = write({"events/films.yaml": text})
    (event,) = load(folder).dataset.events
    assert event == Event(
        id="one",
        title="One",
        lane="films",
        kind=kind,
        claims=(Claim(parse("1988"), status, None, ("variety",), line=5),),
        path="events/films.yaml",
        line=1,
    )


def test_details_and_measures_are_read_whole() -> None:
    dataset = load(GOOD / "all-fields").dataset
    director, budget = dataset.events[0].details
    assert director == Detail("director", "Doug Liman", "", ("variety",))
    assert (budget.value, budget.unit, budget.note) == ("200000000", "USD", "As reported.")
    assert budget.translations["ru"] == {"note": "По сообщениям."}
    (measure,) = dataset.measures
    assert (measure.name, measure.form, measure.lane) == ("Gross", "steps", "films")
    assert measure.translations["ru"] == {"name": "Сборы"}
    notes = {"en": {"note": "Counted anew."}, "ru": {"note": "Посчитано заново."}}
    assert measure.values == (
        Value("first-film", None, 31.5, ("variety",), "Counted anew.", notes),
        Value("", parse("1988~"), 2_000_000.0, ("variety",)),
    )


def test_head_and_small_files_are_read_whole() -> None:
    dataset = load(GOOD / "all-fields").dataset
    assert (dataset.title, dataset.subtitle, dataset.licence) == ("1917", "No: yes", "CC-BY-4.0")
    assert dataset.authors == ("Rocha, Ada", "The Lighthouse Society")
    assert dataset.forge == "https://example.org/lights/edit/main/data"
    assert dataset.view == parse("1980/2030")
    assert [(era.name, era.span) for era in dataset.eras] == [("Cold War", parse("1947/1991"))]
    assert dataset.ranges[0].name == "Space film"
    assert (dataset.alt, dataset.ranges[0].alt) == ("One film, in 1988.", "Nothing came of it.")
    assert dataset.lanes == (Lane("films", "Films", "Feature films."),)
    assert dataset.people == {
        "tom-cruise": Person("tom-cruise", "Tom Cruise", ("Q37079",), "An actor.")
    }
    assert dataset.sources == {
        "variety": Source(
            id="variety",
            title="Release date moves",
            publisher="Variety",
            url="https://example.org/a",
            published=parse("2017-06-30"),
            lang="en",
            note="Behind a paywall.",
            reliability="Trade paper, on the day.",
            archived="https://archive.example/2017/https://example.org/a",
        ),
        "rewrite": Source(
            id="rewrite",
            title="The same again",
            voice="variety",
        ),
    }
    places = [(each.path, each.line) for each in dataset.sources.values()]
    assert places == [("sources.yaml", 1), ("sources.yaml", 11)]


def test_error_drops_that_event_only(write: Write) -> None:
    text = EVENT % "one" + EVENT % "Two" + EVENT % "three"
    loaded = load(write({"events/films.yaml": text}))
    assert [event.id for event in loaded.dataset.events] == ["one", "three"]
    assert (loaded.seen, rules(loaded.problems)) == (3, [("films.yaml", 2, 8, "id-form")])


def test_warning_drops_nothing(write: Write) -> None:
    text = (EVENT % "one").replace("1988", "2030")
    loaded = load(write({"events/films.yaml": text}), today=to_days(2026, 11, 21))
    assert [problem.severity for problem in loaded.problems] == ["warning"]
    assert len(loaded.dataset.events) == 1


def test_future_is_not_looked_at_without_today(write: Write) -> None:
    folder = write({"events/films.yaml": (EVENT % "one").replace("1988", "2030")})
    assert load(folder).problems == ()


def test_fault_in_a_person_keeps_the_events_of_that_person(write: Write) -> None:
    text = (EVENT % "one").replace("date", "people: [tom-cruise], date")
    loaded = load(write({"people.yaml": "- {id: tom-cruise}\n", "events/films.yaml": text}))
    assert rules(loaded.problems) == [("people.yaml", 1, 3, "missing-field")]
    assert loaded.dataset.people["tom-cruise"].name == "tom-cruise"
    assert len(loaded.dataset.events) == 1


def test_address_that_is_no_web_address_does_not_reach_the_model(write: Write) -> None:
    source = '- {id: variety, title: T, url: "javascript:alert(1)"}\n'
    assert load(write({"sources.yaml": source})).dataset.sources["variety"].url == ""


@pytest.mark.parametrize(
    "forge",
    [
        "javascript:alert(1)",
        "http://example.org/edit",
        "https://example.org",
        "https://example.org/?line={line}",
        "https://example.org/{path}/{branch}",
        "https://{path}/edit",
    ],
)
def test_forge_that_leads_nowhere_does_not_reach_the_model(write: Write, forge: str) -> None:
    loaded = load(write({"timeline.yaml": f'{{title: T, forge: "{forge}"}}\n'}))
    assert (loaded.dataset.forge, rules(loaded.problems)[-1][-1]) == ("", "bad-url")


def test_broken_file_does_not_hide_the_others(write: Write) -> None:
    loaded = load(write({"events/a.yaml": "- id: 'x\n", "events/z.yaml": EVENT % "last"}))
    assert rules(loaded.problems) == [("a.yaml", 1, 7, "syntax")]
    assert [event.id for event in loaded.dataset.events] == ["cocktail", "last"]


@pytest.mark.parametrize("title", ["*batteries not included", "*batteries\n  date: @x"])
def test_event_before_a_broken_one_is_kept(write: Write, title: str) -> None:
    broken = f"- id: two\n  title: {title}\n"
    loaded = load(write({"events/films.yaml": EVENT % "one" + broken}))
    assert [event.id for event in loaded.dataset.events] == ["one"]


def test_event_with_an_alias_before_a_broken_one_is_dropped(write: Write) -> None:
    text = EVENT % "*one" + EVENT % "two" + "- id: three\n  title: @x\n"
    loaded = load(write({"events/films.yaml": text}))
    assert [event.id for event in loaded.dataset.events] == ["two"]
    assert rules(loaded.problems) == [
        ("films.yaml", 1, 8, "syntax"),
        ("films.yaml", 4, 10, "syntax"),
    ]


@pytest.mark.parametrize("broken", ["lanes.yaml", "sources.yaml"])
def test_reference_into_a_broken_file_is_not_called_unknown(write: Write, broken: str) -> None:
    assert [slip[3] for slip in rules(load(write({broken: "- {id: @}\n"})).problems)] == ["syntax"]


def test_reference_to_a_dropped_event_is_known(write: Write) -> None:
    text = (
        EVENT % "One"
        + "- {id: two, title: T, lane: films, date: 1988, sources: [variety], related: [One]}\n"
    )
    assert [slip[3] for slip in rules(load(write({"events/films.yaml": text})).problems)] == [
        "id-form"
    ]


def test_small_files_may_be_missing_where_nothing_refers_to_them(write: Write) -> None:
    assert load(write({"people.yaml": None})).problems == ()


def test_missing_lanes_are_named_where_they_are_used(write: Write) -> None:
    folder = write({"lanes.yaml": None})
    (problem,) = load(folder).problems
    lanes = folder / "lanes.yaml"
    assert problem.message == f"unknown lane 'films': it is not in {lanes}"
    assert problem.hint == f"add it to {lanes}"


def test_missing_title_is_a_problem(write: Write) -> None:
    folder = write({"timeline.yaml": None})
    loaded = load(folder)
    assert [str(problem) for problem in loaded.problems] == [
        f"{folder}/timeline.yaml:1:1: error: the file is missing [TL107 missing-file]"
        " — write it with one line: 'title: …'"
    ]
    assert len(loaded.dataset.events) == 1


@pytest.mark.parametrize(
    "files", [{}, {"events/films.yaml": ""}, {"events/films.yaml": "# nothing yet\n"}]
)
def test_folder_without_events_is_a_problem(write: Write, files: dict[str, str]) -> None:
    folder = write({"events/films.yaml": None, **files})
    (problem,) = load(folder).problems
    assert (problem.path, problem.rule) == (str(folder / "events"), "missing-file")
    assert problem.hint == "write them into a file such as events/first.yaml"


def test_events_may_stand_in_one_file_and_in_a_folder(write: Write) -> None:
    loaded = load(write({"events.yaml": EVENT % "one", "events/z.yml": EVENT % "two"}))
    assert [event.id for event in loaded.dataset.events] == ["one", "cocktail", "two"]
    assert loaded.problems == ()


@pytest.mark.parametrize(
    "name", [".films.yaml", "films.yaml~", "#films.yaml#", ".#films.yaml", "~films.yaml", "a.txt"]
)
def test_what_editors_leave_behind_is_ignored(write: Write, name: str) -> None:
    assert load(write({f"events/{name}": "["})).problems == ()


def test_file_that_cannot_be_opened_is_a_problem(write: Write) -> None:
    folder = write({})
    (folder / "events" / "more.yaml").mkdir()
    (problem,) = load(folder).problems
    assert problem.message == "the file cannot be opened: is a directory"


def test_texts_by_language_keep_the_own_one_in_its_field() -> None:
    dataset = load(GOOD / "languages").dataset
    assert (dataset.language, dataset.title) == ("ru", "Карьера")
    assert dataset.translations == {"ru": {"title": "Карьера"}, "en": {"title": "A career"}}
    first, second = dataset.events
    assert (first.title, first.summary) == ("Коктейль", "Бармен мечтает о своём баре.")
    assert first.translations["en"] == {
        "title": "Cocktail: a bar",
        "summary": "A bartender dreams.",
    }
    assert first.claims[0].translations["en"] == {
        "why": "Day of the opening.",
        "note": "In the US.",
        "disputes": "The year.",
    }
    assert second.title == "Человек дождя"
    assert second.translations == second.claims[0].translations == {}


def test_small_files_give_texts_by_language() -> None:
    dataset = load(GOOD / "languages").dataset
    (lane,) = dataset.lanes
    assert (lane.name, lane.help) == ("Фильмы", "Игровые фильмы.")
    assert {code: texts["name"] for code, texts in lane.translations.items()} == {
        "ru": "Фильмы",
        "en": "Films",
        "zh-Hant": "電影",
        "es-419": "Películas",
    }
    person = dataset.people["tom-cruise"]
    assert (person.name, person.note) == ("Том Круз", "Актёр.")
    assert person.translations["en"] == {"name": "Tom Cruise", "note": "An actor."}
    assert [span.translations["en"]["name"] for span in (*dataset.ranges, *dataset.eras)] == [
        "The film",
        "Perestroika",
    ]


def test_plain_texts_are_english_unless_the_data_say_so() -> None:
    dataset = load(GOOD / "all-fields").dataset
    assert (dataset.language, dataset.translations) == ("en", {})


def test_events_with_translations_can_be_put_into_sets() -> None:
    dataset = load(GOOD / "languages").dataset
    assert len({*dataset.events, *dataset.lanes, *dataset.ranges, *dataset.people.values()}) == 5


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("RU", "'RU' is not a language code [TL407 text-languages] — write 'ru'"),
        ("Russian", "'Russian' is not a language code [TL407 text-languages] — write 'ru'"),
        ("~", "'language' is empty [TL108 wrong-kind] — write a value, or delete the line"),
        (
            "Quenya",
            "'Quenya' is not a language code [TL407 text-languages]"
            " — write a language code such as en, ru or pt-BR",
        ),
    ],
)
def test_own_language_in_doubt_is_the_only_problem(write: Write, given: str, said: str) -> None:
    folder = write({"timeline.yaml": f"title: {{ru: Карьера}}\nlanguage: {given}\n"})
    loaded = load(folder)
    place = f"{folder}/timeline.yaml:2:11: error: "
    assert [str(problem) for problem in loaded.problems] == [place + said]
    assert loaded.dataset.title == "Карьера"


def test_lane_without_a_name_in_the_own_language_keeps_the_one_it_has(write: Write) -> None:
    loaded = load(write({"lanes.yaml": "- {id: films, name: {ru: Фильмы}}\n"}))
    assert rules(loaded.problems) == [("lanes.yaml", 1, 21, "text-languages")]
    assert [lane.name for lane in loaded.dataset.lanes] == ["Фильмы"]


def test_event_without_a_title_in_the_own_language_is_dropped(write: Write) -> None:
    text = EVENT.replace("title: T", "title: {ru: Т}") % "one" + EVENT % "two"
    loaded = load(write({"events/films.yaml": text}))
    assert [event.id for event in loaded.dataset.events] == ["two"]
    assert [problem.hint for problem in loaded.problems] == ["add 'en: …'"]


def test_missing_folder_raises(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="there is no such folder"):
        load(tmp_path / "nowhere")


def test_file_in_place_of_a_folder_raises(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(DataFolderError, match="is not a folder"):
        load(tmp_path / "data")
