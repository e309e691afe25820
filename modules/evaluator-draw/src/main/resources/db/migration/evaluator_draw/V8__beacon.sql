-- From the end of the reveals to the beacon; null: the seed waits for none.
ALTER TABLE draw ADD beacon_seconds INTEGER;
ALTER TABLE draw ADD beacon_signature VARCHAR(96);

ALTER TABLE draw ADD redraw_ground VARCHAR(40);

-- It takes two persons to give up a beacon that does not come.
ALTER TABLE draw ADD void_proposed_by ${uuid};
ALTER TABLE draw ADD void_proposed_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE draw ADD void_proposal VARCHAR(500${chars});
