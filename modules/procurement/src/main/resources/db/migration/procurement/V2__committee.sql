-- How bids are evaluated, when people meet, and for whom the first word was given.
ALTER TABLE project ADD award_basis VARCHAR(30) DEFAULT 'LOWEST_EVALUATED_PRICE' NOT NULL;
ALTER TABLE project ADD score_disclosure VARCHAR(20);
ALTER TABLE project ADD CONSTRAINT ck_project_award_basis
    CHECK (award_basis IN ('LOWEST_EVALUATED_PRICE', 'COMPREHENSIVE_SCORING'));
ALTER TABLE project ADD CONSTRAINT ck_project_disclosure
    CHECK (score_disclosure IN ('OWN_ONLY', 'TOTALS', 'ANONYMISED_SHEETS'));

-- What waits for a second word says for whom it was proposed, as the act recorded it.
ALTER TABLE project ADD proposed_on_behalf ${uuid};
UPDATE project SET proposed_on_behalf =
    (SELECT DISTINCT a.on_behalf FROM act a
     WHERE a.project = project.id AND a.person = project.proposed_by
       AND a.occurred_at = project.proposed_at
       AND a.kind IN ('PROPOSE_PUBLICATION', 'PROPOSE_AWARD'))
WHERE proposed_by IS NOT NULL;

ALTER TABLE ranked_bid ADD score NUMERIC(5,2);

CREATE TABLE scoring_criterion (
    project         ${uuid} NOT NULL,
    criterion_index INTEGER NOT NULL,
    code            VARCHAR(40${chars}) NOT NULL,
    name            VARCHAR(100${chars}) NOT NULL,
    kind            VARCHAR(12) NOT NULL,
    maximum         NUMERIC(5,2) NOT NULL,
    scoring_rule    VARCHAR(1000${chars}) NOT NULL,
    CONSTRAINT pk_scoring_criterion PRIMARY KEY (project, criterion_index),
    CONSTRAINT fk_scoring_criterion_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT ck_scoring_criterion_kind CHECK (kind IN ('PRICE', 'OBJECTIVE', 'SUBJECTIVE'))
);

CREATE TABLE booked_session (
    project       ${uuid} NOT NULL,
    session_index INTEGER NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    starts_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ends_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    place         VARCHAR(200${chars}) NOT NULL,
    CONSTRAINT pk_booked_session PRIMARY KEY (project, session_index),
    CONSTRAINT fk_booked_session_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT ck_booked_session_kind
        CHECK (kind IN ('EVALUATOR_DRAW', 'EVALUATION', 'POST_AWARD'))
);
CREATE INDEX ix_booked_session_place ON booked_session (place);

-- One row per room of an authority: who books it holds the row, so that nobody books it at once.
CREATE TABLE room (
    id        ${uuid} NOT NULL,
    version   ${bigint} NOT NULL,
    authority ${uuid} NOT NULL,
    place     VARCHAR(200${chars}) NOT NULL,
    CONSTRAINT pk_room PRIMARY KEY (id),
    CONSTRAINT uq_room UNIQUE (authority, place)
);

-- Members of consortia among the bidders, as their opening sheets name them.
CREATE TABLE consortium_member (
    project      ${uuid} NOT NULL,
    member_index INTEGER NOT NULL,
    bidder       VARCHAR(18) NOT NULL,
    member_code  VARCHAR(18) NOT NULL,
    CONSTRAINT pk_consortium_member PRIMARY KEY (project, member_index),
    CONSTRAINT fk_consortium_member_project FOREIGN KEY (project) REFERENCES project (id)
);
