"""What figures are measured in: units of length, weight, surface, speed, heat and time, and shares, each by all its names."""

from __future__ import annotations

UNITS = {
    name: unit
    for unit, names in (
        # `5m` is five million or five metres: only the article's sense tells, so both are one.
        ("m", "m million metre metres meter meters"),
        ("km", "km kms kilometre kilometres kilometer kilometers"), ("cm", "cm centimetre centimetres centimeter centimeters"),
        ("mm", "mm millimetre millimetres millimeter millimeters"), ("mile", "mi mile miles"), ("yard", "yd yds yard yards"),
        ("foot", "ft foot feet"), ("inch", "inch inches"),
        ("kg", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"), ("gram", "g gram grams gramme grammes"), ("pound", "lb lbs"),
        ("stone", "stone"), ("ounce", "oz ounce ounces"), ("tonne", "tonne tonnes"), ("ton", "ton tons"),
        ("hectare", "ha hectare hectares"), ("acre", "acre acres"), ("litre", "litre litres liter liters"), ("gallon", "gallon gallons"),
        ("barrel", "barrel barrels"), ("km/h", "kph kmh"), ("mph", "mph"), ("knot", "knot knots"), ("MW", "mw megawatt megawatts"),
        ("GW", "gw gigawatt gigawatts"), ("kW", "kw kilowatt kilowatts"), ("celsius", "celsius"), ("fahrenheit", "fahrenheit"),
        ("second", "sec secs seconds"), ("minute", "min mins minute minutes"), ("hour", "hr hrs hour hours"), ("day", "day days"),
        ("week", "week weeks"), ("month", "month months"), ("year", "yr yrs year years"), ("decade", "decade decades"),
        ("percent", "% percent pct"), ("percentage point", "percentage points|percentage point"),
    )
    for name in (names.split("|") if "|" in names else names.split())
} | {"per cent": "percent", "square miles": "square mile", "square kilometres": "square km", "square kilometers": "square km"}  # fmt: skip
"""Each unit by its names and signs, in lower case."""
