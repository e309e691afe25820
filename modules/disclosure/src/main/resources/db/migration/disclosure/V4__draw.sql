ALTER TABLE draw ADD repeat_reason VARCHAR(500${chars});
ALTER TABLE draw ADD explanation VARCHAR(500${chars});
ALTER TABLE draw ADD supplements ${uuid};
-- What a draw made elsewhere and what an inspector told; JSON.
ALTER TABLE draw ADD elsewhere ${clob};
ALTER TABLE draw ADD review ${clob};

CREATE TABLE draw_ended_group (
    event_id   ${uuid} NOT NULL,
    draw       ${uuid} NOT NULL,
    group_code VARCHAR(60${chars}) NOT NULL,
    missing    INTEGER NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_draw_ended_group PRIMARY KEY (event_id)
);
CREATE INDEX ix_draw_ended_group ON draw_ended_group (draw);

-- The blinded order of each group of a draw; JSON.
CREATE TABLE draw_order (
    event_id    ${uuid} NOT NULL,
    draw        ${uuid} NOT NULL,
    sequence_no ${bigint} NOT NULL,
    group_code  VARCHAR(60${chars}) NOT NULL,
    places      ${clob} NOT NULL,
    CONSTRAINT pk_draw_order PRIMARY KEY (event_id)
);
CREATE INDEX ix_draw_order ON draw_order (draw, sequence_no);
