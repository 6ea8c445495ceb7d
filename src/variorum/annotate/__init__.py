"""One article, no other known: a pure function from Document to Reading."""
