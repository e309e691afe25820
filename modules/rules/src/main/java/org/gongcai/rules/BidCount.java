package org.gongcai.rules;

/** How many bids, or qualified bidders, there are against how many the method needs. */
public record BidCount(int count, int minimum) {

    public BidCount {
        if (count < 0 || minimum < 1) {
            throw new IllegalArgumentException(
                    "%d bids against a minimum of %d".formatted(count, minimum));
        }
    }

    public static BidCount of(int count, Procedure procedure) {
        return new BidCount(count, procedure.minimumSuppliers());
    }

    public boolean suffices() {
        return count >= minimum;
    }

    /** At the deadline: too few bids are not opened. */
    public void checkOpening() {
        if (!suffices()) {
            throw new Refused(
                            "too-few-bids",
                            null,
                            "投标截止时投标人 %d 家，不足 %d 家，不得开标".formatted(count, minimum),
                            "请按废标处理，核查招标文件后重新招标或者依法变更采购方式",
                            "财政部令第87号第四十一条")
                    .value("count", count)
                    .value("minimum", minimum);
        }
    }

    /** After qualification review: too few qualified bidders are not evaluated. */
    public void checkQualified() {
        if (!suffices()) {
            throw new Refused(
                            "too-few-qualified",
                            null,
                            "合格投标人 %d 家，不足 %d 家，不得评标".formatted(count, minimum),
                            "请按废标处理，核查招标文件后重新招标或者依法变更采购方式",
                            "财政部令第87号第四十四条")
                    .value("count", count)
                    .value("minimum", minimum);
        }
    }
}
