package org.gongcai.rules;

/** Which of the two bodies of law a procedure follows. */
public enum Regime {
    GOVERNMENT_PROCUREMENT("政府采购"),
    TENDERING("工程招标投标");

    private final String chinese;

    Regime(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
