"""What the assistant does when Rasa, or the hotline, asks it to."""
