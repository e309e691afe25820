package org.gongcai.contracts;

/** An event that enters the transparency log: it carries the exact object that was signed. */
public interface ProvableFact extends Event {
    Statement statement();
}
