"""Widgets: they draw, and post messages."""
