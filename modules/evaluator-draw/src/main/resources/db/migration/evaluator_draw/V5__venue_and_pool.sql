-- Of a code: by whom it was given out, and when it was used.
ALTER TABLE venue_code ADD issued_as VARCHAR(20);
ALTER TABLE venue_code ADD spent_at TIMESTAMP(6) WITH TIME ZONE;

-- When the evaluation moved that somebody had accepted, and when that person agreed to it.
ALTER TABLE invitation ADD moved_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE invitation ADD confirmed_at TIMESTAMP(6) WITH TIME ZONE;

-- Credit code and first day without it, of employers of late: code:day,code:day
ALTER TABLE evaluator ADD former_employers VARCHAR(1000);
CREATE INDEX ix_evaluator_no ON evaluator (evaluator_no);

-- Pools from before serve government procurement, as all tenders did.
ALTER TABLE evaluator_pool ADD regime VARCHAR(40) DEFAULT 'GOVERNMENT_PROCUREMENT' NOT NULL;
ALTER TABLE evaluator_pool ADD CONSTRAINT ck_evaluator_pool_regime
    CHECK (regime IN ('GOVERNMENT_PROCUREMENT', 'TENDERING'));

-- Snapshots of pools that no draw used: the id is the pool's.
CREATE TABLE nightly_snapshot (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    event_count ${bigint} NOT NULL,
    taken       INTEGER NOT NULL,
    last_day    DATE,
    CONSTRAINT pk_nightly_snapshot PRIMARY KEY (id)
);
