package org.gongcai.portal;

import org.gongcai.contracts.IntegrityApi.RegisterPerson;

/** A person and the account it signs in with. */
record PersonForm(String name, String phone, String username, String password) {

    static final PersonForm EMPTY = new PersonForm("", "", "", "");

    PersonForm {
        name = Typed.text(name);
        phone = Typed.text(phone);
        username = Typed.text(username);
        password = Typed.secret(password);
    }

    RegisterPerson person() {
        return new RegisterPerson(name, Typed.orNull(phone), username, password);
    }
}
