/**
 * What the services say to each other: events, REST interfaces and the values they share. No logic.
 */
@NullMarked
package org.gongcai.contracts;

import org.jspecify.annotations.NullMarked;
