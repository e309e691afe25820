-- Results of years before the platform, by the authority that brought them in.
CREATE TABLE history_ledger (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    event_count ${bigint} NOT NULL,
    authority   ${uuid} NOT NULL,
    CONSTRAINT pk_history_ledger PRIMARY KEY (id),
    CONSTRAINT uq_history_ledger UNIQUE (authority)
);

CREATE TABLE history_import (
    id         ${uuid} NOT NULL,
    version    ${bigint} NOT NULL,
    ledger     ${uuid} NOT NULL,
    source     VARCHAR(200${chars}) NOT NULL,
    person     ${uuid} NOT NULL,
    document   ${uuid} NOT NULL,
    file_name  VARCHAR(255${chars}) NOT NULL,
    state      VARCHAR(10) NOT NULL,
    bytes_read ${bigint} NOT NULL,
    size_bytes ${bigint} NOT NULL,
    accepted   ${bigint} NOT NULL,
    refused    ${bigint} NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_history_import PRIMARY KEY (id),
    CONSTRAINT fk_history_import FOREIGN KEY (ledger) REFERENCES history_ledger (id),
    CONSTRAINT ck_history_import_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED'))
);
CREATE INDEX ix_history_import ON history_import (ledger, started_at DESC);
CREATE INDEX ix_history_import_state ON history_import (state);

CREATE TABLE history_import_error (
    history_import ${uuid} NOT NULL,
    error_index    INTEGER NOT NULL,
    line_no        ${bigint} NOT NULL,
    column_name    VARCHAR(50${chars}) NOT NULL,
    code           VARCHAR(60) NOT NULL,
    wording        VARCHAR(60),
    rule           VARCHAR(500${chars}) NOT NULL,
    remedy         VARCHAR(500${chars}) NOT NULL,
    given          VARCHAR(1000${chars}) NOT NULL,
    CONSTRAINT pk_history_import_error PRIMARY KEY (history_import, error_index),
    CONSTRAINT fk_history_import_error FOREIGN KEY (history_import) REFERENCES history_import (id)
);

CREATE TABLE past_result (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    ledger         ${uuid} NOT NULL,
    result_number  VARCHAR(40${chars}) NOT NULL,
    title          VARCHAR(200${chars}) NOT NULL,
    purchaser      VARCHAR(200${chars}) NOT NULL,
    kind           VARCHAR(10) NOT NULL,
    method         VARCHAR(40${chars}) NOT NULL,
    base           NUMERIC(24,4) NOT NULL,
    awarded        NUMERIC(24,4) NOT NULL,
    currency_code  VARCHAR(3) NOT NULL,
    awarded_on     DATE NOT NULL,
    supplier       VARCHAR(200${chars}) NOT NULL,
    source         VARCHAR(200${chars}) NOT NULL,
    history_import ${uuid} NOT NULL,
    withdrawn      CHAR(1) NOT NULL,
    CONSTRAINT pk_past_result PRIMARY KEY (id),
    CONSTRAINT uq_past_result UNIQUE (ledger, result_number),
    CONSTRAINT fk_past_result FOREIGN KEY (ledger) REFERENCES history_ledger (id),
    CONSTRAINT fk_past_result_import FOREIGN KEY (history_import) REFERENCES history_import (id),
    CONSTRAINT ck_past_result_withdrawn CHECK (withdrawn IN ('Y', 'N')),
    CONSTRAINT ck_past_result_kind CHECK (kind IN ('GOODS', 'SERVICES', 'WORKS', 'PROPERTY'))
);

-- Why a result no longer counts; it stays when a better row takes its place.
CREATE TABLE past_withdrawal (
    id            ${uuid} NOT NULL,
    ledger        ${uuid} NOT NULL,
    result_number VARCHAR(40${chars}) NOT NULL,
    title         VARCHAR(200${chars}) NOT NULL,
    reason        VARCHAR(500${chars}) NOT NULL,
    person        ${uuid} NOT NULL,
    withdrawn_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_past_withdrawal PRIMARY KEY (id),
    CONSTRAINT fk_past_withdrawal FOREIGN KEY (ledger) REFERENCES history_ledger (id)
);
CREATE INDEX ix_past_withdrawal ON past_withdrawal (ledger, withdrawn_at DESC);

-- The sums of a period without its results.
CREATE TABLE past_sums (
    id            ${uuid} NOT NULL,
    version       ${bigint} NOT NULL,
    ledger        ${uuid} NOT NULL,
    place         VARCHAR(100${chars}) NOT NULL,
    year_no       INTEGER NOT NULL,
    result_group  VARCHAR(10) NOT NULL,
    from_day      DATE NOT NULL,
    to_day        DATE NOT NULL,
    result_count  ${bigint} NOT NULL,
    base          NUMERIC(24,4) NOT NULL,
    awarded       NUMERIC(24,4) NOT NULL,
    currency_code VARCHAR(3) NOT NULL,
    source        VARCHAR(200${chars}) NOT NULL,
    person        ${uuid} NOT NULL,
    CONSTRAINT pk_past_sums PRIMARY KEY (id),
    CONSTRAINT uq_past_sums UNIQUE (ledger, place, year_no, result_group),
    CONSTRAINT fk_past_sums FOREIGN KEY (ledger) REFERENCES history_ledger (id),
    CONSTRAINT ck_past_sums_group CHECK (result_group IN ('PURCHASES', 'WORKS', 'PROPERTY'))
);
