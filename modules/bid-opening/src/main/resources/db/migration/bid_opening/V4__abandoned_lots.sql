-- Lots that were given up after they had been opened: their slot keys are needed no longer.
ALTER TABLE opening_lot ADD abandoned CHAR(1) DEFAULT 'N' NOT NULL;
ALTER TABLE opening_lot ADD CONSTRAINT ck_opening_lot_abandoned CHECK (abandoned IN ('Y', 'N'));
