"""One bot turn each. The only place, beside webhook and catalogue, that knows rasa-sdk."""
