"""Highlights and notes: selectors, anchoring, and the TOML files that keep them."""
