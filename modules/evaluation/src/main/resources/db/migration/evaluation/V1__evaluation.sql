CREATE TABLE evaluation (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    event_count    ${bigint} NOT NULL,
    project_number VARCHAR(40${chars}) NOT NULL,
    title          VARCHAR(500${chars}) NOT NULL,
    purchaser      ${uuid} NOT NULL,
    agency         ${uuid},
    method         VARCHAR(40${chars}) NOT NULL,
    category       VARCHAR(20${chars}) NOT NULL,
    deduction      NUMERIC(9,4) NOT NULL,
    announced_on   DATE NOT NULL,
    announced_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_evaluation PRIMARY KEY (id)
);
CREATE INDEX ix_evaluation_purchaser ON evaluation (purchaser);
CREATE INDEX ix_evaluation_agency ON evaluation (agency);

CREATE TABLE evaluated_lot (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    evaluation     ${uuid} NOT NULL,
    lot            VARCHAR(20${chars}) NOT NULL,
    lot_order      INTEGER NOT NULL,
    title          VARCHAR(500${chars}) NOT NULL,
    ceiling_amount NUMERIC(24,4) NOT NULL,
    currency       VARCHAR(3${chars}) NOT NULL,
    state          VARCHAR(25${chars}) NOT NULL,
    completed_at   TIMESTAMP(6) WITH TIME ZONE,
    reviewer       ${uuid},
    acting_party   ${uuid},
    report         ${clob},
    published      CHAR(1) DEFAULT 'N' NOT NULL,
    winner         VARCHAR(18${chars}),
    CONSTRAINT pk_evaluated_lot PRIMARY KEY (id),
    CONSTRAINT uq_evaluated_lot UNIQUE (evaluation, lot),
    CONSTRAINT fk_evaluated_lot FOREIGN KEY (evaluation) REFERENCES evaluation (id),
    CONSTRAINT ck_evaluated_lot_state
        CHECK (state IN ('WAITING_FOR_OPENING', 'QUALIFICATION_REVIEW', 'COMPLETED', 'FAILED')),
    CONSTRAINT ck_evaluated_lot_published CHECK (published IN ('Y', 'N'))
);

CREATE TABLE candidate (
    id               ${uuid} NOT NULL,
    evaluated_lot    ${uuid} NOT NULL,
    candidate_order  INTEGER NOT NULL,
    envelope         VARCHAR(64${chars}) NOT NULL,
    bidder           VARCHAR(18${chars}) NOT NULL,
    bidder_name      VARCHAR(200${chars}) NOT NULL,
    outcome          VARCHAR(20${chars}) NOT NULL,
    price            NUMERIC(24,4),
    price_currency   VARCHAR(3${chars}),
    sheet            ${clob} NOT NULL,
    qualified        CHAR(1),
    reason           VARCHAR(1000${chars}),
    deducted         CHAR(1),
    rank_no          INTEGER,
    evaluated_amount NUMERIC(24,4),
    CONSTRAINT pk_candidate PRIMARY KEY (id),
    CONSTRAINT uq_candidate UNIQUE (evaluated_lot, bidder),
    CONSTRAINT fk_candidate FOREIGN KEY (evaluated_lot) REFERENCES evaluated_lot (id),
    CONSTRAINT ck_candidate_qualified CHECK (qualified IN ('Y', 'N')),
    CONSTRAINT ck_candidate_deducted CHECK (deducted IN ('Y', 'N'))
);
