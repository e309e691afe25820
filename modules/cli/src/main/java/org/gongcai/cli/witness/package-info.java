/**
 * {@code gongcai witness}: cosigns the checkpoints of logs on a machine of its own, with a key and
 * a memory of its own. What it promises hangs on the memory: it is on the disk before a cosignature
 * leaves, and a witness that lost it must not sign again.
 */
@NullMarked
package org.gongcai.cli.witness;

import org.jspecify.annotations.NullMarked;
