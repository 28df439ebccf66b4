"""Sums in conversation: which one is wanted, what a message tells for it, and how the result is told."""
