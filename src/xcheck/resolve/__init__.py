"""What is settled corpus-wide before anything is compared. The only step that knows the corpus."""
