package org.gongcai.bidopening;

import org.gongcai.platform.RefusedStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with another key file than the one under which the stored bids lie. */
@Component
class KeyFileRule implements SmartInitializingSingleton {

    private final Bids bids;
    private final BidVault vault;

    KeyFileRule(Bids bids, BidVault vault) {
        this.bids = bids;
        this.vault = vault;
    }

    @Override
    public void afterSingletonsInstantiated() {
        bids.findFirstByOrderByReceivedAtDesc().ifPresent(this::rejectUnlessOpens);
    }

    private void rejectUnlessOpens(Bid bid) {
        try {
            vault.content(bid);
        } catch (IllegalStateException e) {
            throw new RefusedStart(
                    "The key file keys/bids.key does not open the bids in the database. 密钥文件 keys/bids.key 打不开库中的标书。",
                    "Restore the key file that belongs to this database from its backup. 请从备份恢复与本数据库配套的密钥文件。");
        }
    }
}
