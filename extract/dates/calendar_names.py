"""The English names of months and weekdays with their capital, one by one and as patterns look for them in prose."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

ANY_MONTH = "|".join(MONTHS)
ANY_SHORT_MONTH = "|".join(name[:3] for name in MONTHS)  # "Sep" opens "Sept." and "September" too
ANY_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
ANY_SHORT_WEEKDAY = "|".join(name[:3] for name in WEEKDAYS)
