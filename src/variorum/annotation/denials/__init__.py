"""Who denies what: "denied any such plans", "dismissed the claims as absurd", "the fabrications are obvious".

A denial often names what it denies only by pointing back ("such claims"). `find` leads it to what the article told
before: an event, or what somebody was reported to say.
"""

from .find import find

__all__ = ["find"]
