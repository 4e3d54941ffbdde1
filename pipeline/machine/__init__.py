"""The machine Kindreel runs on: what it has, and what is kept on it."""
