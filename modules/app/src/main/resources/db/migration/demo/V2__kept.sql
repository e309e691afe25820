-- What the demo's other people must know again after a restart: their seats' accounts, printed codes.
CREATE TABLE kept (
    name      VARCHAR(200${chars}) NOT NULL,
    kept_text VARCHAR(200${chars}) NOT NULL,
    CONSTRAINT pk_kept PRIMARY KEY (name)
);
