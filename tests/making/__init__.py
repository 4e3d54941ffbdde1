"""Making a film of what is planned."""
