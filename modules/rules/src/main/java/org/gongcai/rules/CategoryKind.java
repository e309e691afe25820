package org.gongcai.rules;

/** What is bought; the first letter of every category code. */
public enum CategoryKind {
    GOODS('A', "货物"),
    WORKS('B', "工程"),
    SERVICES('C', "服务");

    private final char letter;
    private final String chinese;

    CategoryKind(char letter, String chinese) {
        this.letter = letter;
        this.chinese = chinese;
    }

    public char letter() {
        return letter;
    }

    public String chinese() {
        return chinese;
    }
}
