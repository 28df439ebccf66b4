"""From a confirmed filing to the agency that handles it: tickets, receipts, deliveries.

Nothing here knows SQLAlchemy or HTTP routes: the store is reached through the protocols beside its users.
"""
