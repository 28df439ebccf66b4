"""The HTTP door: sessions, messages, history, tickets, the page."""
