/** Opening a closed tender offline, from what a seat holder exported and the holders' key files. */
@NullMarked
package org.gongcai.cli.opening;

import org.jspecify.annotations.NullMarked;
