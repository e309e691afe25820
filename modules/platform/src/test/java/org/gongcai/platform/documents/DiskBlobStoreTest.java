package org.gongcai.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskBlobStoreTest {

    @TempDir private Path data;
    private DiskBlobStore blobs;

    @BeforeEach
    void store() {
        blobs = new DiskBlobStore(new DataFolder(data.toString()));
    }

    @Test
    void a_blob_is_found_under_its_name_in_a_folder_of_its_first_two_characters() {
        blobs.put("ab12/tile.x001", in("content"));
        assertThat(blobs.open("ab12/tile.x001")).hasContent("content");
        assertThat(blobs.size("ab12/tile.x001")).isEqualTo(7);
        assertThat(data.resolve("blobs/ab/ab12/tile.x001")).exists();
        blobs.put("ab12/tile.x001", in("new"));
        assertThat(blobs.open("ab12/tile.x001")).hasContent("new");
    }

    @Test
    void a_blob_is_there_only_once_it_is_closed() throws IOException {
        try (var out = blobs.create("opened")) {
            out.write(1);
            out.write(new byte[] {0, 2, 3, 0}, 1, 2);
            assertThat(blobs.exists("opened")).isFalse();
        }
        assertThat(blobs.open("opened")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void of_a_stream_that_breaks_off_nothing_stays() throws IOException {
        var broken =
                new SequenceInputStream(
                        in("half"),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("connection lost");
                            }
                        });
        assertThatThrownBy(() -> blobs.put("broken", broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(blobs.exists("broken")).isFalse();
        try (var left = Files.list(data.resolve("blobs/.unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_part_is_read_without_the_rest() {
        blobs.put("letters", in("abcdefgh"));
        assertThat(blobs.open("letters", 2, 3)).hasContent("cde");
        assertThat(blobs.open("letters", 6, 100)).hasContent("gh");
        assertThat(blobs.open("letters", 8, 1)).isEmpty();
        assertThat(blobs.open("letters", 3, 0)).isEmpty();
    }

    @Test
    void pieces_may_be_written_in_any_order() {
        blobs.writeAt("pieces", 3, "def".getBytes(StandardCharsets.UTF_8));
        blobs.writeAt("pieces", 0, "abc".getBytes(StandardCharsets.UTF_8));
        assertThat(blobs.open("pieces")).hasContent("abcdef");
        blobs.delete("pieces");
        blobs.delete("pieces");
        assertThat(blobs.exists("pieces")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "../secret",
                "ab/../../secret",
                "/etc",
                "AB",
                "ab//c",
                "ab/.",
                "ab/",
                "ab..c",
                ".unfinished/x"
            })
    void a_name_cannot_lead_out_of_the_store(String name) {
        assertThatThrownBy(() -> blobs.put(name, in("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
