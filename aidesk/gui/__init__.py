"""The window: shows, asks, passes on; decides nothing."""
