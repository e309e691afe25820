package org.gongcai.platform.security;

import org.gongcai.platform.DemoSettings;
import org.gongcai.platform.RefusedStart;
import org.springframework.stereotype.Component;

/** Accounts with known passwords and accounts of real persons never meet in one database. */
@Component
class DemoAccountsRule {

    private static final String REMEDY =
            "Use another database (gongcai.data or spring.datasource.url), or set gongcai.demo.enabled=%s. 请更换数据库，或设置 gongcai.demo.enabled=%s。";

    DemoAccountsRule(StoredAccounts accounts, DemoSettings demo) {
        if (!demo.enabled() && accounts.existsByDemo(true)) {
            throw new RefusedStart(
                    "This database has demo accounts, whose passwords are public, but the demo is off. 本数据库含有演示账号（密码公开），但演示已关闭。",
                    REMEDY.formatted(true, true));
        }
        if (demo.enabled() && accounts.existsByDemo(false)) {
            throw new RefusedStart(
                    "This database has accounts of real persons; the demo would add accounts whose passwords are public. 本数据库含有正式账号，不能启用演示。",
                    REMEDY.formatted(false, false));
        }
    }
}
