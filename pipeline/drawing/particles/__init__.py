"""Many small things in the air: sparkles, hearts, bubbles, dust, paper, confetti; each a closed form of the frame."""
