package org.gongcai.bidopening;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;
import org.springframework.stereotype.Component;

/**
 * What the database must not show is encrypted here, and rows are keyed so that nobody without the
 * key file can tell whose they are. Losing the file loses every bid that is not yet read out.
 */
@Component
class BidVault {

    private static final String FILE = "bids.key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Entropy entropy = Entropy.secure();
    private final byte[] master;
    private final SecretKeySpec atRest;

    BidVault(KeyFiles files) {
        master = Secret32.of(files.read(FILE, () -> entropy.bytes(FILE, 32))).bytes();
        atRest = new SecretKeySpec(mac("gongcai/bid/v1/at-rest").bytes(), "AES");
    }

    /** Under which all bids and withdrawals of one bidder for one lot stand. */
    String rowKey(String tender, String lot, String bidder) {
        return mac("gongcai/bid/v1/row", tender, lot, TenderOpening.SLOT, bidder).hex();
    }

    /** Under which its refused attempts stand, for whichever lot they were. */
    String refusedRowKey(String tender, String bidder) {
        return mac("gongcai/bid/v1/refused-row", tender, TenderOpening.SLOT, bidder).hex();
    }

    /** By which an envelope is found without its hash being written down. */
    String entryKey(Bytes32 entry) {
        return mac("gongcai/bid/v1/entry", entry.hex()).hex();
    }

    private Bytes32 mac(String... parts) {
        return Encodings.mac(
                master, Arrays.stream(parts).map(Encodings::utf8).toArray(byte[][]::new));
    }

    /**
     * @param place where it will be kept; opens in no other place
     */
    byte[] seal(String place, byte[] secret) {
        byte[] nonce = entropy.bytes("nonce", NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, place, secret, 0);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    byte[] open(String place, byte[] sealed) {
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place, sealed, NONCE);
    }

    byte[] sealContent(UUID bid, BidContent content) {
        return seal(contentOf(bid), Json.bytes(content));
    }

    BidContent content(Bid bid) {
        return Json.read(open(contentOf(bid.id()), bid.sealedContent()), BidContent.class);
    }

    byte[] sealDek(Bid bid, Secret32 dek) {
        return seal(dekOf(bid), dek.bytes());
    }

    Secret32 dek(Bid bid) {
        return Secret32.of(open(dekOf(bid), bid.sealedDek()));
    }

    private static String contentOf(UUID bid) {
        return "bid/%s/content".formatted(bid);
    }

    private static String dekOf(Bid bid) {
        return "bid/%s/dek".formatted(bid.id());
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, atRest, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Encodings.utf8(place));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s does not open under the key file %s".formatted(place, FILE), e);
        }
    }
}
