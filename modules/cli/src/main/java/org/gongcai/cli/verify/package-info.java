/**
 * Checks receipts, draws, openings, evaluations, logs and evidence bundles from what was published
 * alone: every conclusion is computed again, and each check says what it held against what.
 */
@NullMarked
package org.gongcai.cli.verify;

import org.jspecify.annotations.NullMarked;
