package org.gongcai.trust.draw;

import org.gongcai.trust.Bytes32;

/** One expert's place in the order of a group, from 1. Confidential until the award. */
public record Place(String g, int pos, RosterLeaf leaf, Bytes32 ticket) {
    public BlindId b() {
        return leaf.b();
    }

    @Override
    public String toString() {
        return "Place[hidden]";
    }
}
