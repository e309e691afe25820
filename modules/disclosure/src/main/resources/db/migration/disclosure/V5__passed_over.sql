-- Places of a draw's order that are not asked; JSON.
CREATE TABLE draw_passed_over (
    event_id    ${uuid} NOT NULL,
    draw        ${uuid} NOT NULL,
    sequence_no ${bigint} NOT NULL,
    group_code  VARCHAR(60${chars}) NOT NULL,
    places      ${clob} NOT NULL,
    passed_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_draw_passed_over PRIMARY KEY (event_id)
);
CREATE INDEX ix_draw_passed_over ON draw_passed_over (draw, sequence_no);
