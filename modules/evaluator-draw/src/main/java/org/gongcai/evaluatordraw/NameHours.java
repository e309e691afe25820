package org.gongcai.evaluatordraw;

import java.util.UUID;

/** From when on the names of a committee are shown, before everybody may know them. */
public interface NameHours {

    /** Never while it is still secret who bids for the project. */
    boolean areNamesShown(UUID project);
}
