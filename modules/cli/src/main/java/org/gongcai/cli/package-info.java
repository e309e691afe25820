/**
 * The command line for citizens, auditors and inspectors: checks and witnesses without a database
 * and without trust in the server.
 */
@NullMarked
package org.gongcai.cli;

import org.jspecify.annotations.NullMarked;
