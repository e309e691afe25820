package org.gongcai.portal;

import org.gongcai.contracts.LogApi;
import org.gongcai.platform.DemoSettings;
import org.springframework.stereotype.Component;

/** Whether this installation must say that its proofs do not bind its operator. */
@Component
class TrustNotice {

    private final DemoSettings demo;
    private final LogApi log;

    TrustNotice(DemoSettings demo, LogApi log) {
        this.demo = demo;
        this.log = log;
    }

    /** Demo keys are public knowledge, and a witness in this process watches itself. */
    boolean isDemo() {
        return demo.enabled() || !log.keys().independent();
    }
}
