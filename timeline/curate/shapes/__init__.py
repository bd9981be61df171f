"""What the files of a data folder may hold: models, their JSON Schemas and their forms."""
