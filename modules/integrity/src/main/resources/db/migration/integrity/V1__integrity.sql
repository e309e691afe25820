CREATE TABLE party (
    id             ${uuid} NOT NULL,
    credit_code    VARCHAR(18) NOT NULL,
    region         VARCHAR(6) NOT NULL,
    authority      ${uuid} NOT NULL,
    superior       ${uuid},
    small_or_micro CHAR(1) DEFAULT 'N' NOT NULL,
    origin         VARCHAR(10${chars}) NOT NULL,
    reason         VARCHAR(500${chars}),
    registered_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    event_count    ${bigint} NOT NULL,
    version        ${bigint} NOT NULL,
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT uq_party_credit_code UNIQUE (credit_code),
    CONSTRAINT ck_party_small CHECK (small_or_micro IN ('Y', 'N')),
    CONSTRAINT ck_party_origin CHECK (origin IN ('NATIVE'))
);
CREATE INDEX ix_party_registered ON party (registered_at);

CREATE TABLE party_kind (
    party ${uuid} NOT NULL,
    kind  VARCHAR(20${chars}) NOT NULL,
    CONSTRAINT pk_party_kind PRIMARY KEY (party, kind),
    CONSTRAINT fk_party_kind FOREIGN KEY (party) REFERENCES party (id)
);

-- A renaming ends one row and begins another, so that old documents keep the old name.
CREATE TABLE party_name (
    party    ${uuid} NOT NULL,
    name     VARCHAR(200${chars}) NOT NULL,
    from_day DATE NOT NULL,
    to_day   DATE,
    CONSTRAINT pk_party_name PRIMARY KEY (party, from_day),
    CONSTRAINT fk_party_name FOREIGN KEY (party) REFERENCES party (id)
);

CREATE TABLE party_unit (
    party     ${uuid} NOT NULL,
    unit      ${uuid} NOT NULL,
    name      VARCHAR(200${chars}) NOT NULL,
    place_no  INTEGER NOT NULL,
    CONSTRAINT pk_party_unit PRIMARY KEY (unit),
    CONSTRAINT fk_party_unit FOREIGN KEY (party) REFERENCES party (id)
);
CREATE INDEX ix_party_unit ON party_unit (party);

CREATE TABLE entrustment (
    id        ${uuid} NOT NULL,
    purchaser ${uuid} NOT NULL,
    agency    ${uuid} NOT NULL,
    scope     VARCHAR(1000${chars}) NOT NULL,
    from_day  DATE NOT NULL,
    to_day    DATE NOT NULL,
    fee       VARCHAR(500${chars}),
    given_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_entrustment PRIMARY KEY (id),
    CONSTRAINT fk_entrustment_purchaser FOREIGN KEY (purchaser) REFERENCES party (id),
    CONSTRAINT fk_entrustment_agency FOREIGN KEY (agency) REFERENCES party (id)
);
CREATE INDEX ix_entrustment_purchaser ON entrustment (purchaser);
CREATE INDEX ix_entrustment_agency ON entrustment (agency);

-- Beside the account the only place of personal data: erasing a person is overwriting this row.
CREATE TABLE person (
    id          ${uuid} NOT NULL,
    name        VARCHAR(100${chars}) NOT NULL,
    phone       VARCHAR(40${chars}),
    username    VARCHAR(100${chars}) NOT NULL,
    authority   ${uuid} NOT NULL,
    event_count ${bigint} NOT NULL,
    version     ${bigint} NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT fk_person_authority FOREIGN KEY (authority) REFERENCES party (id)
);

CREATE TABLE appointment (
    id                ${uuid} NOT NULL,
    person            ${uuid} NOT NULL,
    party             ${uuid} NOT NULL,
    unit              ${uuid},
    role_name         VARCHAR(30${chars}) NOT NULL,
    seat              VARCHAR(30${chars}),
    from_day          DATE NOT NULL,
    to_day            DATE,
    founding_document VARCHAR(500${chars}) NOT NULL,
    CONSTRAINT pk_appointment PRIMARY KEY (id),
    CONSTRAINT fk_appointment_person FOREIGN KEY (person) REFERENCES person (id),
    CONSTRAINT fk_appointment_party FOREIGN KEY (party) REFERENCES party (id),
    CONSTRAINT fk_appointment_unit FOREIGN KEY (unit) REFERENCES party_unit (unit)
);
CREATE INDEX ix_appointment_person ON appointment (person);
CREATE INDEX ix_appointment_party ON appointment (party);

CREATE TABLE enrolled_key (
    key_id      VARCHAR(64) NOT NULL,
    person      ${uuid} NOT NULL,
    party       VARCHAR(18) NOT NULL,
    signs_as    VARCHAR(40${chars}) NOT NULL,
    algorithm   VARCHAR(20${chars}) NOT NULL,
    public_key  VARCHAR(400) NOT NULL,
    enrolled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revoked_at  TIMESTAMP(6) WITH TIME ZONE,
    event_id    ${uuid} NOT NULL,
    CONSTRAINT pk_enrolled_key PRIMARY KEY (key_id),
    CONSTRAINT fk_enrolled_key_person FOREIGN KEY (person) REFERENCES person (id)
);
CREATE INDEX ix_enrolled_key_person ON enrolled_key (person);

CREATE TABLE key_challenge (
    challenge  VARCHAR(64) NOT NULL,
    person     ${uuid} NOT NULL,
    signs_as   VARCHAR(40${chars}) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version    ${bigint} NOT NULL,
    CONSTRAINT pk_key_challenge PRIMARY KEY (challenge)
);
CREATE INDEX ix_key_challenge_expiry ON key_challenge (expires_at);

-- One row at most; its key lets only one of two concurrent first starts commit.
CREATE TABLE first_start (
    id         INTEGER NOT NULL,
    token_hash VARCHAR(64),
    done_at    TIMESTAMP(6) WITH TIME ZONE,
    version    ${bigint} NOT NULL,
    CONSTRAINT pk_first_start PRIMARY KEY (id),
    CONSTRAINT ck_first_start_one CHECK (id = 1)
);
