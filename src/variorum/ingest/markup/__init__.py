"""Marked-up pages, read so that every character of their text knows the bytes it came from."""
