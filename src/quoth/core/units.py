"""Table: what figures are counted in: currencies (ISO 4217), measures, stretches of time.

A dollar without a country is taken for the United States', a cent and a penny for the hundredth
of dollar and pound.
"""

from __future__ import annotations

import re
from typing import NamedTuple

SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "r$": "BRL", "mex$": "MXN", "£": "GBP", "€": "EUR",
    "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "rs": "INR", "rs.": "INR", "rm": "MYR",
}  # fmt: skip
"""What stands before an amount, in small letters."""
CODES = (
    "USD EUR GBP JPY CNY INR CHF AUD CAD NZD SEK NOK DKK RUB BRL MXN KRW ZAR SGD HKD TWD TRY ILS "
    "UAH NGN PHP THB VND PLN CZK HUF AED SAR EGP KES PKR BDT IDR MYR ARS CLP COP"
).split()
COINS = {
    "dollar": ("USD", 1.0), "buck": ("USD", 1.0), "cent": ("USD", 0.01), "¢": ("USD", 0.01),
    "euro": ("EUR", 1.0), "sterling": ("GBP", 1.0), "pound sterling": ("GBP", 1.0),
    "pounds sterling": ("GBP", 1.0), "penny": ("GBP", 0.01), "pennie": ("GBP", 0.01),
    "pence": ("GBP", 0.01),
    "p": ("GBP", 0.01), "yen": ("JPY", 1.0), "yuan": ("CNY", 1.0), "renminbi": ("CNY", 1.0),
    "rupee": ("INR", 1.0), "franc": ("CHF", 1.0), "ruble": ("RUB", 1.0), "rouble": ("RUB", 1.0),
    "krona": ("SEK", 1.0), "kronor": ("SEK", 1.0), "krone": ("NOK", 1.0), "kroner": ("NOK", 1.0),
    "peso": ("MXN", 1.0), "won": ("KRW", 1.0), "rand": ("ZAR", 1.0), "shekel": ("ILS", 1.0),
    "lira": ("TRY", 1.0), "baht": ("THB", 1.0), "ringgit": ("MYR", 1.0), "rupiah": ("IDR", 1.0),
    "dirham": ("AED", 1.0), "riyal": ("SAR", 1.0), "zloty": ("PLN", 1.0), "forint": ("HUF", 1.0),
    "hryvnia": ("UAH", 1.0), "naira": ("NGN", 1.0), "dong": ("VND", 1.0), "real": ("BRL", 1.0),
    "reais": ("BRL", 1.0),
}  # fmt: skip
"""Singular words after an amount, the currency, and how much of its unit one is."""
COUNTRIES = {
    "us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
    "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "swiss": "CHF",
    "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "indian": "INR", "pakistani": "PKR",
    "mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP",
    "philippine": "PHP", "egyptian": "EGP", "british": "GBP", "chinese": "CNY",
}  # fmt: skip
"""What before the name of a coin changes the currency."""
MEASURES = {
    "mile": "mile", "nautical mile": "nautical mile", "light-year": "light-year",
    "light year": "light-year", "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m",
    "meter": "m", "centimetre": "cm", "centimeter": "cm", "cm": "cm", "millimetre": "mm",
    "millimeter": "mm", "mm": "mm", "foot": "foot", "feet": "foot", "ft": "foot", "inch": "inch",
    "inches": "inch", "yard": "yard", "acre": "acre", "hectare": "hectare", "tonne": "tonne",
    "ton": "ton", "kilogram": "kg", "kilogramme": "kg", "kilo": "kg", "kg": "kg", "gram": "g",
    "milligram": "mg", "mg": "mg", "litre": "litre", "liter": "litre", "pint": "pint",
    "gallon": "gallon", "barrel": "barrel", "ounce": "ounce", "oz": "ounce", "lb": "lb",
    "pound": "lb", "mph": "mph", "kph": "km/h", "kmh": "km/h", "km/h": "km/h", "knot": "knot",
    "miles per hour": "mph", "miles an hour": "mph", "kilometres per hour": "km/h",
    "kilometers per hour": "km/h", "kilometres an hour": "km/h", "kilometers an hour": "km/h",
    "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW",
    "kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "kilowatt-hour": "kWh", "kilowatt hour": "kWh", "megawatt-hour": "MWh",
    "megawatt hour": "MWh", "volt": "V", "byte": "B", "kilobyte": "kB", "megabyte": "MB",
    "gigabyte": "GB", "terabyte": "TB", "gb": "GB", "mb": "MB", "tb": "TB", "calorie": "calorie",
    "decibel": "decibel", "hertz": "Hz", "mhz": "MHz", "ghz": "GHz", "degree": "degree",
    "degrees celsius": "°C", "degrees centigrade": "°C", "degrees fahrenheit": "°F",
    "degree celsius": "°C", "degree fahrenheit": "°F", "°c": "°C", "°f": "°F", "°": "degree",
    "degrees c": "°C", "degrees f": "°F", "square foot": "square foot",
    "square feet": "square foot", "sq ft": "square foot", "square mile": "square mile",
    "square metre": "m²", "square meter": "m²", "square kilometre": "km²",
    "square kilometer": "km²", "sq km": "km²", "square yard": "square yard",
    "cubic metre": "m³", "cubic meter": "m³", "cubic foot": "cubic foot",
    "cubic feet": "cubic foot", "percentage point": "percentage point",
    "percent point": "percentage point", "basis point": "basis point", "point": "point",
}  # fmt: skip
"""Singular words after a number, and the unit they mean."""
TIMES = {
    "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour",
    "hr": "hour", "day": "day", "night": "night", "week": "week", "weekend": "weekend",
    "fortnight": "fortnight", "month": "month", "year": "year", "yr": "year", "decade": "decade",
    "century": "century", "centurie": "century",
}  # fmt: skip
_GLUED = frozenset(
    "km cm mm kg mg mph kph kmh km/h kw mw gw kwh mwh gwh gb mb tb mhz ghz ft lb oz ° °c °f ¢ hr "
    "min sec yr".split()
)
"""What may stand right after the digits."""


class Unit(NamedTuple):
    """A unit as read after a number."""

    name: str
    factor: float
    measure: str | None
    end: int
    """Offset after its last letter."""


def _any_of(words: list[str]) -> str:
    escaped = (re.escape(word) for word in sorted(words, key=len, reverse=True))
    return "|".join(escaped).replace(r"\ ", r"[\s-]")


_AFTER_SPACE = re.compile(
    r"(?:\s|-\s?)(?:"
    r"(?P<percent>per\s?cent|pct)(?![^\W_]|\sage)"
    rf"|(?P<old>{_any_of(list(TIMES))})s?[\s-]old(?:s|er)?\b"
    rf"|(?:(?P<country>{_any_of(list(COUNTRIES))})\s)?(?P<coin>{_any_of(list(COINS))})(?:s|es)?\b"
    rf"|(?P<measure>{_any_of(list(MEASURES))})(?:s|es)?\b"
    rf"|(?P<time>{_any_of(list(TIMES))})s?\b"
    rf"|(?P<code>{'|'.join(CODES)})\b)",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"(?P<percent>\s?%|per\s?cent\b)"
    rf"|(?P<pence>p)(?![^\W_]|\.[a-z])|\s?(?P<glued>{_any_of([*_GLUED])})s?(?![^\W_])|(?P<code>{'|'.join(CODES)})\b",
    re.IGNORECASE,
)
_ONLY_MONEY = frozenset(("won", "real", "rand", "dong", "p"))
"""Coins whose names are words: they need a large or a written amount before them."""


def unit_after(text: str, at: int, value: float, *, digits: bool) -> Unit | None:
    """The unit that follows a number which ends at ``at``; None for a plain number."""
    match = (_AT_ONCE.match(text, at) if digits else None) or _AFTER_SPACE.match(text, at)
    if match is None:
        return None
    group, end = match.groupdict(), match.end()
    if group["percent"]:
        return Unit("percent", 1.0, None, end)
    if group["code"]:
        return Unit(group["code"].upper(), 1.0, None, end) if group["code"].isupper() else None
    if group.get("old"):
        return Unit("age", 1.0, TIMES[group["old"].lower()], end)
    if group.get("time"):
        return Unit("duration", 1.0, TIMES[group["time"].lower()], end)
    if group.get("coin"):
        return _money(match, value, digits=digits)
    word = re.sub(r"[\s-]", " ", (group.get("measure") or group.get("glued") or "").lower())
    if word == "¢" or group.get("pence"):
        return Unit(*COINS[word or "p"], None, end)
    if word in TIMES:
        return Unit("duration", 1.0, TIMES[word], end)
    if word == "pound" and _is_sterling(text, match, value):
        return Unit("GBP", 1.0, None, end)
    return Unit(MEASURES.get(word) or MEASURES[word.replace(" ", "-")], 1.0, None, end)


def _money(match: re.Match[str], value: float, *, digits: bool) -> Unit | None:
    word = re.sub(r"\s", " ", match["coin"].lower())
    country = match["country"]
    if word in _ONLY_MONEY and not country and not (digits and value >= 100):
        return None
    currency, factor = COINS[word]
    if country:
        currency = COUNTRIES[re.sub(r"\s", " ", country.lower())]
    return Unit(currency, factor, None, match.end())


_SPENT = re.compile(
    r"\b(?:cost|pa(?:y|id|ys|ying)|worth|spen[dt]|price|fee|fine|salary|earn)", re.I
)


def _is_sterling(text: str, match: re.Match[str], value: float) -> bool:
    """Whether pounds are money: large amounts, or a word of money shortly before."""
    if text.startswith(" of ", match.end()) and value < 1e6:
        return False
    around = text[max(0, match.start() - 40) : match.start()]
    return value >= 1e6 or bool(_SPENT.search(around))
