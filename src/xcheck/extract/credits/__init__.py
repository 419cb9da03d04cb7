"""What articles say of their authors, and of where the text ran before."""
