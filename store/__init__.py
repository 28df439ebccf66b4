"""What is remembered: sessions, messages, tickets, the outbox. SQLAlchemy lives here and nowhere else.

Every public class takes its engine, cipher and clock from app.py, is synchronous and safe to call from
many threads. Personal data stands only in encrypted columns; tokens and codes only as keyed digests.
"""
