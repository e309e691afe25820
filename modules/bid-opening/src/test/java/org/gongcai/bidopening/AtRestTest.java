package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.gongcai.platform.secrets.KeyFiles;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtRestTest {

    @TempDir Path data;

    @Test
    void what_is_sealed_opens_in_its_own_place_and_under_its_own_key_file_only() {
        var vault = vault("one");
        byte[] sealed = vault.seal("bid/1/dek", Encodings.utf8("secret"));
        assertThat(vault("one").open("bid/1/dek", sealed)).isEqualTo(Encodings.utf8("secret"));
        assertThatThrownBy(() -> vault.open("bid/2/dek", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault("two").open("bid/1/dek", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void row_keys_tell_bidders_apart_to_whoever_has_the_key_file() {
        var vault = vault("one");
        var key = vault.rowKey("349921-CG-2026-0032", "1", "91349921MAE9B0027H");
        assertThat(vault("one").rowKey("349921-CG-2026-0032", "1", "91349921MAE9B0027H"))
                .isEqualTo(key);
        assertThat(vault.rowKey("349921-CG-2026-0033", "1", "91349921MAE9B0027H"))
                .isNotEqualTo(key);
        assertThat(vault("two").rowKey("349921-CG-2026-0032", "1", "91349921MAE9B0027H"))
                .isNotEqualTo(key);
    }

    @Test
    void key_files_are_readable_by_their_owner_only() throws IOException {
        vault("one");
        var file = data.resolve("one/keys/bids.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void any_part_of_a_sealed_file_can_be_read_without_the_rest() throws IOException {
        var key = Secret32.of(Entropy.secure().bytes("file", 32));
        byte[] whole = Entropy.secure().bytes("content", 1_000);
        var sealed = new ByteArrayOutputStream();
        try (var out = SealedFile.writing(key, sealed)) {
            out.write(whole, 0, 333);
            out.write(whole, 333, 667);
        }
        byte[] stored = sealed.toByteArray();
        assertThat(stored).hasSize(1_000).isNotEqualTo(whole);
        for (int offset : new int[] {0, 1, 15, 16, 17, 500, 999, 1_000}) {
            int start = Math.toIntExact(SealedFile.start(offset));
            var in = new ByteArrayInputStream(stored, start, stored.length - start);
            assertThat(SealedFile.read(key, in, offset, 70))
                    .isEqualTo(Arrays.copyOfRange(whole, offset, Math.min(1_000, offset + 70)));
        }
    }

    private BidVault vault(String installation) {
        return new BidVault(new KeyFiles(data.resolve(installation).toString()));
    }
}
