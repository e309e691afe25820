-- One row per case; ended before its time, to_day moves to that day.
CREATE TABLE debarred (
    id       ${uuid} NOT NULL,
    code     VARCHAR(60${chars}) NOT NULL,
    name     VARCHAR(200${chars}) NOT NULL,
    decision VARCHAR(100${chars}) NOT NULL,
    from_day DATE NOT NULL,
    to_day   DATE NOT NULL,
    CONSTRAINT pk_debarred PRIMARY KEY (id)
);
CREATE INDEX ix_debarred_code ON debarred (code);
