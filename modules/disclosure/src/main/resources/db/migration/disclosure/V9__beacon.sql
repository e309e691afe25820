ALTER TABLE draw ADD redraw_ground VARCHAR(40);
-- The round that the seed waits for and what was published of it; JSON.
ALTER TABLE draw ADD beacon VARCHAR(1000${chars});

CREATE INDEX ix_draw_specified ON draw (specified_at);

ALTER TABLE draw DROP CONSTRAINT ck_draw_state;
ALTER TABLE draw ADD CONSTRAINT ck_draw_state CHECK (state IN ('PREPARED', 'COMMITTING', 'REVEALING',
    'AWAITING_BEACON', 'CALLING', 'SEATED', 'PUBLISHED', 'VOIDED'));
