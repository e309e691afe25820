package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A bid as price evaluation sees it. The deduction is the policy deduction in percent (10 means 10
 * %); it changes the evaluated price only, the contract stays at the price.
 */
public record PricedBid(UUID bid, Money price, BigDecimal deductionPercent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public PricedBid {
        if (price.signum() < 0) {
            throw new Refused(
                            "price-negative", "price", "报价不能为负：%s".formatted(price), "请核对报价", null)
                    .value("price", price);
        }
        if (deductionPercent.signum() < 0 || deductionPercent.compareTo(HUNDRED) >= 0) {
            throw new Refused(
                            "deduction-range",
                            "deductionPercent",
                            "价格扣除比例应不小于 0 且小于 100%%,现为 %s%%"
                                    .formatted(deductionPercent.toPlainString()),
                            "请按招标文件规定的比例填写",
                            null)
                    .value("percent", deductionPercent);
        }
    }

    public static PricedBid of(UUID bid, Money price) {
        return new PricedBid(bid, price, BigDecimal.ZERO);
    }

    /** price × (100 − deduction) / 100, exact, never rounded. */
    BigDecimal evaluatedPrice() {
        return price.amount().multiply(HUNDRED.subtract(deductionPercent)).movePointLeft(2);
    }
}
