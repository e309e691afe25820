package org.gongcai.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes one waiting worker. A signal given while nobody waits is kept; many count as one. */
public final class Signal {

    private final Semaphore given = new Semaphore(0);

    public void give() {
        given.release();
    }

    /** Gives the signal once the current transaction has committed; at once where there is none. */
    public void giveAfterCommit() {
        afterCommit(this::give);
    }

    /** Does the work once the current transaction has committed; at once where there is none. */
    public static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    void await(Duration limit) throws InterruptedException {
        if (given.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            given.drainPermits();
        }
    }
}
