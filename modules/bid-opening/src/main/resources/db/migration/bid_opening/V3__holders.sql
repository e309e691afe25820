-- Challenges sealed to announced keys. Only the hash of the answer is kept, so that no copy of the
-- database can answer.
CREATE TABLE key_rehearsal (
    id          ${uuid} NOT NULL,
    tender      ${uuid} NOT NULL,
    recipient   VARCHAR(32) NOT NULL,
    pk          VARCHAR(130) NOT NULL,
    again       CHAR(1) DEFAULT 'N' NOT NULL,
    sealed      VARCHAR(400) NOT NULL,
    answer_hash VARCHAR(64) NOT NULL,
    state       VARCHAR(20) NOT NULL,
    CONSTRAINT pk_key_rehearsal PRIMARY KEY (id),
    CONSTRAINT uq_key_rehearsal UNIQUE (tender, recipient, pk, again),
    CONSTRAINT fk_key_rehearsal FOREIGN KEY (tender) REFERENCES tender_opening (id),
    CONSTRAINT ck_key_rehearsal_again CHECK (again IN ('Y', 'N'))
);

-- Until the closing a bid's row does not say for which tender it is: whoever counts rows learns how
-- many bids there are in all, and not of which tender.
ALTER TABLE bid DROP CONSTRAINT fk_bid;

ALTER TABLE tender_opening ADD backup_called CHAR(1) DEFAULT 'N' NOT NULL;
ALTER TABLE tender_opening ADD CONSTRAINT ck_tender_opening_backup CHECK (backup_called IN ('Y', 'N'));
ALTER TABLE tender_opening ADD destroy_keys_from TIMESTAMP(6) WITH TIME ZONE;

-- Clauses whose pieces hold what the bidder committed to and make another key than the body's.
CREATE TABLE failed_clause (
    id        ${uuid} NOT NULL,
    bid       ${uuid} NOT NULL,
    clause_no INTEGER NOT NULL,
    CONSTRAINT pk_failed_clause PRIMARY KEY (id),
    CONSTRAINT uq_failed_clause UNIQUE (bid, clause_no),
    CONSTRAINT fk_failed_clause FOREIGN KEY (bid) REFERENCES bid (id)
);

-- A slot key that its holder shows to the other seats after the opening, encrypted as bids are.
CREATE TABLE shown_key (
    id         ${uuid} NOT NULL,
    tender     ${uuid} NOT NULL,
    recipient  VARCHAR(32) NOT NULL,
    sealed_key ${blob} NOT NULL,
    CONSTRAINT pk_shown_key PRIMARY KEY (id),
    CONSTRAINT uq_shown_key UNIQUE (tender, recipient),
    CONSTRAINT fk_shown_key FOREIGN KEY (tender) REFERENCES tender_opening (id)
);

ALTER TABLE holder_key ADD destroyed_at TIMESTAMP(6) WITH TIME ZONE;

-- The client code that was last put in the log.
CREATE TABLE served_code (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    event_count ${bigint} NOT NULL,
    root        VARCHAR(64),
    event       ${uuid},
    CONSTRAINT pk_served_code PRIMARY KEY (id)
);
