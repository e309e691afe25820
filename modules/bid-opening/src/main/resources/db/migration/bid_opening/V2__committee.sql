-- Who sits in a committee reads opened bids until every lot is evaluated.
CREATE TABLE taken_seat (
    id      ${uuid} NOT NULL,
    project ${uuid} NOT NULL,
    account ${uuid} NOT NULL,
    CONSTRAINT pk_taken_seat PRIMARY KEY (id),
    CONSTRAINT uq_taken_seat UNIQUE (project, account)
);

ALTER TABLE opening_lot ADD evaluated CHAR(1) DEFAULT 'N' NOT NULL;
ALTER TABLE opening_lot ADD CONSTRAINT ck_opening_lot_evaluated CHECK (evaluated IN ('Y', 'N'));
