-- One row per tender. What it knows of bids before the closing is nothing.
CREATE TABLE tender_opening (
    id              ${uuid} NOT NULL,
    version         ${bigint} NOT NULL,
    event_count     ${bigint} NOT NULL,
    tender_number   VARCHAR(60${chars}) NOT NULL,
    tender          ${clob} NOT NULL,
    bid_deadline    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    minimum_bids    INTEGER NOT NULL,
    state           VARCHAR(20) NOT NULL,
    key_set_event   ${uuid},
    keys_in_force   CHAR(1) DEFAULT 'N' NOT NULL,
    closing_since   TIMESTAMP(6) WITH TIME ZONE,
    postponed       CHAR(1) DEFAULT 'N' NOT NULL,
    closing_event   ${uuid},
    closing_index   ${bigint},
    release_ends    TIMESTAMP(6) WITH TIME ZONE,
    closing_checked CHAR(1) DEFAULT 'N' NOT NULL,
    CONSTRAINT pk_tender_opening PRIMARY KEY (id),
    CONSTRAINT ck_tender_opening_keys CHECK (keys_in_force IN ('Y', 'N')),
    CONSTRAINT ck_tender_opening_postponed CHECK (postponed IN ('Y', 'N')),
    CONSTRAINT ck_tender_opening_checked CHECK (closing_checked IN ('Y', 'N'))
);
CREATE INDEX ix_tender_opening_state ON tender_opening (state);
CREATE INDEX ix_tender_opening_keys ON tender_opening (key_set_event);
CREATE INDEX ix_tender_opening_closing ON tender_opening (closing_event);

CREATE TABLE holder_key (
    tender        ${uuid} NOT NULL,
    recipient     VARCHAR(32) NOT NULL,
    pk            VARCHAR(130) NOT NULL,
    statement     ${clob} NOT NULL,
    long_term_key VARCHAR(64) NOT NULL,
    party_name    VARCHAR(200${chars}) NOT NULL,
    signature     ${clob},
    CONSTRAINT pk_holder_key PRIMARY KEY (tender, recipient),
    CONSTRAINT fk_holder_key FOREIGN KEY (tender) REFERENCES tender_opening (id)
);

CREATE TABLE opening_lot (
    tender    ${uuid} NOT NULL,
    lot       VARCHAR(20${chars}) NOT NULL,
    state     VARCHAR(20) NOT NULL,
    bid_count INTEGER,
    CONSTRAINT pk_opening_lot PRIMARY KEY (tender, lot),
    CONSTRAINT fk_opening_lot FOREIGN KEY (tender) REFERENCES tender_opening (id)
);

-- Who stores a bid holds one gate of the tender until it has committed; the closing holds them all.
CREATE TABLE receiving_gate (
    id     VARCHAR(40) NOT NULL,
    tender ${uuid} NOT NULL,
    CONSTRAINT pk_receiving_gate PRIMARY KEY (id),
    CONSTRAINT fk_receiving_gate FOREIGN KEY (tender) REFERENCES tender_opening (id)
);
CREATE INDEX ix_receiving_gate_tender ON receiving_gate (tender);

CREATE TABLE enrolled_key (
    id          ${uuid} NOT NULL,
    signer      VARCHAR(40${chars}) NOT NULL,
    key_id      VARCHAR(64) NOT NULL,
    spki        VARCHAR(400) NOT NULL,
    person      ${uuid} NOT NULL,
    enrolled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revoked_at  TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_enrolled_key PRIMARY KEY (id)
);
CREATE INDEX ix_enrolled_key ON enrolled_key (key_id, signer);
CREATE INDEX ix_enrolled_key_signer ON enrolled_key (signer);

-- Who bid what lies encrypted in sealed_content, under a key that is in no database.
CREATE TABLE bid (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    tender         ${uuid} NOT NULL,
    row_key        VARCHAR(64) NOT NULL,
    entry_key      VARCHAR(64) NOT NULL,
    seq            ${bigint} NOT NULL,
    kind           VARCHAR(12) NOT NULL,
    state          VARCHAR(20) NOT NULL,
    received_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sealed_content ${blob} NOT NULL,
    blob_name      VARCHAR(200),
    batch          ${uuid},
    batch_slot     INTEGER,
    batch_path     ${clob},
    in_force       CHAR(1) DEFAULT 'N' NOT NULL,
    lot            VARCHAR(20${chars}),
    released       CHAR(1) DEFAULT 'N' NOT NULL,
    sealed_dek     ${blob},
    unopenable     CHAR(1) DEFAULT 'N' NOT NULL,
    outcome        VARCHAR(20),
    opening_sheet  ${clob},
    price          NUMERIC(24,4),
    plain          VARCHAR(64),
    opened_at      TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_bid PRIMARY KEY (id),
    CONSTRAINT uq_bid_row UNIQUE (row_key, seq),
    CONSTRAINT uq_bid_entry UNIQUE (entry_key),
    CONSTRAINT fk_bid FOREIGN KEY (tender) REFERENCES tender_opening (id),
    CONSTRAINT ck_bid_in_force CHECK (in_force IN ('Y', 'N')),
    CONSTRAINT ck_bid_released CHECK (released IN ('Y', 'N')),
    CONSTRAINT ck_bid_unopenable CHECK (unopenable IN ('Y', 'N'))
);
CREATE INDEX ix_bid_tender ON bid (tender, lot);
CREATE INDEX ix_bid_batch ON bid (batch);

-- The one subject about which batches are published.
CREATE TABLE batch_stream (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    event_count ${bigint} NOT NULL,
    CONSTRAINT pk_batch_stream PRIMARY KEY (id)
);

-- Batches that hold something; the others leave nothing but their log entry.
CREATE TABLE bid_batch (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    event_id    ${uuid} NOT NULL,
    root        VARCHAR(64) NOT NULL,
    closed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    log_index   ${bigint},
    proof       ${clob},
    checkpoint  ${clob},
    cosigned_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_bid_batch PRIMARY KEY (id),
    CONSTRAINT uq_bid_batch_event UNIQUE (event_id)
);

CREATE TABLE bid_piece (
    id           ${uuid} NOT NULL,
    bid          ${uuid} NOT NULL,
    clause_no    INTEGER NOT NULL,
    piece_no     INTEGER NOT NULL,
    recipient    VARCHAR(32) NOT NULL,
    opens        CHAR(1) DEFAULT 'N' NOT NULL,
    sealed_value ${blob},
    CONSTRAINT pk_bid_piece PRIMARY KEY (id),
    CONSTRAINT uq_bid_piece UNIQUE (bid, clause_no, piece_no, recipient),
    CONSTRAINT fk_bid_piece FOREIGN KEY (bid) REFERENCES bid (id),
    CONSTRAINT ck_bid_piece_opens CHECK (opens IN ('Y', 'N'))
);

CREATE TABLE opened_file (
    id         ${uuid} NOT NULL,
    bid        ${uuid} NOT NULL,
    file_no    INTEGER NOT NULL,
    name       VARCHAR(1000${chars}) NOT NULL,
    media_type VARCHAR(255${chars}) NOT NULL,
    size_bytes ${bigint} NOT NULL,
    sealed_key ${blob} NOT NULL,
    CONSTRAINT pk_opened_file PRIMARY KEY (id),
    CONSTRAINT uq_opened_file UNIQUE (bid, file_no),
    CONSTRAINT fk_opened_file FOREIGN KEY (bid) REFERENCES bid (id)
);
