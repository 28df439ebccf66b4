"""Where people talk to the assistant; every channel speaks the same message."""
