package org.gongcai.evaluation;

/** Why the law makes a bid invalid before anyone has judged it. */
record Invalidity(String reason, String source) {

    String sentence() {
        return "%s（%s）".formatted(reason, source);
    }
}
