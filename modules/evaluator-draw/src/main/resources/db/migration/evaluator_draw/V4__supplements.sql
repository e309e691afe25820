ALTER TABLE draw ADD committee ${uuid};
ALTER TABLE draw ADD requested_by ${uuid};
ALTER TABLE draw ADD void_explanation VARCHAR(500${chars});
ALTER TABLE draw ADD objected CHAR(1);
ALTER TABLE draw ADD remark VARCHAR(1000${chars});
ALTER TABLE draw ADD reviewed_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE draw ADD review_event ${uuid};
CREATE INDEX ix_draw_committee ON draw (committee);

ALTER TABLE draw_project ADD draw_start TIMESTAMP(6) WITH TIME ZONE;

-- Every call that was made; what its caller wrote down is readable under the key file alone.
CREATE TABLE call_attempt (
    id          ${uuid} NOT NULL,
    invitation  ${uuid} NOT NULL,
    attempt     INTEGER NOT NULL,
    made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    made_by     ${uuid} NOT NULL,
    result      VARCHAR(20) NOT NULL,
    grade       VARCHAR(20) NOT NULL,
    sealed      ${blob} NOT NULL,
    CONSTRAINT pk_call_attempt PRIMARY KEY (id),
    CONSTRAINT uq_call_attempt UNIQUE (invitation, attempt),
    CONSTRAINT fk_call_attempt FOREIGN KEY (invitation) REFERENCES invitation (id)
);

-- A message that could not be delivered is sent again.
CREATE TABLE notice_delivery (
    id         ${uuid} NOT NULL,
    invitation ${uuid} NOT NULL,
    channel    VARCHAR(20) NOT NULL,
    attempts   INTEGER NOT NULL,
    sent_at    TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_notice_delivery PRIMARY KEY (id),
    CONSTRAINT uq_notice_delivery UNIQUE (invitation, channel),
    CONSTRAINT fk_notice_delivery FOREIGN KEY (invitation) REFERENCES invitation (id)
);
