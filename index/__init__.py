"""Finds the cards that answer a question, or says that none does."""
