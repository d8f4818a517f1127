"""Pixels to the bytes of a file."""
