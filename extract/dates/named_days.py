"""Days called by a name that came once, or in some years only: D-Day, Super Tuesday."""

from __future__ import annotations

from datetime import date

# What happened once.
ONCE: dict[str, date] = {
    "Black Thursday": date(1929, 10, 24),
    "Black Tuesday": date(1929, 10, 29),
    "Kristallnacht": date(1938, 11, 9),
    "D-Day": date(1944, 6, 6),
    "V-E Day": date(1945, 5, 8),
    "V-J Day": date(1945, 8, 15),
    "Black Monday": date(1987, 10, 19),
    "Black Wednesday": date(1992, 9, 16),
    "9/11": date(2001, 9, 11),
}

# Month and day, by year.
IN_SOME_YEARS: dict[str, dict[int, tuple[int, int]]] = {
    "Super Tuesday": {
        1984: (3, 13),
        1988: (3, 8),
        1992: (3, 10),
        1996: (3, 12),
        2000: (3, 7),
        2004: (3, 2),
        2008: (2, 5),
        2012: (3, 6),
        2016: (3, 1),
        2020: (3, 3),
        2024: (3, 5),
    },
    "Bloody Sunday": {1905: (1, 22), 1920: (11, 21), 1972: (1, 30)},
}
