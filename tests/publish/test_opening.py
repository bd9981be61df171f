"""Opening a data set: the view of a query is that of the server's edition."""

from __future__ import annotations

import pytest
from pandas.testing import assert_frame_equal

from tests.builders import TODAY
from tests.serve.conftest import edition
from timeline.curate.model import Dataset
from timeline.dates import parse
from timeline.languages import ENGLISH, language
from timeline.publish.opening import view
from timeline.serve.views.sheet import sheet


@pytest.mark.parametrize(
    "query", ["", "?lane=space", "?asof=2020-06", "?lang=ru&q=круз", "?asof=2050", "?asof=x"]
)
def test_view_is_that_of_the_page(shipped: Dataset, query: str) -> None:
    taken = view(shipped, query, TODAY)
    served = sheet(edition(shipped), query).snapshot
    assert (taken.state, taken.notes, taken.caption) == (served.state, served.notes, served.caption)
    assert (taken.today, taken.language) == (served.today, served.language)
    assert_frame_equal(taken.seen, served.seen)


def test_past_knows_its_present(shipped: Dataset) -> None:
    taken = view(shipped, "?asof=2020-06-01", TODAY)
    assert taken.today == parse("2020-06-01").earliest_start
    assert taken.catalogue.present is not None
    assert taken.catalogue.present.today == TODAY


def test_query_names_the_language_before_its_taker(shipped: Dataset) -> None:
    assert view(shipped, "?lang=en", TODAY, language("ru")).language is ENGLISH
    assert view(shipped, "", TODAY, language("ru")).dataset.title == "Голливуд, Москва, орбита"
