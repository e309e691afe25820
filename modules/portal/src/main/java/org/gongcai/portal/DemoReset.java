package org.gongcai.portal;

/** Empties the demo and plays it again; done by whoever started the program. */
public interface DemoReset {

    /** Returns at once. The program closes, empties its data and starts by itself. */
    void begin();
}
