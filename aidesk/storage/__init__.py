"""The only package that knows SQL: values in, values out."""
