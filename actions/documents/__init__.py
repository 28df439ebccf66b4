"""Papers a person takes away: filled from the facts of a case, gaps marked, printed as DOCX and PDF."""
