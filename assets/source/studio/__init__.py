"""The sound studio that all packs share: instruments, rooms, tapes, a composer, and the press that writes files."""
