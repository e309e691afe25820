-- What the other services told of a tender.
CREATE TABLE draw_project (
    id                 ${uuid} NOT NULL,
    tender             ${clob},
    failed_lots        VARCHAR(2000${chars}),
    evaluation_start   TIMESTAMP(6) WITH TIME ZONE,
    evaluation_minutes INTEGER,
    evaluation_place   VARCHAR(500${chars}),
    CONSTRAINT pk_draw_project PRIMARY KEY (id)
);

CREATE TABLE signing_key (
    id          ${uuid} NOT NULL,
    signer      VARCHAR(40${chars}) NOT NULL,
    key_id      VARCHAR(64) NOT NULL,
    spki        VARCHAR(400) NOT NULL,
    person      ${uuid} NOT NULL,
    revoked_at  TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_signing_key PRIMARY KEY (id)
);
CREATE INDEX ix_signing_key ON signing_key (key_id, signer);

-- Nothing in it tells who was drawn: that lies in sealed_record, under a key that is in no database.
CREATE TABLE draw (
    id              ${uuid} NOT NULL,
    version         ${bigint} NOT NULL,
    event_count     ${bigint} NOT NULL,
    project         ${uuid} NOT NULL,
    attempt         INTEGER NOT NULL,
    draw_number     VARCHAR(80${chars}) NOT NULL,
    title           VARCHAR(500${chars}) NOT NULL,
    purchaser       ${uuid} NOT NULL,
    agency          ${uuid},
    authority       ${uuid} NOT NULL,
    pool            ${uuid} NOT NULL,
    pool_name       VARCHAR(200${chars}) NOT NULL,
    source          VARCHAR(20) NOT NULL,
    state           VARCHAR(20) NOT NULL,
    total           INTEGER NOT NULL,
    purchaser_seats INTEGER NOT NULL,
    seat_groups     ${clob} NOT NULL,
    recused         INTEGER NOT NULL,
    commit_minutes  INTEGER NOT NULL,
    specification   ${clob},
    spec_hash       VARCHAR(64),
    commit_by       TIMESTAMP(6) WITH TIME ZONE,
    reveal_by       TIMESTAMP(6) WITH TIME ZONE,
    seed            VARCHAR(64),
    voided          VARCHAR(200${chars}),
    repeat_reason   VARCHAR(500${chars}),
    external_record ${clob},
    requested_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    drawn_at        TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_draw PRIMARY KEY (id),
    CONSTRAINT uq_draw UNIQUE (project, attempt)
);
CREATE INDEX ix_draw_state ON draw (state);

-- The messages of gongcai/draw/v1 and whether the log has proven them.
CREATE TABLE draw_message (
    draw      ${uuid} NOT NULL,
    place     INTEGER NOT NULL,
    event_id  ${uuid} NOT NULL,
    kind      VARCHAR(40) NOT NULL,
    role_name VARCHAR(32),
    content   VARCHAR(64),
    sent_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    log_index ${bigint},
    proven_at TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_draw_message PRIMARY KEY (draw, place),
    CONSTRAINT fk_draw_message FOREIGN KEY (draw) REFERENCES draw (id)
);
CREATE INDEX ix_draw_message ON draw_message (event_id);

CREATE TABLE draw_contact (
    draw       ${uuid} NOT NULL,
    place      INTEGER NOT NULL,
    event_id   ${uuid} NOT NULL,
    group_code VARCHAR(40${chars}) NOT NULL,
    pos        INTEGER NOT NULL,
    outcome    VARCHAR(20) NOT NULL,
    evidence   VARCHAR(64) NOT NULL,
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_draw_contact PRIMARY KEY (draw, place),
    CONSTRAINT fk_draw_contact FOREIGN KEY (draw) REFERENCES draw (id)
);

-- One person who was asked for one seat.
CREATE TABLE invitation (
    id           ${uuid} NOT NULL,
    version      ${bigint} NOT NULL,
    draw         ${uuid} NOT NULL,
    authority    ${uuid} NOT NULL,
    seat         INTEGER NOT NULL,
    group_code   VARCHAR(40${chars}) NOT NULL,
    pos          INTEGER NOT NULL,
    state        VARCHAR(20) NOT NULL,
    token_hash   VARCHAR(64) NOT NULL,
    sealed       ${blob} NOT NULL,
    asked_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    answer_by    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts     INTEGER NOT NULL,
    next_call_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    kept_by      ${uuid},
    kept_until   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_invitation PRIMARY KEY (id),
    CONSTRAINT uq_invitation UNIQUE (draw, group_code, pos),
    CONSTRAINT uq_invitation_token UNIQUE (token_hash),
    CONSTRAINT fk_invitation FOREIGN KEY (draw) REFERENCES draw (id)
);
CREATE INDEX ix_invitation_state ON invitation (state, authority);

CREATE TABLE sealed_record (
    id     ${uuid} NOT NULL,
    draw   ${uuid} NOT NULL,
    sealed ${blob} NOT NULL,
    CONSTRAINT pk_sealed_record PRIMARY KEY (id)
);

CREATE TABLE committee_member (
    id     ${uuid} NOT NULL,
    draw   ${uuid} NOT NULL,
    seat   INTEGER NOT NULL,
    sealed ${blob} NOT NULL,
    CONSTRAINT pk_committee_member PRIMARY KEY (id),
    CONSTRAINT uq_committee_member UNIQUE (draw, seat)
);
