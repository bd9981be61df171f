"""A view as one page that stands alone: picture, list, numbers, script, style and font."""
