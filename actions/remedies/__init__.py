"""Which way is open to whom: doors, the injury path, and the letters an employer gets. Pure, from tables."""
