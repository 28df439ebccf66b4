"""By when: the limitation watch and the procedural calendar, pure functions over the working calendar."""
