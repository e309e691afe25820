-- When a committee sits; nobody is named.
CREATE TABLE evaluation_session (
    project  ${uuid} NOT NULL,
    version  ${bigint} NOT NULL,
    began_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_evaluation_session PRIMARY KEY (project)
);
CREATE INDEX ix_evaluation_session ON evaluation_session (began_at, ended_at);

-- The hall's screen asks for the draws of a day.
CREATE INDEX ix_draw_proof_day ON draw_proof (occurred_at, draw);
CREATE INDEX ix_draw_state ON draw (state, specified_at);
