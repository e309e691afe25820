package org.gongcai.trust;

import java.util.Optional;

/**
 * Which public keys are enrolled: finds the key of that person under that id, if it may be used.
 */
@FunctionalInterface
public interface KeyRing {
    Optional<VerifyKey> find(String by, Bytes32 keyId);
}
