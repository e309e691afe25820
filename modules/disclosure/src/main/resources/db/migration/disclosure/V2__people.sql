-- The integrity column: one row per decision or commendation.
CREATE TABLE credit_record (
    id            ${uuid} NOT NULL,
    event_id      ${uuid} NOT NULL,
    version       ${bigint} NOT NULL,
    kind          VARCHAR(20${chars}) NOT NULL,
    code          VARCHAR(60${chars}) NOT NULL,
    name          VARCHAR(200${chars}) NOT NULL,
    search_text   VARCHAR(300${chars}) NOT NULL,
    issuer        VARCHAR(200${chars}) NOT NULL,
    document_no   VARCHAR(100${chars}) NOT NULL,
    ground        VARCHAR(200${chars}),
    text          ${clob} NOT NULL,
    sanction      VARCHAR(1000${chars}),
    appeal        VARCHAR(1000${chars}),
    on_day        DATE NOT NULL,
    public_until  DATE NOT NULL,
    debarred_from DATE,
    debarred_to   DATE,
    -- The later end of the two above, so that one condition decides whether a row is read.
    shown_until   DATE NOT NULL,
    CONSTRAINT pk_credit_record PRIMARY KEY (id),
    CONSTRAINT uq_credit_record_event UNIQUE (event_id),
    CONSTRAINT ck_credit_record_kind CHECK (kind IN ('VIOLATION', 'COMMENDATION'))
);
CREATE INDEX ix_credit_record_newest ON credit_record (on_day DESC, event_id DESC);
CREATE INDEX ix_credit_record_code ON credit_record (code, on_day DESC);

CREATE TABLE committee (
    draw    ${uuid} NOT NULL,
    project ${uuid} NOT NULL,
    content ${clob} NOT NULL,
    CONSTRAINT pk_committee PRIMARY KEY (draw),
    CONSTRAINT fk_committee FOREIGN KEY (project) REFERENCES tender (project)
);
CREATE INDEX ix_committee ON committee (project);

CREATE TABLE lot_scores (
    event_id ${uuid} NOT NULL,
    project  ${uuid} NOT NULL,
    lot      VARCHAR(20${chars}) NOT NULL,
    content  ${clob} NOT NULL,
    CONSTRAINT pk_lot_scores PRIMARY KEY (event_id),
    CONSTRAINT fk_lot_scores FOREIGN KEY (project) REFERENCES tender (project)
);
CREATE INDEX ix_lot_scores ON lot_scores (project, lot);

CREATE TABLE draw (
    draw            ${uuid} NOT NULL,
    version         ${bigint} NOT NULL,
    project         ${uuid} NOT NULL,
    draw_number     VARCHAR(60${chars}) NOT NULL,
    specified_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state           VARCHAR(20${chars}) NOT NULL,
    total           INTEGER NOT NULL,
    purchaser_seats INTEGER NOT NULL,
    draw_groups     ${clob} NOT NULL,
    committed       VARCHAR(400${chars}),
    revealed        VARCHAR(400${chars}),
    seed            VARCHAR(64),
    voided          VARCHAR(1000${chars}),
    CONSTRAINT pk_draw PRIMARY KEY (draw),
    CONSTRAINT ck_draw_state
        CHECK (state IN ('PREPARED', 'COMMITTING', 'REVEALING', 'CALLING', 'SEATED', 'PUBLISHED', 'VOIDED'))
);
CREATE INDEX ix_draw ON draw (project, specified_at DESC);

CREATE TABLE draw_contact (
    event_id     ${uuid} NOT NULL,
    draw         ${uuid} NOT NULL,
    sequence_no  ${bigint} NOT NULL,
    group_code   VARCHAR(60${chars}) NOT NULL,
    position_no  INTEGER NOT NULL,
    outcome      VARCHAR(20${chars}) NOT NULL,
    contacted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_draw_contact PRIMARY KEY (event_id)
);
CREATE INDEX ix_draw_contact ON draw_contact (draw, sequence_no);

CREATE TABLE draw_proof (
    event_id    ${uuid} NOT NULL,
    draw        ${uuid} NOT NULL,
    sequence_no ${bigint} NOT NULL,
    what        VARCHAR(60${chars}) NOT NULL,
    occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_draw_proof PRIMARY KEY (event_id)
);
CREATE INDEX ix_draw_proof ON draw_proof (draw, sequence_no);
