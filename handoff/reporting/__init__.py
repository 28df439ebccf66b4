"""What happened, counted: suppression of small cells, reports of questions and of complaints, the plan's indicators. Pure."""
