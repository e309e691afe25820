-- What a bad row is refused by, so that it is worded in the language of whoever reads it. Rows of
-- earlier imports keep their Chinese sentences.
ALTER TABLE import_error ADD code VARCHAR(60) DEFAULT 'row-wrong' NOT NULL;
ALTER TABLE import_error ADD wording VARCHAR(60);
ALTER TABLE import_error ADD given VARCHAR(1000${chars}) DEFAULT '{}' NOT NULL;
