package org.gongcai.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers which passwords have matched, so that a client that sends its password with every
 * request pays for the slow hash once. Kept are tags under a key of this process, of password and
 * stored hash together: a changed password is a new pair.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final int MOST = 10_000;
    private static final String HMAC = "HmacSHA256";

    private final PasswordEncoder slow;
    private final SecretKeySpec key = new SecretKeySpec(random(), HMAC);
    private final Set<String> matched =
            Collections.synchronizedSet(
                    Collections.newSetFromMap(
                            new LinkedHashMap<>() {
                                @Override
                                protected boolean removeEldestEntry(
                                        Map.Entry<String, Boolean> eldest) {
                                    return size() > MOST;
                                }
                            }));

    RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return slow.encode(raw);
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        if (raw == null || encoded == null) {
            return false;
        }
        var tag = tag(raw.toString(), encoded);
        if (matched.contains(tag)) {
            return true;
        }
        var matches = slow.matches(raw, encoded);
        if (matches) {
            matched.add(tag);
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    private String tag(String raw, String encoded) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }
}
