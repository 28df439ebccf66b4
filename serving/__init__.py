"""Running it all: both processes, the web server, Rasa's own commands, logs."""
