/**
 * Everything that must come out the same byte for byte in every program that checks Gongcai:
 * encodings, canonical JSON, signatures, Merkle trees, signed notes and receipts, and sealed bids.
 * Values and pure functions only.
 */
@NullMarked
package org.gongcai.trust;

import org.jspecify.annotations.NullMarked;
