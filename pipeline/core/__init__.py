"""Ground floor: values and arithmetic that every room may use. Imports nothing of ours but the errors."""
