package org.gongcai.rules;

/** The series a project is numbered in. */
public enum ProjectKind {
    PROCUREMENT("CG"),
    WORKS("GC"),
    PROPERTY("CQ");

    private final String letters;

    ProjectKind(String letters) {
        this.letters = letters;
    }

    public String letters() {
        return letters;
    }
}
