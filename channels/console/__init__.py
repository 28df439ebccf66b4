"""The staff console: signing in, the hotline's assistant, the queue and its tickets, conversations taken over."""
