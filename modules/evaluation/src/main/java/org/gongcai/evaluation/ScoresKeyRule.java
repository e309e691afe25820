package org.gongcai.evaluation;

import org.gongcai.platform.RefusedStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start with another key file than the one under which the stored sheets lie. */
@Component
class ScoresKeyRule implements SmartInitializingSingleton {

    private final Papers papers;

    ScoresKeyRule(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!papers.open()) {
            throw new RefusedStart(
                    "The key file keys/scores.key does not open the score sheets in the database. 密钥文件 keys/scores.key 打不开库中的评分表。",
                    "Restore the key file that belongs to this database from its backup. 请从备份恢复与本数据库配套的密钥文件。");
        }
    }
}
