-- What a note is about, and until when those asked answer before their next act.
ALTER TABLE note ADD stage VARCHAR(30);
UPDATE note SET stage =
    (SELECT CASE s.kind WHEN 'BID_OPENING' THEN 'BIDS_AND_OPENING'
                        WHEN 'POST_AWARD' THEN 'PERFORMANCE_AND_ACCEPTANCE'
                        ELSE 'DRAW_AND_EVALUATION' END
     FROM invitation i JOIN observed_session s ON s.id = i.session_id WHERE i.id = note.invitation);
ALTER TABLE note ADD answer_by TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE note ADD passed_over_reason ${clob};
ALTER TABLE note ADD passed_over_salt VARCHAR(64);
ALTER TABLE note ADD passed_over_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE note ADD lapsed_at TIMESTAMP(6) WITH TIME ZONE;

CREATE TABLE monitoring (
    id              ${uuid} NOT NULL,
    project         ${uuid} NOT NULL,
    number_text     VARCHAR(60${chars}) NOT NULL,
    title           VARCHAR(300${chars}) NOT NULL,
    purchaser       ${uuid} NOT NULL,
    purchaser_code  VARCHAR(18) NOT NULL,
    purchaser_name  VARCHAR(200${chars}) NOT NULL,
    agency          ${uuid},
    authority       ${uuid} NOT NULL,
    body            ${uuid} NOT NULL,
    body_code       VARCHAR(18) NOT NULL,
    body_name       VARCHAR(200${chars}) NOT NULL,
    state           VARCHAR(20) NOT NULL,
    text            ${clob} NOT NULL,
    working_days    INTEGER NOT NULL,
    drafted_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    decided_on      DATE,
    conclude_by     DATE,
    conclusion_text ${clob},
    proposed_by     ${uuid},
    proposed_by_name VARCHAR(100${chars}),
    report_days     INTEGER,
    concluded_on    DATE,
    eliminate_by    DATE,
    outcome         ${clob},
    event_count     ${bigint} NOT NULL,
    version         ${bigint} NOT NULL,
    CONSTRAINT pk_monitoring PRIMARY KEY (id),
    CONSTRAINT ck_monitoring_state CHECK (state IN
        ('DRAFT', 'ACTIVE', 'ADDRESSED', 'DECLINED', 'COMPLETED', 'STOPPED', 'CANCELLED'))
);
CREATE INDEX ix_monitoring_body ON monitoring (body);
CREATE INDEX ix_monitoring_authority ON monitoring (authority);
CREATE INDEX ix_monitoring_purchaser ON monitoring (purchaser);
CREATE INDEX ix_monitoring_agency ON monitoring (agency);

CREATE TABLE monitored_stage (
    monitoring ${uuid} NOT NULL,
    stage      VARCHAR(30) NOT NULL,
    CONSTRAINT pk_monitored_stage PRIMARY KEY (monitoring, stage),
    CONSTRAINT fk_monitored_stage FOREIGN KEY (monitoring) REFERENCES monitoring (id)
);

CREATE TABLE monitoring_reason (
    monitoring ${uuid} NOT NULL,
    reason     VARCHAR(20) NOT NULL,
    CONSTRAINT pk_monitoring_reason PRIMARY KEY (monitoring, reason),
    CONSTRAINT fk_monitoring_reason FOREIGN KEY (monitoring) REFERENCES monitoring (id)
);

CREATE TABLE monitoring_finding (
    monitoring    ${uuid} NOT NULL,
    finding_index INTEGER NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    article       VARCHAR(200${chars}) NOT NULL,
    description   ${clob} NOT NULL,
    report        ${clob},
    reported_on   DATE,
    resolution    VARCHAR(20),
    CONSTRAINT pk_monitoring_finding PRIMARY KEY (monitoring, finding_index),
    CONSTRAINT fk_monitoring_finding FOREIGN KEY (monitoring) REFERENCES monitoring (id)
);

-- Erasing the salt leaves a hash in the log that tells nothing.
CREATE TABLE monitoring_post (
    monitoring ${uuid} NOT NULL,
    post_index INTEGER NOT NULL,
    from_body  CHAR(1) NOT NULL,
    author     VARCHAR(200${chars}) NOT NULL,
    person     ${uuid} NOT NULL,
    text       ${clob} NOT NULL,
    salt       VARCHAR(64),
    posted_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    answers    INTEGER,
    answer_by  DATE,
    event_id   ${uuid} NOT NULL,
    CONSTRAINT pk_monitoring_post PRIMARY KEY (monitoring, post_index),
    CONSTRAINT fk_monitoring_post FOREIGN KEY (monitoring) REFERENCES monitoring (id),
    CONSTRAINT ck_monitoring_post CHECK (from_body IN ('Y', 'N'))
);
