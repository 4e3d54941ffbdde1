"""How a puppet acts: its joints, poses, face, eyes, small motions and its way across the stage."""
