CREATE TABLE evaluator_pool (
    id          ${uuid} NOT NULL,
    version     ${bigint} NOT NULL,
    pool_name   VARCHAR(100${chars}) NOT NULL,
    keeper      ${uuid} NOT NULL,
    keeper_code VARCHAR(18) NOT NULL,
    keeper_name VARCHAR(200${chars}) NOT NULL,
    authority   ${uuid} NOT NULL,
    pool_level  VARCHAR(10) NOT NULL,
    source      VARCHAR(10) NOT NULL,
    region      VARCHAR(6) NOT NULL,
    legal_basis VARCHAR(500${chars}) NOT NULL,
    from_day    DATE NOT NULL,
    to_day      DATE,
    opened_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_evaluator_pool PRIMARY KEY (id),
    CONSTRAINT ck_evaluator_pool_level CHECK (pool_level IN ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY')),
    CONSTRAINT ck_evaluator_pool_source CHECK (source IN ('OWN', 'DELEGATED', 'EXTERNAL'))
);
CREATE INDEX ix_evaluator_pool_authority ON evaluator_pool (authority);

CREATE TABLE speciality (
    pool            ${uuid} NOT NULL,
    speciality_code VARCHAR(20) NOT NULL,
    speciality_name VARCHAR(100${chars}) NOT NULL,
    CONSTRAINT pk_speciality PRIMARY KEY (pool, speciality_code),
    CONSTRAINT fk_speciality FOREIGN KEY (pool) REFERENCES evaluator_pool (id)
);

-- A person's state in the pool and the days it counts in draws: [counts_from, counts_until).
CREATE TABLE evaluator (
    pool          ${uuid} NOT NULL,
    evaluator_no  VARCHAR(30) NOT NULL,
    counts_from   DATE NOT NULL,
    counts_until  DATE,
    person_name   VARCHAR(50${chars}) NOT NULL,
    phone         VARCHAR(20) NOT NULL,
    employer      VARCHAR(200${chars}) NOT NULL,
    employer_code VARCHAR(18) NOT NULL,
    region        VARCHAR(6) NOT NULL,
    primary_code  VARCHAR(20) NOT NULL,
    specialities  VARCHAR(1000) NOT NULL,
    status        VARCHAR(10) NOT NULL,
    status_reason VARCHAR(500${chars}),
    CONSTRAINT pk_evaluator PRIMARY KEY (pool, evaluator_no, counts_from),
    CONSTRAINT fk_evaluator FOREIGN KEY (pool) REFERENCES evaluator_pool (id),
    CONSTRAINT ck_evaluator_status CHECK (status IN ('ACTIVE', 'SUSPENDED', 'WITHDRAWN'))
);
CREATE INDEX ix_evaluator_primary ON evaluator (pool, primary_code);

CREATE TABLE pool_import (
    id         ${uuid} NOT NULL,
    version    ${bigint} NOT NULL,
    pool       ${uuid} NOT NULL,
    document   ${uuid} NOT NULL,
    file_name  VARCHAR(255${chars}) NOT NULL,
    state      VARCHAR(10) NOT NULL,
    bytes_read ${bigint} NOT NULL,
    size_bytes ${bigint} NOT NULL,
    accepted   ${bigint} NOT NULL,
    refused    ${bigint} NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    CONSTRAINT pk_pool_import PRIMARY KEY (id),
    CONSTRAINT fk_pool_import FOREIGN KEY (pool) REFERENCES evaluator_pool (id),
    CONSTRAINT ck_pool_import_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED'))
);
CREATE INDEX ix_pool_import_state ON pool_import (state);

CREATE TABLE import_error (
    pool_import ${uuid} NOT NULL,
    error_index INTEGER NOT NULL,
    line_no     ${bigint} NOT NULL,
    column_name VARCHAR(50${chars}) NOT NULL,
    rule        VARCHAR(500${chars}) NOT NULL,
    remedy      VARCHAR(500${chars}) NOT NULL,
    CONSTRAINT pk_import_error PRIMARY KEY (pool_import, error_index),
    CONSTRAINT fk_import_error FOREIGN KEY (pool_import) REFERENCES pool_import (id)
);
