"""Pages: each shows one subject, asks, and passes on."""
