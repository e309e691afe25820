package org.gongcai.evaluation;

import java.util.UUID;

/** Where a caller's seat is, with the tender it evaluates. */
record Room(Committee committee, CommitteeSeat seat, Evaluation evaluation) {

    UUID project() {
        return committee.project();
    }
}
