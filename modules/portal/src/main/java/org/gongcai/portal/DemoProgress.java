package org.gongcai.portal;

/** How far the demo's play-through has come; told by whoever plays it. */
public interface DemoProgress {

    int done();

    int total();

    /** What is being done now, in Chinese. */
    String text();

    boolean finished();

    /** Whether what the text names failed, so that nothing more comes by itself. */
    boolean stopped();
}
