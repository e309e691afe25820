/** Who acts: accounts, sign-in, the one principal type and the rules for the API. */
@NullMarked
package org.gongcai.platform.security;

import org.jspecify.annotations.NullMarked;
