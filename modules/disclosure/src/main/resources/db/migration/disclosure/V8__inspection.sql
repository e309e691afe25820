-- What counts in the published figures of inspection, by the body that sent the inspectors.
CREATE TABLE inspection_figure (
    id             ${uuid} NOT NULL,
    version        ${bigint} NOT NULL,
    body           VARCHAR(18) NOT NULL,
    body_name      VARCHAR(200${chars}) NOT NULL,
    year_no        INTEGER NOT NULL,
    month_no       INTEGER NOT NULL,
    invited        INTEGER NOT NULL,
    attended       INTEGER NOT NULL,
    declined       INTEGER NOT NULL,
    irregularities INTEGER NOT NULL,
    answered       INTEGER NOT NULL,
    monitorings    INTEGER NOT NULL,
    findings       INTEGER NOT NULL,
    eliminated     INTEGER NOT NULL,
    CONSTRAINT pk_inspection_figure PRIMARY KEY (id)
);
CREATE INDEX ix_inspection_figure ON inspection_figure (year_no, month_no, body);

CREATE TABLE monitoring (
    monitoring ${uuid} NOT NULL,
    version    ${bigint} NOT NULL,
    project    ${uuid} NOT NULL,
    body       VARCHAR(18) NOT NULL,
    decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    content    ${clob} NOT NULL,
    CONSTRAINT pk_monitoring PRIMARY KEY (monitoring)
);
CREATE INDEX ix_monitoring_project ON monitoring (project, decided_at);
