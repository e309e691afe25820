package org.gongcai.contracts;

/** An event anyone may read from the moment it is published. All other events stay internal. */
public interface PublicFact extends Event {}
