-- For whom it was proposed to give up a beacon: another organisation, or an inspector, confirms.
ALTER TABLE draw ADD void_proposed_for ${uuid};
