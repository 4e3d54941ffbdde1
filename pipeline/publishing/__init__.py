"""A film with everything its upload needs, in a folder of its own: all of it, or nothing."""
