/**
 * The transparency log (gongcai/log/v1): every provable fact becomes a leaf of one append-only
 * tree, whose checkpoints a witness cosigns before anyone is told of them.
 *
 * <p>A fact waits in {@code log_pending}; the sequencer gives it an index and commits it with the
 * log's head; only then is the witness asked, and only its answer makes the leaf known. Whatever
 * moment the process dies at, a fact is either still waiting, or in the tree and announced by the
 * next start, once.
 */
@NullMarked
package org.gongcai.observation.log;

import org.jspecify.annotations.NullMarked;
