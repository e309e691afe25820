/**
 * Sealed bids: holders' keys, receiving, receipts, the closing and the opening, so that nobody, the
 * operator included, can read a bid before its time or drop one unseen.
 */
@NullMarked
package org.gongcai.bidopening;

import org.jspecify.annotations.NullMarked;
