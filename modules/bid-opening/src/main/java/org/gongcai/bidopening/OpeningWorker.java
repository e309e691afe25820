package org.gongcai.bidopening;

import java.time.Duration;
import org.gongcai.platform.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Decrypts in the background, so that no request and no transaction lasts as long as a body. */
@Component
class OpeningWorker implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Worker worker;

    OpeningWorker(Decryption decryption) {
        worker =
                new Worker(
                        "bid-opening",
                        decryption.wanted(),
                        () -> {
                            decryption.openWhatIsDecided();
                            return LOOK;
                        });
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
