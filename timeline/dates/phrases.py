"""One EDTF value as a phrase ('5 October 2021', 'the 1990s') and as a label ('1990s')."""

from __future__ import annotations

from timeline.dates.calendar import from_days, year_name
from timeline.dates.cases import Case, Unknown
from timeline.dates.grammar import Value
from timeline.dates.numerals import numeral
from timeline.dates.phrasebook import CaseName, Joint, Phrasebook, SomeYear, phrasebook
from timeline.dates.seasons import SEASONS
from timeline.dates.years import Years
from timeline.languages import ENGLISH, Language

_FIRST_QUARTER, _FIRST_PART = 33, 37


def phrase(value: Value, language: Language = ENGLISH, form: CaseName = "plain") -> str:
    """The value in words, without its marks: 'August 1987', 'winter 2001–02', 'the 1980s'."""
    book = phrasebook(language)
    case = book.case(form)
    month = value.month
    if value.estimated:
        years = _years(value, book.plain.years, book.joints.pair)
        return case.estimated(year=case.years.name(int(value.year)), years=years)
    if "X" in month + value.day:
        return case.days_between(days=day_pair(value.lower, value.upper, language))
    if not month:
        return _year(value, case, language)
    number = int(month)
    if number in SEASONS:
        return case.seasons[number](year=_year_of_season(value, number, language))
    year = _year_in_date(value, book, language)
    if value.day:
        return case.day(day=int(value.day), month=book.of.months[number - 1], year=year)
    return case.month(month=case.months[number - 1], year=year)


def marked(value: Value, language: Language = ENGLISH, form: CaseName = "plain") -> str:
    """The value in words, with 'about' if it is approximate."""
    if not value.approximate:
        return phrase(value, language, form)
    return phrasebook(language).case(form).about(date=phrase(value, language, "of"))


def day_phrase(days: int, language: Language = ENGLISH, form: CaseName = "plain") -> str:
    """A day number in words: '5 October 2021'."""
    book = phrasebook(language)
    year, month, day = from_days(days)
    said = book.case(form).day
    return said(day=day, month=book.of.months[month - 1], year=book.years.name(year))


def day_pair(first: int, last: int, language: Language = ENGLISH) -> str:
    """Two days joined by 'and', saying what they share once: '1 and 31 August 1987'."""
    joint = phrasebook(language).joints.pair
    return joint.join(day_phrase(first, language), day_phrase(last, language))


def year_label(value: Value, language: Language = ENGLISH) -> str:
    """The shortest that tells the year: '1987', '44 BCE', '1990s', '19th c.'."""
    if "X" not in value.year:
        return year_name(int(value.year), language)
    book = phrasebook(language)
    named = _unknown_digits(value, book.labels, language)
    return named or _years(value, book.plain.years, book.joints.dash)


def _year(value: Value, case: Case, language: Language) -> str:
    if "X" not in value.year:
        return case.years.name(int(value.year))
    named = _unknown_digits(value, case.unknown, language)
    if named:
        return named
    book = phrasebook(language)
    return case.years_between(years=_years(value, book.plain.years, book.joints.pair))


def _year_in_date(value: Value, book: Phrasebook, language: Language) -> str:
    if "X" in value.year:
        return _some_year(value, book.some_year, language)
    return book.years.name(int(value.year))


def _year_of_season(value: Value, number: int, language: Language) -> str:
    """The year of a part of a year; halves and the like are 'of' it."""
    book = phrasebook(language)
    if "X" in value.year:
        some = book.some_year if number < _FIRST_QUARTER else book.some_year_of
        return _some_year(value, some, language)
    year = int(value.year)
    names = book.years if number < _FIRST_PART else book.of.years
    if not SEASONS[number].ends_next_year:
        return names.name(year)
    if year >= 1000 and (year + 1) % 100:
        return book.joints.winter.short(first=names.name(year), last=f"{(year + 1) % 100:02}")
    return book.joints.winter.join(names.name(year), names.name(year + 1))


def _some_year(value: Value, said: SomeYear, language: Language) -> str:
    book = phrasebook(language)
    named = _unknown_digits(value, book.of.unknown, language)
    if named:
        return said.within(years=named)
    return said.between(years=_years(value, book.plain.years, book.joints.pair))


def _unknown_digits(value: Value, said: Unknown, language: Language) -> str:
    """A decade ('the 1980s'), century or millennium, or '' if it is none of these."""
    known = value.year.lstrip("-").rstrip("X")
    unknown = len(value.year.lstrip("-")) - len(known)
    is_bce = value.year.startswith("-")
    if "X" in known:
        return ""
    if unknown == 1:
        return said.decade(decade=int(known) * 10) if int(known) >= 10 and not is_bce else ""
    number = numeral(int(known) + 1, language)
    if unknown == 2:
        return (said.century_bce if is_bce else said.century)(century=number)
    return (said.millennium_bce if is_bce else said.millennium)(millennium=number)


def _years(value: Value, names: Years, joint: Joint) -> str:
    """The first and the last year that the digits allow, joined."""
    first, last = (names.name(from_days(days)[0]) for days in (value.lower, value.upper))
    return joint.join(first, last)
