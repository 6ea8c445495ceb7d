"""Whether times of two articles can be one, and which of them says more."""

from datetime import date, timedelta

from variorum.model import Time


def bounds(time: Time) -> tuple[str, str]:
    """The first and last day that a time can mean, as texts that sort; an open side is far away."""
    days = [part.partition("T")[0].rstrip("~?%") for part in time.split("/")]
    first, last = days[0], days[-1]
    return ("" if first in {"", ".."} else _filled(first, "-01"), "~" if last in {"", ".."} else _filled(last, "-99"))


def _filled(day: str, part: str) -> str:
    return day + part * (2 - day.lstrip("-").count("-"))


def agree(one: Time | None, other: Time | None) -> bool:
    """Whether two times can be the same; an unknown one agrees with any."""
    if one is None or other is None:
        return True
    (a0, a1), (b0, b1) = bounds(one), bounds(other)
    return a0 <= b1 and b0 <= a1


def before(one: Time | None, other: Time | None) -> bool:
    """Whether the first is known to lie wholly before the second."""
    return one is not None and other is not None and bounds(one)[1] < bounds(other)[0]


def exact(times: list[Time]) -> Time | None:
    """The time that says most of several that agree: the shortest stretch, the earliest of equals."""
    return min(times, key=lambda time: (_breadth(time), -len(time), time), default=None)


def _breadth(time: Time) -> tuple[int, int]:
    first, last = bounds(time)
    shared = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return (-shared, 0)


def earliest(times: list[Time]) -> Time | None:
    """The earliest of several."""
    return min(times, key=lambda time: (bounds(time), time), default=None)


def earlier(time: Time, days: int) -> Time:
    """The day that lies so many days before a time, as text; the time itself where it names no day."""
    try:
        return (date.fromisoformat(time[:10]) - timedelta(days)).isoformat()
    except ValueError:
        return time
