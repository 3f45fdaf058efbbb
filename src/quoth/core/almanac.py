"""The calendar behind date expressions: names, and days and periods as values in ISO 8601.

A value is a year, month or day (``2026``, ``2026-03``, ``2026-03-04``) or an interval of two of
them (``2026-03-02/2026-03-08``). A year that is not known is ``XXXX`` (ISO 8601-2:2019, also
EDTF). Weeks go from Monday to Sunday. Seasons are the meteorological ones of the northern
hemisphere. Years lie between 1 and 9999; whatever would fall outside has no value (None).
"""

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
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each season begins."""
_FARTHEST = 1_000
"""Units from publication beyond which nothing is counted."""


def day(year: int | None, month: int, number: int) -> str | None:
    """``2026-03-04``, ``XXXX-03-04`` without a year, or None where the calendar has no such day."""
    try:
        found = date(2000 if year is None else year, month, number).isoformat()
    except ValueError:
        return None
    return f"XXXX{found[4:]}" if year is None else found


def month(of: int | None, number: int) -> str | None:
    """``2026-03``, ``XXXX-03`` without a year, or None outside of the calendar."""
    at = "XXXX" if of is None else year(of)
    return at and f"{at}-{number:02d}"


def year(number: int) -> str | None:
    """``2026``, or None outside of the calendar."""
    return f"{number:04d}" if 1 <= number <= 9999 else None


def first_day(value: str) -> date:
    """The first day of a value whose year is known."""
    parts = [int(part) for part in value.split("/", maxsplit=1)[0].split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(value: str) -> date:
    """The last day of a value whose year is known."""
    parts = [int(part) for part in value.rsplit("/", maxsplit=1)[-1].split("-")]
    if len(parts) == 3:
        return date(*parts)
    at, number = [*parts, 12][:2]
    return date(at, number, 31) if number == 12 else date(at, number + 1, 1) - timedelta(1)


def interval(first: str | None, last: str | None) -> str | None:
    """``first/last``, from the start of the one to the end of the other; None if none such is."""
    if first is None or last is None:
        return None
    start, end = first.split("/")[0], last.split("/")[-1]
    if "X" in start or "X" in end:
        return f"{start}/{end}" if start[:4] == end[:4] and start < end else None
    return f"{start}/{end}" if first_day(start) < last_day(end) else None


def part(value: str | None, which: str) -> str | None:
    """The ``early``, ``mid`` or ``late`` third of a month, year or decade; else the value."""
    if value is None or which not in {"early", "mid", "late"}:
        return value
    third = ("early", "mid", "late").index(which)
    if len(value) == 9 and value[3] == "0" and value[8] == "9":
        first, last = ((0, 3), (4, 6), (7, 9))[third]
        return f"{value[:3]}{first}/{value[:3]}{last}"
    if len(value) == 4:
        return f"{value}-{third * 4 + 1:02d}/{value}-{third * 4 + 4:02d}"
    if len(value) == 7:
        end = ("10", "20", str(last_day(value.replace("XXXX", "2001")).day))[third]
        return f"{value}-{third * 10 + 1:02d}/{value}-{end}"
    return value


def decade(first: int) -> str | None:
    """``1990/1999`` for 1990; likewise the years of a century by `century`."""
    return f"{first:04d}/{first + 9:04d}" if 1 <= first <= 9990 else None


def century(number: int) -> str | None:
    """``1801/1900`` for the 19th."""
    return f"{number * 100 - 99:04d}/{number * 100:04d}" if 1 <= number <= 99 else None


def quarter(of: int, index: int) -> str:
    """Quarter ``index`` (0 to 3) of a year as an interval of months."""
    return f"{of:04d}-{index * 3 + 1:02d}/{of:04d}-{index * 3 + 3:02d}"


def half(of: int, index: int) -> str:
    """Half ``index`` (0 or 1) of a year as an interval of months."""
    return f"{of:04d}-{index * 6 + 1:02d}/{of:04d}-{index * 6 + 6:02d}"


def season(of: int, name: str) -> str | None:
    """The season that begins in that year, as an interval of months."""
    start = SEASONS[name]
    if start < 12:
        return f"{of:04d}-{start:02d}/{of:04d}-{start + 2:02d}"
    return f"{of:04d}-12/{of + 1:04d}-02" if 1 <= of < 9999 else None


def season_near(published: date, name: str, direction: int) -> str | None:
    """The season that ended last (-1), begins next (1), or of which less is in between (0)."""
    years = range(max(1, published.year - 2), min(9998, published.year + 2) + 1)
    listed = [value for at in years if (value := season(at, name))]
    if direction < 0:
        listed = [value for value in listed if last_day(value) < published][-1:]
    elif direction > 0:
        listed = [value for value in listed if first_day(value) > published][:1]
    return min(listed, key=lambda value: _gap(published, value), default=None)


def _gap(published: date, value: str) -> int:
    before, after = (first_day(value) - published).days, (published - last_day(value)).days
    return max(0, before, after)


def weekday_near(published: date, weekday: int, direction: int) -> date:
    """The day of that name before (-1), on or before (0) or after (1) the day of publication."""
    if direction > 0:
        return moved(published, (weekday - published.weekday() - 1) % 7 + 1)
    back = (published.weekday() - weekday) % 7
    return moved(published, -(back or (7 if direction < 0 else 0)))


def month_near(published: date, number: int, direction: int) -> int:
    """The year of a month named alone: the nearest, unless that is far and ``direction`` speaks.

    Whoever means the farther of the two says "last November" or gives the year.
    """
    back = (published.month - number) % 12
    past = published.year - (number > published.month)
    if back <= 3 or (direction < 0 and back <= 9) or (back <= 6 and direction <= 0):
        return past
    return past + 1


def day_near(published: date, number: int, of: int, direction: int) -> int | None:
    """The year of a day of a month: the nearest, unless that is far and ``direction`` speaks."""
    years = [at for at in range(published.year - 2, published.year + 3) if day(at, number, of)]
    away = {at: (date(at, number, of) - published).days for at in years if 1 <= at <= 9999}
    best = min(away, key=lambda at: abs(away[at]), default=None)
    certain = 60 if direction > 0 else 90
    if best is None or abs(away[best]) <= certain or away[best] * direction >= 0:
        return best
    listed = [at for at in away if away[at] * direction > 0]
    return min(listed, key=lambda at: abs(away[at]), default=best)


def period(published: date, unit: str, offset: int) -> str | None:
    """The day, week, month, year, decade or century ``offset`` from the one of publication."""
    if abs(offset) > _FARTHEST:
        return None
    if unit == "day":
        return moved(published, offset).isoformat()
    if unit in {"week", "weekend"}:
        monday = moved(published, 7 * offset - published.weekday())
        first = moved(monday, 5 if unit == "weekend" else 0)
        return f"{first.isoformat()}/{moved(monday, 6).isoformat()}"
    if unit == "month":
        at = published.year * 12 + published.month - 1 + offset
        return month(at // 12, at % 12 + 1)
    if unit == "quarter":
        of, index = divmod(published.year * 4 + (published.month - 1) // 3 + offset, 4)
        return quarter(of, index) if year(of) else None
    if unit == "year":
        return year(published.year + offset)
    if unit == "decade":
        return decade(published.year // 10 * 10 + 10 * offset)
    return century((published.year - 1) // 100 + 1 + offset) if unit == "century" else None


def stretch(published: date, unit: str, count: int) -> str | None:
    """The last (negative) or next ``count`` units up to the day of publication."""
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    if abs(count) > _FARTHEST or not (days or months):
        return None
    other = moved(published, days * count) if days else _same_day(published, months * count)
    if other is None:
        return None
    first, last = sorted((published, other))
    return f"{first.isoformat()}/{last.isoformat()}" if first < last else None


def away(published: date, unit: str, count: int) -> str | None:
    """What is ``count`` units after (before: negative) publication, as finely as the unit says."""
    if abs(count) > _FARTHEST:
        return None
    if unit in {"minute", "hour"}:
        return published.isoformat() if abs(count) <= (6 if unit == "hour" else 360) else None
    if unit in {"week", "fortnight"}:
        return moved(published, (14 if unit == "fortnight" else 7) * count).isoformat()
    if unit in {"decade", "century"}:
        return year(published.year + (10 if unit == "decade" else 100) * count)
    return period(published, unit, count)


def moved(start: date, days: int) -> date:
    """``start`` moved by days; itself where the calendar ends."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return start


def _same_day(start: date, months: int) -> date | None:
    """The same day of another month, or that month's last day."""
    at = start.year * 12 + start.month - 1 + months
    of, number = at // 12, at % 12 + 1
    if not 1 <= of <= 9999:
        return None
    last = last_day(f"{of:04d}-{number:02d}").day
    return date(of, number, min(start.day, last))
