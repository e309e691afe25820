-- Which parts of the demo have been played, so that a restart goes on where it stopped.
CREATE TABLE step (
    name      VARCHAR(100${chars}) NOT NULL,
    played_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_step PRIMARY KEY (name)
);
