ALTER TABLE evaluated_lot DROP CONSTRAINT ck_evaluated_lot_state;
ALTER TABLE evaluated_lot ADD CONSTRAINT ck_evaluated_lot_state
    CHECK (state IN ('WAITING_FOR_OPENING', 'QUALIFICATION_REVIEW', 'COMMITTEE', 'COMPLETED', 'FAILED'));

ALTER TABLE evaluation ADD terms ${clob};
ALTER TABLE evaluation ADD bid_deadline TIMESTAMP(6) WITH TIME ZONE;

ALTER TABLE candidate ADD barred VARCHAR(1000${chars});
ALTER TABLE candidate ADD score NUMERIC(9,4);

CREATE TABLE committee (
    id         ${uuid} NOT NULL,
    version    ${bigint} NOT NULL,
    seat_count INTEGER DEFAULT 0 NOT NULL,
    chair      INTEGER,
    begun      CHAR(1) DEFAULT 'N' NOT NULL,
    CONSTRAINT pk_committee PRIMARY KEY (id),
    CONSTRAINT ck_committee_begun CHECK (begun IN ('Y', 'N'))
);

CREATE TABLE committee_seat (
    id             ${uuid} NOT NULL,
    committee      ${uuid} NOT NULL,
    seat           INTEGER NOT NULL,
    representative CHAR(1) NOT NULL,
    account        ${uuid},
    taken_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    discipline     CHAR(1) DEFAULT 'N' NOT NULL,
    CONSTRAINT pk_committee_seat PRIMARY KEY (id),
    CONSTRAINT uq_committee_seat UNIQUE (committee, seat),
    CONSTRAINT fk_committee_seat FOREIGN KEY (committee) REFERENCES committee (id),
    CONSTRAINT ck_committee_seat_repr CHECK (representative IN ('Y', 'N')),
    CONSTRAINT ck_committee_seat_disc CHECK (discipline IN ('Y', 'N'))
);
CREATE INDEX ix_committee_seat_account ON committee_seat (account);

CREATE TABLE sealed_paper (
    id      ${uuid} NOT NULL,
    version ${bigint} NOT NULL,
    project ${uuid} NOT NULL,
    place   VARCHAR(120${chars}) NOT NULL,
    content ${blob} NOT NULL,
    CONSTRAINT pk_sealed_paper PRIMARY KEY (id),
    CONSTRAINT uq_sealed_paper UNIQUE (project, place)
);

CREATE TABLE clarification (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    project     ${uuid} NOT NULL,
    lot         VARCHAR(20${chars}) NOT NULL,
    envelope    VARCHAR(64${chars}) NOT NULL,
    bidder      VARCHAR(18${chars}) NOT NULL,
    asked_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    answer_by   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    answered_at TIMESTAMP(6) WITH TIME ZONE,
    question    ${blob} NOT NULL,
    answer      ${blob},
    CONSTRAINT pk_clarification PRIMARY KEY (id)
);
CREATE INDEX ix_clarification_project ON clarification (project, lot);
CREATE INDEX ix_clarification_bidder ON clarification (bidder);
