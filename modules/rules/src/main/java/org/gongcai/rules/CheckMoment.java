package org.gongcai.rules;

/**
 * When a party is checked for a ban, and what a ban then does. Only the qualification review, at
 * the tender document's cut-off, makes a bidder unqualified; earlier moments warn.
 */
public enum CheckMoment {
    REGISTRATION(Effect.WARN),
    DOCUMENT_DOWNLOAD(Effect.WARN),
    BID_SUBMISSION(Effect.WARN),
    QUALIFICATION_REVIEW(Effect.UNQUALIFIED),
    AWARD(Effect.STOP),
    // A ban does not reach back to an award already made, so the purchaser is told and decides.
    CONTRACT(Effect.WARN),
    EVALUATOR_DRAW(Effect.EXCLUDE),
    EVALUATOR_SIGN_IN(Effect.EXCLUDE),
    AGENCY_APPOINTMENT(Effect.BLOCK);

    public enum Effect {
        WARN,
        UNQUALIFIED,
        STOP,
        EXCLUDE,
        BLOCK
    }

    private final Effect effect;

    CheckMoment(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
