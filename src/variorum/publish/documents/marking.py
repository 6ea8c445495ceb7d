"""Quotation marks in a text: whether they come in pairs, what stands within them."""


def paired(text: str) -> bool:
    """Whether every quotation mark has its other."""
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    return text.count("“") == text.count("”") and text.count("«") == text.count("»")


def unquoted(text: str) -> str:
    """The text with blanks for what stands in quotation marks, so that places stay."""
    found, inside = [], False
    for char in text:
        closes = inside and char in '”»"'
        inside = (inside and not closes) or (not inside and char in '“«"')
        found.append(" " if inside or closes else char)
    return "".join(found)


def inside(text: str, start: int, at: int) -> bool:
    """Whether a place stands within marks that open after `start`."""
    lead = text[start:at]
    return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1 or lead.count("«") > lead.count("»")
