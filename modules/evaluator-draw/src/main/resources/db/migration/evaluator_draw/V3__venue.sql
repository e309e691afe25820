-- Whether the bids of a tender are opened, and whose they are.
CREATE TABLE venue_project (
    id        ${uuid} NOT NULL,
    announced CHAR(1) NOT NULL,
    CONSTRAINT pk_venue_project PRIMARY KEY (id),
    CONSTRAINT ck_venue_project_announced CHECK (announced IN ('Y', 'N'))
);

CREATE TABLE venue_lot (
    project ${uuid} NOT NULL,
    lot     VARCHAR(40${chars}) NOT NULL,
    state   VARCHAR(10) NOT NULL,
    CONSTRAINT pk_venue_lot PRIMARY KEY (project, lot),
    CONSTRAINT fk_venue_lot FOREIGN KEY (project) REFERENCES venue_project (id)
);

CREATE TABLE venue_bidder (
    project     ${uuid} NOT NULL,
    credit_code VARCHAR(18) NOT NULL,
    bidder_name VARCHAR(200${chars}) NOT NULL,
    CONSTRAINT pk_venue_bidder PRIMARY KEY (project, credit_code),
    CONSTRAINT fk_venue_bidder FOREIGN KEY (project) REFERENCES venue_project (id)
);

-- A terminal's secret is random enough that its hash needs no salt.
CREATE TABLE venue_terminal (
    id            ${uuid} NOT NULL,
    version       ${bigint} NOT NULL,
    terminal_name VARCHAR(100${chars}) NOT NULL,
    place         VARCHAR(500${chars}) NOT NULL,
    authority     ${uuid} NOT NULL,
    secret_hash   VARCHAR(64) NOT NULL,
    enrolled_by   ${uuid} NOT NULL,
    enrolled_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    wrong_tries   INTEGER NOT NULL,
    tries_from    TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_venue_terminal PRIMARY KEY (id),
    CONSTRAINT uq_venue_terminal UNIQUE (secret_hash)
);
CREATE INDEX ix_venue_terminal ON venue_terminal (authority);

-- One row per draw; whoever changes its seats holds the lock on it.
CREATE TABLE venue_sitting (
    draw      ${uuid} NOT NULL,
    version   ${bigint} NOT NULL,
    project   ${uuid} NOT NULL,
    authority ${uuid} NOT NULL,
    salt      VARCHAR(64) NOT NULL,
    CONSTRAINT pk_venue_sitting PRIMARY KEY (draw)
);
CREATE INDEX ix_venue_sitting_authority ON venue_sitting (authority);
CREATE INDEX ix_venue_sitting_project ON venue_sitting (project);

-- Who is at a seat; a drawn person's name is the draw's alone, a representative's is sealed.
CREATE TABLE venue_seat (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    draw        ${uuid} NOT NULL,
    seat        INTEGER NOT NULL,
    sealed      ${blob},
    letter      ${uuid},
    account     ${uuid} NOT NULL,
    code_issued CHAR(1) NOT NULL,
    signed_in   CHAR(1) NOT NULL,
    taken       CHAR(1) NOT NULL,
    CONSTRAINT pk_venue_seat PRIMARY KEY (id),
    CONSTRAINT uq_venue_seat UNIQUE (draw, seat),
    CONSTRAINT uq_venue_seat_account UNIQUE (account),
    CONSTRAINT fk_venue_seat FOREIGN KEY (draw) REFERENCES venue_sitting (draw),
    CONSTRAINT ck_venue_seat_code_issued CHECK (code_issued IN ('Y', 'N')),
    CONSTRAINT ck_venue_seat_signed_in CHECK (signed_in IN ('Y', 'N')),
    CONSTRAINT ck_venue_seat_taken CHECK (taken IN ('Y', 'N'))
);

CREATE TABLE venue_code (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    draw        ${uuid} NOT NULL,
    seat        INTEGER NOT NULL,
    code_hash   VARCHAR(64) NOT NULL,
    state       VARCHAR(10) NOT NULL,
    document    VARCHAR(40${chars}) NOT NULL,
    issued_by   ${uuid} NOT NULL,
    issued_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    valid_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_venue_code PRIMARY KEY (id),
    CONSTRAINT uq_venue_code UNIQUE (code_hash),
    CONSTRAINT fk_venue_code FOREIGN KEY (draw) REFERENCES venue_sitting (draw),
    CONSTRAINT ck_venue_code_state CHECK (state IN ('LIVE', 'SPENT', 'VOID'))
);
CREATE INDEX ix_venue_code ON venue_code (draw, seat);
