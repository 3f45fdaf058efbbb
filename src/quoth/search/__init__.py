"""Fuzzy search over quotes: a query line in, ranked quotes and the letters to light out."""
