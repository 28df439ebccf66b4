"""Official texts as files → stored versions, differences, and what they take out of service."""
