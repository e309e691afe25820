package org.gongcai.bidopening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongcai.trust.Secret32;

/**
 * A file of an opened bid on disk: AES in counter mode under a key of its own, so that any part can
 * be read without the rest. Its content is authenticated by what {@code bid.opened} states.
 */
final class SealedFile {

    private static final int BLOCK = 16;

    private SealedFile() {}

    static OutputStream writing(Secret32 key, OutputStream out) {
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, key, 0));
    }

    /** Where to begin reading so that the byte at the offset can be decrypted. */
    static long start(long offset) {
        return offset - offset % BLOCK;
    }

    /**
     * @param in begins at {@link #start}
     */
    static byte[] read(Secret32 key, InputStream in, long offset, int length) throws IOException {
        int skipped = (int) (offset % BLOCK);
        byte[] sealed = in.readNBytes(skipped + length);
        try {
            byte[] opened = cipher(Cipher.DECRYPT_MODE, key, offset / BLOCK).doFinal(sealed);
            return Arrays.copyOfRange(opened, Math.min(skipped, opened.length), opened.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in counter mode failed", e);
        }
    }

    // A key is used for one file only, so that counting may begin at zero.
    private static Cipher cipher(int mode, Secret32 key, long block) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] counter = ByteBuffer.allocate(BLOCK).putLong(Long.BYTES, block).array();
            cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in counter mode is not available", e);
        }
    }
}
