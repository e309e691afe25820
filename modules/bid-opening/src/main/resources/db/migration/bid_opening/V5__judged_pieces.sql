-- Who repeated the decryption of a piece that was said not to open. What came out stands with the
-- piece.
CREATE TABLE judged_piece (
    id    ${uuid} NOT NULL,
    piece ${uuid} NOT NULL,
    judge VARCHAR(32) NOT NULL,
    CONSTRAINT pk_judged_piece PRIMARY KEY (id),
    CONSTRAINT uq_judged_piece UNIQUE (piece, judge),
    CONSTRAINT fk_judged_piece FOREIGN KEY (piece) REFERENCES bid_piece (id)
);
