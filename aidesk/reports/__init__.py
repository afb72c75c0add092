"""Layout and file formats: figures come in, files go out."""
