-- A sanction ends before its time by two persons, with reason and document.
CREATE TABLE case_ending (
    id             ${uuid} NOT NULL,
    violation_case ${uuid} NOT NULL,
    kind           VARCHAR(20${chars}) NOT NULL,
    reason         VARCHAR(1000${chars}) NOT NULL,
    document_no    VARCHAR(100${chars}) NOT NULL,
    proposed_by    ${uuid} NOT NULL,
    proposed_on    DATE NOT NULL,
    state          VARCHAR(20${chars}) NOT NULL,
    settled_by     ${uuid},
    settled_on     DATE,
    version        ${bigint} NOT NULL,
    CONSTRAINT pk_case_ending PRIMARY KEY (id),
    CONSTRAINT fk_case_ending FOREIGN KEY (violation_case) REFERENCES violation_case (id),
    CONSTRAINT ck_case_ending_kind CHECK (kind IN ('REPAIR', 'DEBARMENT_END')),
    CONSTRAINT ck_case_ending_state CHECK (state IN ('PROPOSED', 'EFFECTIVE', 'WITHDRAWN'))
);
CREATE INDEX ix_case_ending ON case_ending (violation_case);

-- An evaluator's number means somebody in one pool only; it is told and heard by letter.
ALTER TABLE violation_case ADD offender_pool ${uuid};
ALTER TABLE violation_case ADD letter_hash VARCHAR(64${chars});
ALTER TABLE violation_case ADD letter_on DATE;
CREATE INDEX ix_violation_case_letter ON violation_case (letter_hash);
