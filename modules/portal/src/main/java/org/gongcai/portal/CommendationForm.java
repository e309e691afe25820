package org.gongcai.portal;

import org.gongcai.contracts.ViolationApi.NewCommendation;

/** A commendation to be recorded, as typed. */
record CommendationForm(String party, String issuer, String number, String text, String on) {

    static final CommendationForm EMPTY = new CommendationForm("", "", "", "", "");

    CommendationForm {
        party = Typed.text(party);
        issuer = Typed.text(issuer);
        number = Typed.text(number);
        text = Typed.text(text);
        on = Typed.text(on);
    }

    NewCommendation commendation() {
        return new NewCommendation(
                Typed.id("party", party), issuer, number, text, Typed.date("on", on));
    }
}
