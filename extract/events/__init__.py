"""What happened: from dates and parsed sentences to events."""

from extract.events.find import find

__all__ = ["find"]
