package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How far a project is, and what one person proposed that waits for the word of another. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProjectState state = ProjectState.DRAFT;

    @Embedded private @Nullable FirstWord firstWord;

    ProjectState state() {
        return state;
    }

    Optional<FirstWord> firstWord() {
        return Optional.ofNullable(firstWord);
    }

    void require(ProjectState wanted) {
        LifeCycle.require(state, wanted);
    }

    void become(ProjectState wanted) {
        state = LifeCycle.step(state, wanted);
    }

    void propose(ProjectState wanted, Actor actor, Instant now) {
        become(wanted);
        firstWord = FirstWord.of(actor, now);
    }

    void checkSecond(Actor actor) {
        proposed().checkSecond(actor);
    }

    /** The second word was given, so that nothing waits any more. */
    void decide(ProjectState wanted) {
        become(wanted);
        firstWord = null;
    }

    void sendBack(ProjectState to, String reason) {
        var word = proposed();
        become(to);
        firstWord = word.sentBack(reason);
    }

    private FirstWord proposed() {
        if (firstWord == null) {
            throw new IllegalStateException("Nobody proposed anything in state " + state);
        }
        return firstWord;
    }
}
