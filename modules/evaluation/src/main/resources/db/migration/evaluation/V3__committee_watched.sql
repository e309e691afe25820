ALTER TABLE committee ADD expected INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE committee ADD expected_representatives INTEGER DEFAULT 0 NOT NULL;

CREATE TABLE invited_inspector (
    id        ${uuid} NOT NULL,
    project   ${uuid} NOT NULL,
    inspector ${uuid} NOT NULL,
    CONSTRAINT pk_invited_inspector PRIMARY KEY (id),
    CONSTRAINT uq_invited_inspector UNIQUE (project, inspector)
);
