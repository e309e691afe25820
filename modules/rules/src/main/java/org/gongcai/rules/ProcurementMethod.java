package org.gongcai.rules;

/** How a purchase is made. Only methods with a row in the procedure table can be chosen. */
public enum ProcurementMethod {
    OPEN_TENDER("公开招标"),
    INVITED_TENDER("邀请招标"),
    COMPETITIVE_NEGOTIATION("竞争性谈判"),
    COMPETITIVE_CONSULTATION("竞争性磋商"),
    INQUIRY("询价"),
    SINGLE_SOURCE("单一来源"),
    FRAMEWORK_CLOSED("封闭式框架协议"),
    FRAMEWORK_OPEN("开放式框架协议"),
    WORKS_OPEN("工程公开招标"),
    WORKS_INVITED("工程邀请招标"),
    PROPERTY_LISTING("产权挂牌"),
    PROPERTY_AUCTION("产权拍卖"),
    PROPERTY_ONLINE_BIDDING("产权网络竞价");

    private final String chinese;

    ProcurementMethod(String chinese) {
        this.chinese = chinese;
    }

    /** Which experts may judge it: pools are kept apart by the body of law. */
    public Regime regime() {
        return switch (this) {
            case WORKS_OPEN, WORKS_INVITED -> Regime.TENDERING;
            case OPEN_TENDER,
                    INVITED_TENDER,
                    COMPETITIVE_NEGOTIATION,
                    COMPETITIVE_CONSULTATION,
                    INQUIRY,
                    SINGLE_SOURCE,
                    FRAMEWORK_CLOSED,
                    FRAMEWORK_OPEN,
                    PROPERTY_LISTING,
                    PROPERTY_AUCTION,
                    PROPERTY_ONLINE_BIDDING ->
                    Regime.GOVERNMENT_PROCUREMENT;
        };
    }

    /** What figures count like every award and flag, as the price was not found in a contest. */
    public boolean isFrameworkOrSingleSource() {
        return switch (this) {
            case SINGLE_SOURCE, FRAMEWORK_CLOSED, FRAMEWORK_OPEN -> true;
            case OPEN_TENDER,
                    INVITED_TENDER,
                    COMPETITIVE_NEGOTIATION,
                    COMPETITIVE_CONSULTATION,
                    INQUIRY,
                    WORKS_OPEN,
                    WORKS_INVITED,
                    PROPERTY_LISTING,
                    PROPERTY_AUCTION,
                    PROPERTY_ONLINE_BIDDING ->
                    false;
        };
    }

    /** Whether a ledger that names methods in its own words means such a one. */
    public static boolean namesFrameworkOrSingleSource(String written) {
        return written.contains("单一来源") || written.contains("框架协议");
    }

    public String chinese() {
        return chinese;
    }
}
