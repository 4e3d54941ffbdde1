"""Tools for who makes a pack: the checker, its sheet of everything drawn, and a first pack to change."""
