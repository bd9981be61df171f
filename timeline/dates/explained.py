"""What is not known about a date, in one sentence."""

from __future__ import annotations

from timeline.dates.model import OPEN_FUTURE, OPEN_PAST, UNDATED, Date
from timeline.dates.phrases import day_pair, day_phrase
from timeline.languages import ENGLISH, Language


def explain(date: Date, language: Language = ENGLISH) -> str:
    """What is not known about a date, in one sentence without a full stop; '' if nothing.

    'some day between 1 and 31 August 1987'; marks are added after a semicolon.
    """
    if date.text == UNDATED.text:
        return language.gettext("no date is known")
    start, end = (date.earliest_start, date.latest_start), (date.earliest_end, date.latest_end)
    is_sharp = OPEN_PAST < start[0] == start[1] and end[0] == end[1] < OPEN_FUTURE
    if is_sharp and not (date.approximate or date.uncertain):
        return ""
    if not date.is_interval:
        return _with_marks(_moment(*start, language), date, language)
    said = language.pgettext(
        "ends of a date",
        "{first}, {next}",
        first=_start(*start, language),
        next=_finish(*end, language),
    )
    return _with_marks(said, date, language)


def _with_marks(said: str, date: Date, language: Language) -> str:
    if date.approximate:
        said = language.gettext(
            "{date}; approximate, so it may be a little earlier or later", date=said
        )
    return language.gettext("{date}; uncertain", date=said) if date.uncertain else said


def _moment(earliest: int, latest: int, language: Language) -> str:
    if earliest == latest:
        return day_phrase(earliest, language)
    if earliest == OPEN_PAST:
        if latest == OPEN_FUTURE:
            return language.gettext("some day")
        return language.gettext("some day up to {day}", day=day_phrase(latest, language, "of"))
    if latest == OPEN_FUTURE:
        return language.gettext("some day from {day} on", day=day_phrase(earliest, language, "of"))
    return language.gettext("some day between {days}", days=day_pair(earliest, latest, language))


def _start(earliest: int, latest: int, language: Language) -> str:
    if latest == OPEN_PAST:
        return language.gettext("has no start")
    if earliest == latest:
        return language.gettext("starts on {day}", day=day_phrase(earliest, language))
    if earliest == OPEN_PAST:
        return language.gettext("its start is unknown")
    return language.gettext("starts {moment}", moment=_moment(earliest, latest, language))


def _finish(earliest: int, latest: int, language: Language) -> str:
    if earliest == OPEN_FUTURE:
        return language.gettext("has no end")
    if earliest == latest:
        return language.gettext("ends on {day}", day=day_phrase(earliest, language))
    if latest == OPEN_FUTURE:
        return language.gettext("its end is unknown")
    return language.gettext("ends {moment}", moment=_moment(earliest, latest, language))
