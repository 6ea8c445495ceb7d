"""What the accounts assert, across articles: each claim with every account of it, and who is silent.

A claim is an event that articles tell, something that a speaker is reported to say, or a figure. Whether it is so is
nobody's verdict here: an account says in whose voice it stands, on what basis, and whether the speaker is a party.
"""

from .find import find

__all__ = ["find"]
