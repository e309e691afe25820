-- Who has read a document that names people: each reading is an entry of the log once.
CREATE TABLE document_reading (
    id       ${uuid} NOT NULL,
    document ${uuid} NOT NULL,
    reader   ${uuid} NOT NULL,
    CONSTRAINT pk_document_reading PRIMARY KEY (id),
    CONSTRAINT uq_document_reading UNIQUE (document, reader)
);

-- Inspectors who were invited to the evaluation of a project.
CREATE TABLE venue_inspector (
    id        ${uuid} NOT NULL,
    project   ${uuid} NOT NULL,
    inspector ${uuid} NOT NULL,
    CONSTRAINT pk_venue_inspector PRIMARY KEY (id),
    CONSTRAINT uq_venue_inspector UNIQUE (project, inspector)
);
