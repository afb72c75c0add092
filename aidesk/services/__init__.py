"""What the office does: each use case is one function and one transaction."""
