-- Read models, each built from public facts alone.

CREATE TABLE tender (
    project          ${uuid} NOT NULL,
    version          ${bigint} NOT NULL,
    project_number   VARCHAR(40${chars}) NOT NULL,
    title            VARCHAR(500${chars}) NOT NULL,
    purchaser        VARCHAR(200${chars}) NOT NULL,
    agency           VARCHAR(200${chars}),
    search_text      VARCHAR(800${chars}) NOT NULL,
    method           VARCHAR(40${chars}) NOT NULL,
    budget           NUMERIC(24,4) NOT NULL,
    currency         VARCHAR(3${chars}) NOT NULL,
    announced_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    bid_deadline     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state            VARCHAR(10${chars}) NOT NULL,
    content          ${clob} NOT NULL,
    holder_keys      VARCHAR(64${chars}),
    key_seq          INTEGER,
    closed_at        TIMESTAMP(6) WITH TIME ZONE,
    opened_at        TIMESTAMP(6) WITH TIME ZONE,
    awarded_at       TIMESTAMP(6) WITH TIME ZONE,
    award_day        DATE,
    notice_ends      DATE,
    challenge_until  DATE,
    invited          INTEGER,
    attended         INTEGER,
    irregularities   INTEGER,
    CONSTRAINT pk_tender PRIMARY KEY (project),
    CONSTRAINT uq_tender_number UNIQUE (project_number),
    CONSTRAINT ck_tender_state
        CHECK (state IN ('ANNOUNCED', 'CLOSED', 'OPENED', 'AWARDED', 'FAILED'))
);
-- The order of the pages, with and without a chosen state.
CREATE INDEX ix_tender_newest ON tender (announced_at DESC, project_number DESC);
CREATE INDEX ix_tender_state ON tender (state, announced_at DESC, project_number DESC);
CREATE INDEX ix_tender_deadline ON tender (bid_deadline);

CREATE TABLE lot (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    project        ${uuid} NOT NULL,
    lot            VARCHAR(20${chars}) NOT NULL,
    lot_order      INTEGER NOT NULL,
    title          VARCHAR(500${chars}) NOT NULL,
    budget         NUMERIC(24,4) NOT NULL,
    currency       VARCHAR(3${chars}) NOT NULL,
    phase          VARCHAR(10${chars}) NOT NULL,
    bid_count      INTEGER,
    released       INTEGER NOT NULL,
    failure        VARCHAR(1000${chars}),
    failure_source VARCHAR(200${chars}),
    not_opened     CHAR(1) DEFAULT 'N' NOT NULL,
    supplier       VARCHAR(18${chars}),
    supplier_name  VARCHAR(200${chars}),
    amount         NUMERIC(24,4),
    awarded_at     TIMESTAMP(6) WITH TIME ZONE,
    award_year     INTEGER,
    CONSTRAINT pk_lot PRIMARY KEY (id),
    CONSTRAINT uq_lot UNIQUE (project, lot),
    CONSTRAINT fk_lot FOREIGN KEY (project) REFERENCES tender (project),
    CONSTRAINT ck_lot_phase
        CHECK (phase IN ('RECEIVING', 'CLOSED', 'OPENED', 'AWARDED', 'FAILED')),
    CONSTRAINT ck_lot_not_opened CHECK (not_opened IN ('Y', 'N'))
);
CREATE INDEX ix_lot_results ON lot (awarded_at DESC);
-- Everything the totals need, so that they never touch the rows.
CREATE INDEX ix_lot_totals ON lot (phase, currency, award_year, project, budget, amount);

CREATE TABLE opened_bid (
    id        ${uuid} NOT NULL,
    project   ${uuid} NOT NULL,
    lot       VARCHAR(20${chars}) NOT NULL,
    bid_order INTEGER NOT NULL,
    envelope  VARCHAR(64${chars}) NOT NULL,
    content   ${clob} NOT NULL,
    version   ${bigint} NOT NULL,
    CONSTRAINT pk_opened_bid PRIMARY KEY (id),
    CONSTRAINT uq_opened_bid UNIQUE (project, lot, envelope),
    CONSTRAINT fk_opened_bid FOREIGN KEY (project) REFERENCES tender (project)
);

CREATE TABLE posting (
    event_id     ${uuid} NOT NULL,
    project      ${uuid} NOT NULL,
    notice       VARCHAR(20${chars}) NOT NULL,
    medium       VARCHAR(200${chars}) NOT NULL,
    statutory    CHAR(1) DEFAULT 'N' NOT NULL,
    url          VARCHAR(1000${chars}) NOT NULL,
    published_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_posting PRIMARY KEY (event_id),
    CONSTRAINT fk_posting FOREIGN KEY (project) REFERENCES tender (project),
    CONSTRAINT ck_posting_statutory CHECK (statutory IN ('Y', 'N'))
);
CREATE INDEX ix_posting ON posting (project, published_at);

CREATE TABLE proof (
    event_id    ${uuid} NOT NULL,
    project     ${uuid} NOT NULL,
    what        VARCHAR(60${chars}) NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_proof PRIMARY KEY (event_id),
    CONSTRAINT fk_proof FOREIGN KEY (project) REFERENCES tender (project)
);
CREATE INDEX ix_proof ON proof (project, occurred_at);
