"""What is asked of a file: bounds, and errors that name the mend."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import OptionError, TimelineError
from timeline.explore.filters import FILTERS
from timeline.explore.state import SETTINGS
from timeline.languages import language
from timeline.publish.exports.options import OPTIONS, PAPERS, Options, checked, read_options


def test_what_is_not_asked_for_is_as_it_is_by_default() -> None:
    assert read_options({}) == Options()
    assert read_options({"lane": "space"}, "https://x.org/") == Options("https://x.org/")


def test_everything_that_can_be_asked_for() -> None:
    texts = {"width": "800", "scale": "2.5", "paper": "letter", "pages": "1"}
    assert read_options(texts, "x") == Options("x", 800, 2.5, "letter", True)
    assert read_options({"pages": "0"}).is_paged is False
    assert read_options({"lines": "4"}).lines == 4


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "width",
            "99999",
            "width=99999 cannot be used: write a whole number from 320 to 4000, "
            "such as width=1400.",
        ),
        ("width", "319", "from 320 to 4000"),
        ("width", "800.5", "a whole number"),
        ("width", "", "width= cannot be used"),
        ("scale", "9", "scale=9 cannot be used: write a number from 1 to 3, such as scale=2."),
        ("scale", "nan", "a number from 1 to 3"),
        ("scale", "inf", "a number from 1 to 3"),
        (
            "paper",
            "a9",
            "paper=a9 cannot be used: write one of a4, letter, a0, such as paper=a4.",
        ),
        ("lines", "13", "lines=13 cannot be used: write a whole number from 0 to 12"),
        ("pages", "yes", "pages=yes cannot be used: write one of 1, 0, such as pages=1."),
    ],
)
def test_error_names_the_option_its_bounds_and_an_example(name: str, text: str, said: str) -> None:
    with pytest.raises(OptionError) as raised:
        read_options({name: text})
    assert said in str(raised.value)


def test_error_is_said_in_the_readers_language() -> None:
    with pytest.raises(OptionError, match="width=1 не подходит: укажите целое число"):
        read_options({"width": "1"}, "", language("ru"))


@pytest.mark.parametrize("name", OPTIONS)
def test_default_and_example_are_within_the_bounds(name: str) -> None:
    option = OPTIONS[name]
    assert option.read(option.example) is not None
    default = getattr(Options(), option.field)
    assert option.read(str(int(default) if isinstance(default, bool) else default)) == default


def test_no_option_is_a_part_of_a_view() -> None:
    assert OPTIONS.keys().isdisjoint({*FILTERS, *SETTINGS, "v"})


@given(st.sampled_from(sorted(OPTIONS)), st.text())
def test_any_text_is_a_value_or_an_error(name: str, text: str) -> None:
    try:
        found = read_options({name: text})
    except OptionError as error:
        assert f"{name}=" in str(error)
    else:
        assert 320 <= found.width <= 4000
        assert 1 <= found.scale <= 4


@pytest.mark.parametrize("options", [Options(), Options(width=320, scale=3.0), Options(width=4000)])
def test_what_is_in_its_bounds_is_left_alone(options: Options) -> None:
    assert checked(options) is options


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_known(paper: str) -> None:
    assert checked(Options(paper=paper)).paper == paper
    assert PAPERS[paper].short < PAPERS[paper].long


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (Options(width=319), "width is 319, and goes from 320 to 4000: write width=320"),
        (Options(width=4001), "width is 4001, and goes from 320 to 4000: write width=4000"),
        (Options(scale=0.5), "scale is 0.5, and goes from 1 to 3: write scale=1"),
        (Options(scale=4.0), "scale is 4, and goes from 1 to 3: write scale=3"),
        (Options(scale=math.nan), "scale is nan, and goes from 1 to 3: write scale=1"),
        (Options(paper="a5"), "paper 'a5' is not known: write one of a4, letter, a0"),
    ],
)
def test_what_is_out_of_bounds_is_named_with_the_mend(options: Options, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        checked(options)
    assert str(caught.value) == message
    assert isinstance(caught.value, TimelineError)
