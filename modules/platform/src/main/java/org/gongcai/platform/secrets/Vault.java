package org.gongcai.platform.secrets;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;

/**
 * Encrypts what a service's database must not show, under a key file of that service. Losing the
 * file loses all of it.
 */
public final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final String file;
    private final Entropy entropy = Entropy.secure();
    private final byte[] master;
    private final SecretKeySpec atRest;

    /**
     * @param file name of the key file, made at the first start
     * @param label under which the key of encryption is derived
     */
    public Vault(KeyFiles files, String file, String label) {
        this.file = file;
        master = Secret32.of(files.read(file, () -> entropy.bytes(file, 32))).bytes();
        atRest = new SecretKeySpec(mac(label).bytes(), "AES");
    }

    /** A pseudonym that nobody without the key file can make, the same for the same parts. */
    public Bytes32 mac(String... parts) {
        return Encodings.mac(
                master, Arrays.stream(parts).map(Encodings::utf8).toArray(byte[][]::new));
    }

    /**
     * @param place where it will be kept; opens in no other place
     */
    public byte[] seal(String place, byte[] secret) {
        byte[] nonce = entropy.bytes("nonce", NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, place, secret, 0);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    public byte[] open(String place, byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place, sealed, NONCE);
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, atRest, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Encodings.utf8(place));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s does not open under the key file %s".formatted(place, file), e);
        }
    }
}
