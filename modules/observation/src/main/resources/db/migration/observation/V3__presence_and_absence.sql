-- Whose a signing key is: an act in a session tells who was there.
CREATE TABLE inspector_key (
    key_id VARCHAR(64) NOT NULL,
    person ${uuid} NOT NULL,
    CONSTRAINT pk_inspector_key PRIMARY KEY (key_id)
);

ALTER TABLE invitation ADD conflict_denied CHAR(1) DEFAULT 'N' NOT NULL;
ALTER TABLE invitation ADD CONSTRAINT ck_invitation_conflict CHECK (conflict_denied IN ('Y', 'N'));
ALTER TABLE invitation ADD absence_reason VARCHAR(1000${chars});

-- Until now nobody was signed in without the declaration.
UPDATE invitation SET conflict_denied = 'Y' WHERE state = 'ATTENDED';
