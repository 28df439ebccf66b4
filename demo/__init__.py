"""Made-up cases, calls and conversations, so that every screen of the console shows something."""
