-- Every award that figures are made of: those of this platform and those brought in.
CREATE TABLE award_figure (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    origin         VARCHAR(10${chars}) NOT NULL,
    ledger         ${uuid},
    project_number VARCHAR(40${chars}) NOT NULL,
    lot            VARCHAR(20${chars}),
    title          VARCHAR(500${chars}) NOT NULL,
    purchaser      VARCHAR(200${chars}) NOT NULL,
    kind           VARCHAR(10${chars}) NOT NULL,
    result_group   VARCHAR(10${chars}) NOT NULL,
    method         VARCHAR(40${chars}) NOT NULL,
    framework_or_single_source CHAR(1) NOT NULL,
    base           NUMERIC(24,4) NOT NULL,
    awarded        NUMERIC(24,4) NOT NULL,
    currency       VARCHAR(3${chars}) NOT NULL,
    award_day      DATE NOT NULL,
    year_no        INTEGER NOT NULL,
    month_no       INTEGER NOT NULL,
    supplier       VARCHAR(200${chars}) NOT NULL,
    source         VARCHAR(200${chars}),
    CONSTRAINT pk_award_figure PRIMARY KEY (id),
    CONSTRAINT uq_award_figure UNIQUE (origin, ledger, project_number, lot),
    CONSTRAINT ck_award_figure_origin CHECK (origin IN ('NATIVE', 'IMPORTED')),
    CONSTRAINT ck_award_figure_kind CHECK (kind IN ('GOODS', 'SERVICES', 'WORKS', 'PROPERTY')),
    CONSTRAINT ck_award_figure_group CHECK (result_group IN ('PURCHASES', 'WORKS', 'PROPERTY')),
    CONSTRAINT ck_award_figure_flag CHECK (framework_or_single_source IN ('Y', 'N'))
);
-- Everything the sums need, so that they never touch the rows.
CREATE INDEX ix_award_figure_sums ON award_figure
    (currency, year_no, month_no, origin, ledger, kind, framework_or_single_source, purchaser,
     project_number, base, awarded);
CREATE INDEX ix_award_figure_newest ON award_figure (currency, award_day DESC, id DESC);
CREATE INDEX ix_award_figure_ledger ON award_figure (ledger, project_number);

-- What was awarded before this table was there. The kind follows from method and category.
INSERT INTO award_figure (id, version, origin, project_number, lot, title, purchaser, kind,
    result_group, method, framework_or_single_source, base, awarded, currency, award_day, year_no, month_no, supplier)
SELECT l.id, 0, 'NATIVE', t.project_number, l.lot, t.title, t.purchaser,
    CASE WHEN t.method IN ('WORKS_OPEN', 'WORKS_INVITED') THEN 'WORKS'
         WHEN t.method LIKE 'PROPERTY%' THEN 'PROPERTY'
         WHEN t.content LIKE '%"category":"B%' THEN 'WORKS'
         WHEN t.content LIKE '%"category":"C%' THEN 'SERVICES'
         ELSE 'GOODS' END,
    CASE WHEN t.method IN ('WORKS_OPEN', 'WORKS_INVITED') THEN 'WORKS'
         WHEN t.method LIKE 'PROPERTY%' THEN 'PROPERTY'
         WHEN t.content LIKE '%"category":"B%' THEN 'WORKS'
         ELSE 'PURCHASES' END,
    t.method,
    CASE WHEN t.method = 'SINGLE_SOURCE' OR t.method LIKE 'FRAMEWORK%' THEN 'Y' ELSE 'N' END,
    l.budget, l.amount, l.currency, t.award_day,
    EXTRACT(YEAR FROM t.award_day), EXTRACT(MONTH FROM t.award_day), l.supplier_name
FROM lot l JOIN tender t ON t.project = l.project
WHERE l.phase = 'AWARDED';

-- The sums are no longer taken from the lots.
DROP INDEX ix_lot_totals;
ALTER TABLE lot DROP COLUMN award_year;

-- Sums of a period without its awards.
CREATE TABLE past_sums (
    id           ${uuid} NOT NULL,
    version      ${bigint} NOT NULL,
    ledger       ${uuid} NOT NULL,
    place        VARCHAR(100${chars}) NOT NULL,
    year_no      INTEGER NOT NULL,
    result_group VARCHAR(10${chars}) NOT NULL,
    content      ${clob} NOT NULL,
    CONSTRAINT pk_past_sums PRIMARY KEY (id),
    CONSTRAINT uq_past_sums UNIQUE (ledger, place, year_no, result_group)
);
