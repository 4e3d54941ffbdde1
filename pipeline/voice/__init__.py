"""A line -> a take: sound with the times of its words, or silence with estimated times."""
