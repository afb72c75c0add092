"""Long runs that try to lose, damage or double what the office keeps."""
