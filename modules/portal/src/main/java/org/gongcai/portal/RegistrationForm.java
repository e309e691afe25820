package org.gongcai.portal;

import org.gongcai.contracts.IntegrityApi.RegisterSupplier;

/**
 * @param smallOrMicro "on" where ticked
 */
record RegistrationForm(
        String creditCode,
        String name,
        String region,
        String smallOrMicro,
        String personName,
        String phone,
        String username,
        String password) {

    static final RegistrationForm EMPTY = new RegistrationForm("", "", "", "", "", "", "", "");

    RegistrationForm {
        creditCode = Typed.text(creditCode);
        name = Typed.text(name);
        region = Typed.text(region);
        smallOrMicro = Typed.text(smallOrMicro);
        personName = Typed.text(personName);
        phone = Typed.text(phone);
        username = Typed.text(username);
        password = Typed.secret(password);
    }

    RegisterSupplier supplier() {
        return new RegisterSupplier(
                creditCode, name, region, isSmall(), personName, phone, username, password);
    }

    boolean isSmall() {
        return !smallOrMicro.isEmpty();
    }
}
