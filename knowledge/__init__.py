"""What the assistant knows: cards, laws and dated regional tables, as data edited by policy staff."""
