package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.IntegrityApi.FirstStart;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;

/** The first authority and its two administrators. */
record SetupForm(
        String token,
        String creditCode,
        String authorityName,
        String region,
        String name1,
        String username1,
        String password1,
        String name2,
        String username2,
        String password2) {

    SetupForm {
        token = Typed.text(token);
        creditCode = Typed.text(creditCode);
        authorityName = Typed.text(authorityName);
        region = Typed.text(region);
        name1 = Typed.text(name1);
        username1 = Typed.text(username1);
        password1 = Typed.secret(password1);
        name2 = Typed.text(name2);
        username2 = Typed.text(username2);
        password2 = Typed.secret(password2);
    }

    static SetupForm of(String token) {
        return new SetupForm(token, "", "", "", "", "", "", "", "", "");
    }

    FirstStart firstStart() {
        return new FirstStart(
                token,
                creditCode,
                authorityName,
                region,
                List.of(
                        new RegisterPerson(name1, null, username1, password1),
                        new RegisterPerson(name2, null, username2, password2)));
    }
}
