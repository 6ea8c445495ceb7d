"""What in an article's text is not its running account: headlines, captions, datelines, sign-up calls …"""

from .marking import mark

__all__ = ["mark"]
