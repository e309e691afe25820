package org.gongcai.contracts;

/** In which parts an organisation may appear. */
public enum PartyKind {
    AUTHORITY,
    PURCHASER,
    AGENCY,
    CENTRE,
    SUPPLIER
}
