"""The director: a story, a creator's art and the takes of its lines become a timeline."""

from pipeline.staging.film import stage, stage_with_notes
from pipeline.staging.lines import recordings, speeches

__all__ = ["recordings", "speeches", "stage", "stage_with_notes"]
