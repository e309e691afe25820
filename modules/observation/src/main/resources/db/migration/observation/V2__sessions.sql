-- Inspectors are invited to more than openings, and what they object to is answered.
ALTER TABLE observed_session DROP CONSTRAINT ck_observed_session_kind;
ALTER TABLE observed_session ADD CONSTRAINT ck_observed_session_kind
    CHECK (kind IN ('EVALUATOR_DRAW', 'BID_OPENING', 'EVALUATION', 'POST_AWARD'));

-- Lots whose evaluation has not ended.
CREATE TABLE unevaluated_lot (
    observation ${uuid} NOT NULL,
    lot         VARCHAR(60${chars}) NOT NULL,
    CONSTRAINT pk_unevaluated_lot PRIMARY KEY (observation, lot),
    CONSTRAINT fk_unevaluated_lot FOREIGN KEY (observation) REFERENCES observation (id)
);
INSERT INTO unevaluated_lot (observation, lot) SELECT observation, lot FROM open_lot;

-- Erasing the salt leaves a hash in the log that tells nothing.
ALTER TABLE note ADD answer_text ${clob};
ALTER TABLE note ADD answer_salt VARCHAR(64);
ALTER TABLE note ADD answered_by ${uuid};
ALTER TABLE note ADD answered_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE note ADD answer_event ${uuid};
