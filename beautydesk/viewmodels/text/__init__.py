"""Sentences for people, in their language."""
