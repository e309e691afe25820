CREATE TABLE project (
    id               ${uuid} NOT NULL,
    version          ${bigint} NOT NULL,
    event_count      ${bigint} NOT NULL,
    project_number   VARCHAR(30),
    title            VARCHAR(200${chars}) NOT NULL,
    purchaser_id     ${uuid} NOT NULL,
    purchaser_code   VARCHAR(18) NOT NULL,
    purchaser_name   VARCHAR(200${chars}) NOT NULL,
    agency_id        ${uuid},
    agency_code      VARCHAR(18),
    agency_name      VARCHAR(200${chars}),
    method           VARCHAR(40) NOT NULL,
    category         VARCHAR(9) NOT NULL,
    currency_code    VARCHAR(3) NOT NULL,
    small_or_micro_deduction NUMERIC(5,2) NOT NULL,
    summary          ${clob},
    state            VARCHAR(30) NOT NULL,
    bid_deadline     TIMESTAMP(6) WITH TIME ZONE,
    release_minutes  INTEGER,
    holders_may_open CHAR(1),
    place            VARCHAR(200${chars}),
    proposed_by      ${uuid},
    proposed_by_name VARCHAR(100${chars}),
    proposed_at      TIMESTAMP(6) WITH TIME ZONE,
    returned         VARCHAR(500${chars}),
    announced_at     TIMESTAMP(6) WITH TIME ZONE,
    evaluated_on     DATE,
    awarded_at       TIMESTAMP(6) WITH TIME ZONE,
    authority        ${uuid} NOT NULL,
    region           VARCHAR(12) NOT NULL,
    origin           VARCHAR(10) NOT NULL,
    secrecy          VARCHAR(10) NOT NULL,
    language         VARCHAR(10) NOT NULL,
    occurred_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    legal_date       DATE NOT NULL,
    CONSTRAINT pk_project PRIMARY KEY (id),
    CONSTRAINT uq_project_number UNIQUE (project_number),
    CONSTRAINT ck_project_holders CHECK (holders_may_open IN ('Y', 'N')),
    CONSTRAINT ck_project_origin CHECK (origin IN ('NATIVE', 'PAPER', 'IMPORTED', 'EXTERNAL')),
    CONSTRAINT ck_project_secrecy
        CHECK (secrecy IN ('SEALED', 'SESSION', 'PARTY', 'INTERNAL', 'PUBLIC')),
    CONSTRAINT ck_project_state
        CHECK (state IN ('DRAFT', 'PUBLICATION_PROPOSED', 'ANNOUNCED', 'CLOSED', 'OPENED',
                         'EVALUATED', 'AWARD_PROPOSED', 'AWARDED', 'FAILED'))
);
CREATE INDEX ix_project_purchaser ON project (purchaser_id);
CREATE INDEX ix_project_agency ON project (agency_id);

CREATE TABLE lot (
    project   ${uuid} NOT NULL,
    lot_index INTEGER NOT NULL,
    lot_no    VARCHAR(10) NOT NULL,
    title     VARCHAR(200${chars}) NOT NULL,
    budget    NUMERIC(24,4) NOT NULL,
    state     VARCHAR(10) NOT NULL,
    opened    CHAR(1) DEFAULT 'N' NOT NULL,
    failure   VARCHAR(1000${chars}),
    CONSTRAINT pk_lot PRIMARY KEY (project, lot_index),
    CONSTRAINT fk_lot_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT ck_lot_opened CHECK (opened IN ('Y', 'N')),
    CONSTRAINT ck_lot_state CHECK (state IN ('RUNNING', 'FAILED', 'EVALUATED', 'AWARDED'))
);

CREATE TABLE enclosed_document (
    project        ${uuid} NOT NULL,
    document_index INTEGER NOT NULL,
    document       ${uuid} NOT NULL,
    name           VARCHAR(255${chars}) NOT NULL,
    media_type     VARCHAR(100${chars}) NOT NULL,
    size_bytes     ${bigint} NOT NULL,
    sha256         VARCHAR(64) NOT NULL,
    CONSTRAINT pk_enclosed_document PRIMARY KEY (project, document_index),
    CONSTRAINT fk_enclosed_document_project FOREIGN KEY (project) REFERENCES project (id)
);

-- On which media a notice appeared; the earliest statutory one starts the legal clocks.
CREATE TABLE posting (
    project       ${uuid} NOT NULL,
    posting_index INTEGER NOT NULL,
    notice        VARCHAR(10) NOT NULL,
    medium        VARCHAR(100${chars}) NOT NULL,
    statutory     CHAR(1) DEFAULT 'N' NOT NULL,
    url           VARCHAR(1000${chars}) NOT NULL,
    published_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_posting PRIMARY KEY (project, posting_index),
    CONSTRAINT fk_posting_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT ck_posting_notice CHECK (notice IN ('TENDER', 'RESULT', 'FAILURE')),
    CONSTRAINT ck_posting_statutory CHECK (statutory IN ('Y', 'N'))
);

CREATE TABLE ranked_bid (
    project         ${uuid} NOT NULL,
    bid_index       INTEGER NOT NULL,
    lot_no          VARCHAR(10) NOT NULL,
    rank_no         INTEGER NOT NULL,
    bidder          VARCHAR(18) NOT NULL,
    bidder_name     VARCHAR(200${chars}) NOT NULL,
    price           NUMERIC(24,4) NOT NULL,
    evaluated_price NUMERIC(24,4) NOT NULL,
    CONSTRAINT pk_ranked_bid PRIMARY KEY (project, bid_index),
    CONSTRAINT fk_ranked_bid_project FOREIGN KEY (project) REFERENCES project (id)
);

-- Proposed while the project waits for the second word, decided afterwards.
CREATE TABLE award (
    project       ${uuid} NOT NULL,
    award_index   INTEGER NOT NULL,
    lot_no        VARCHAR(10) NOT NULL,
    supplier      VARCHAR(18) NOT NULL,
    supplier_name VARCHAR(200${chars}) NOT NULL,
    amount        NUMERIC(24,4) NOT NULL,
    lot_budget    NUMERIC(24,4) NOT NULL,
    reason        VARCHAR(500${chars}),
    CONSTRAINT pk_award PRIMARY KEY (project, award_index),
    CONSTRAINT fk_award_project FOREIGN KEY (project) REFERENCES project (id)
);

-- Who did what, by which appointment and on whose behalf; rows are only added.
CREATE TABLE act (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    project     ${uuid} NOT NULL,
    kind        VARCHAR(30) NOT NULL,
    person      ${uuid} NOT NULL,
    appointment ${uuid} NOT NULL,
    on_behalf   ${uuid} NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    legal_date  DATE NOT NULL,
    CONSTRAINT pk_act PRIMARY KEY (id),
    CONSTRAINT fk_act_project FOREIGN KEY (project) REFERENCES project (id)
);
CREATE INDEX ix_act_project ON act (project);

CREATE TABLE number_series (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    authority   ${uuid} NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    year_no     INTEGER NOT NULL,
    last_number INTEGER NOT NULL,
    CONSTRAINT pk_number_series PRIMARY KEY (id),
    CONSTRAINT uq_number_series UNIQUE (authority, kind, year_no)
);
