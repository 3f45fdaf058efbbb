"""The calendar behind date expressions: names of months and days, and intervals in ISO 8601."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip


def day(year: int, month: int, number: int) -> str | None:
    """``2026-03-04``, or None where the calendar has no such day."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def weekday_near(published: date, weekday: int, direction: int) -> date:
    """The day of that name before (-1), on or before (0) or after (1) the day of publication."""
    if direction > 0:
        return _moved(published, (weekday - published.weekday() - 1) % 7 + 1)
    back = (published.weekday() - weekday) % 7
    return _moved(published, -(back or (7 if direction < 0 else 0)))


def month_near(published: date, month: int, direction: int) -> int:
    """The year of a month named alone: the one that began last, or the coming one for 1."""
    if direction > 0:
        return published.year + (month <= published.month)
    return published.year - (
        month > published.month or (direction < 0 and month == published.month)
    )


def shifted_month(published: date, months: int) -> str:
    """The month ``months`` from publication, as ``2026-03``."""
    at = published.year * 12 + published.month - 1 + months
    return f"{at // 12:04d}-{at % 12 + 1:02d}"


def period(published: date, unit: str, offset: int) -> str | None:
    """The day, week, month, year, decade or century ``offset`` from the one of publication."""
    if abs(offset) > 1_000:
        return None
    if unit == "day":
        return _moved(published, offset).isoformat()
    if unit in {"week", "weekend"}:
        monday = _moved(published, 7 * offset - published.weekday())
        first = _moved(monday, 5 if unit == "weekend" else 0)
        return f"{first.isoformat()}/{_moved(monday, 6).isoformat()}"
    if unit == "month":
        return shifted_month(published, offset)
    if unit == "year":
        return f"{published.year + offset:04d}"
    if unit == "decade":
        first_year = published.year // 10 * 10 + 10 * offset
        return f"{first_year}/{first_year + 9}"
    if unit == "quarter":
        return quarter(*divmod(published.year * 4 + (published.month - 1) // 3 + offset, 4))
    return None


def quarter(year: int, index: int) -> str:
    """Quarter ``index`` (0 to 3) of a year as an interval of months."""
    return f"{year:04d}-{index * 3 + 1:02d}/{year:04d}-{index * 3 + 3:02d}"


def stretch(published: date, unit: str, count: int) -> str | None:
    """The last (negative) or next ``count`` units up to the day of publication."""
    days = {"day": 1, "week": 7}.get(unit)
    if abs(count) > 1_000 or unit not in {"day", "week", "month", "year", "decade"}:
        return None
    if days:
        other = _moved(published, days * count)
    else:
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        other = _same_day(published, months)
    first, last = sorted((published, other))
    return f"{first.isoformat()}/{last.isoformat()}"


def ago(published: date, unit: str, count: int) -> str | None:
    """What was ``count`` units before publication, as finely as the unit says."""
    if unit == "week" and abs(count) <= 1_000:
        return _moved(published, -7 * count).isoformat()
    return (
        period(published, unit, -count * (10 if unit == "decade" else 1))
        if (unit in {"day", "month", "year"})
        else None
    )


def _moved(start: date, days: int) -> date:
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return start


def _same_day(start: date, months: int) -> date:
    at = start.year * 12 + start.month - 1 + months
    year, month = at // 12, at % 12 + 1
    if not 1 <= year <= 9999:
        return start
    for number in range(start.day, 27, -1):
        found = day(year, month, number)
        if found:
            return date.fromisoformat(found)
    return date(year, month, min(start.day, 28))
