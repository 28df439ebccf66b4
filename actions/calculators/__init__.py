"""Pure functions from facts to sums and dates, each with its article."""
