-- Accounts for one purpose, which somebody else ends.
ALTER TABLE account ADD short_lived CHAR(1) DEFAULT 'N' NOT NULL;
ALTER TABLE account ADD CONSTRAINT ck_account_short_lived CHECK (short_lived IN ('Y', 'N'));
