"""What house rules' own patterns find."""
