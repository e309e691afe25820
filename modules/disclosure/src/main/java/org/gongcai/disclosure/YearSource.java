package org.gongcai.disclosure;

/** Where awards of a year that were brought in come from. */
record YearSource(int year, String source) {}
