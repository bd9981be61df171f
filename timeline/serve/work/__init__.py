"""Work beside the threads that answer: pictures, pages and snapshots, made by other processes."""
