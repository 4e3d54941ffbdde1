"""Languages of a story: its words as units, gettext catalogues and actors' sheets, and a story in another language."""
