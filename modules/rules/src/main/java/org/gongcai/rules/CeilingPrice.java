package org.gongcai.rules;

/**
 * The highest price a bid may ask: the announced ceiling, or the budget where there is none. It is
 * a rule of Chinese law for budgets in CNY; a price in another currency is never refused by it.
 */
public record CeilingPrice(Money amount) {

    public boolean exceededBy(Money price) {
        return price.isMoreThan(amount) && amount.currency().equals(Money.CNY);
    }

    public void check(Money price) {
        if (exceededBy(price)) {
            throw new Refused(
                            "over-ceiling",
                            "price",
                            "报价 %s 超过最高限价 %s(%s),投标无效"
                                    .formatted(
                                            price.formatted(),
                                            amount.formatted(),
                                            amount.currency()),
                            "超过预算金额或者最高限价的投标按无效处理",
                            "财政部令第87号第六十三条第四项")
                    .value("price", price)
                    .value("ceiling", amount);
        }
    }
}
