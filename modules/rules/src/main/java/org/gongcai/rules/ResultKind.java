package org.gongcai.rules;

/** What a result is about. Property is sold, all else is bought. */
public enum ResultKind {
    GOODS("货物", ResultGroup.PURCHASES),
    SERVICES("服务", ResultGroup.PURCHASES),
    WORKS("工程", ResultGroup.WORKS),
    PROPERTY("产权", ResultGroup.PROPERTY);

    private final String chinese;
    private final ResultGroup group;

    ResultKind(String chinese, ResultGroup group) {
        this.chinese = chinese;
        this.group = group;
    }

    /** Works are works by whichever method they were bought. */
    public static ResultKind of(ProcurementMethod method, CategoryKind category) {
        return switch (method) {
            case PROPERTY_LISTING, PROPERTY_AUCTION, PROPERTY_ONLINE_BIDDING -> PROPERTY;
            case WORKS_OPEN, WORKS_INVITED -> WORKS;
            case OPEN_TENDER,
                    INVITED_TENDER,
                    COMPETITIVE_NEGOTIATION,
                    COMPETITIVE_CONSULTATION,
                    INQUIRY,
                    SINGLE_SOURCE,
                    FRAMEWORK_CLOSED,
                    FRAMEWORK_OPEN ->
                    switch (category) {
                        case GOODS -> GOODS;
                        case WORKS -> WORKS;
                        case SERVICES -> SERVICES;
                    };
        };
    }

    public String chinese() {
        return chinese;
    }

    public ResultGroup group() {
        return group;
    }
}
