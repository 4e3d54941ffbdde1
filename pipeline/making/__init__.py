"""Making a film's files: the tasks of its processes, what is remembered between renders, how far it is."""
