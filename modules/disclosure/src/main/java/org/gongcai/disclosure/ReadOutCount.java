package org.gongcai.disclosure;

import java.util.UUID;

/** How many bids of a lot are read out. */
interface ReadOutCount {
    UUID getProject();

    String getLot();

    int getNumber();
}
