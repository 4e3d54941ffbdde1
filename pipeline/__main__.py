"""`python -m pipeline` is `render`."""

from pipeline.cli import main

main()
