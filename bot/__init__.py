"""Rasa: understanding and dialogue, on loopback only. Imports `language` and nothing else of ours."""
