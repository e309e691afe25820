-- What inspectors asked that is answered before the next act of purchaser or agency.
CREATE TABLE awaited_answer (
    project        ${uuid} NOT NULL,
    answer_index INTEGER NOT NULL,
    note           ${uuid} NOT NULL,
    answer_by      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT pk_awaited_answer PRIMARY KEY (project, answer_index),
    CONSTRAINT fk_awaited_answer_project FOREIGN KEY (project) REFERENCES project (id)
);
