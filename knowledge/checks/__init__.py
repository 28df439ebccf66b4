"""The rules that prove the knowledge, one family a file; `knowledge.check` runs them all."""
