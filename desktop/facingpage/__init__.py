"""Facing Page: a saved page cleaned with reasons, its offline translation beside it."""

__version__ = "0.1.0"
