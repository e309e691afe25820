package org.gongcai.bidopening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.BidIndex;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.ContentSink;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.SegmentHash;
import org.gongcai.trust.Untrusted;
import org.springframework.stereotype.Component;

/** Decrypts bodies in constant memory, and serves parts of the files that were in them. */
@Component
class Contents {

    private static final int LARGEST_SHEET = 40_000;
    private static final int MOST_FILES = 500;

    private final BlobStore blobs;
    private final BidVault vault;
    private final Entropy entropy = Entropy.secure();

    Contents(BlobStore blobs, BidVault vault) {
        this.blobs = blobs;
        this.vault = vault;
    }

    /** What became of a body: its content, or whose fault it is that there is none. */
    sealed interface Opened {
        record Content(Map<String, String> fields, Bytes32 plain, List<OpenedFileRow> files)
                implements Opened {}

        record Nothing(DecryptOutcome why) implements Opened {}
    }

    Opened open(Bid bid, BidOpener opener) {
        if (!blobs.exists(bid.body())) {
            return new Opened.Nothing(DecryptOutcome.PLATFORM_FAULT);
        }
        var sink = new Files(bid.id());
        try (var body = blobs.open(bid.body())) {
            var opened = opener.open(vault.dek(bid), body, sink);
            return new Opened.Content(opened.index().fields(), opened.plain(), sink.rows);
        } catch (Untrusted | UnfitSheet e) {
            sink.remove();
            return new Opened.Nothing(whoseFault(bid, opener));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not open bid " + bid.id(), e);
        }
    }

    /**
     * The platform checked the body when it took it: if it has changed since, that is its doing.
     */
    private DecryptOutcome whoseFault(Bid bid, BidOpener opener) {
        try (var body = blobs.open(bid.body())) {
            boolean same = SegmentHash.of(body).value().equals(opener.head().body());
            return same ? DecryptOutcome.BIDDER_FAULT : DecryptOutcome.PLATFORM_FAULT;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read bid " + bid.id(), e);
        }
    }

    byte[] read(OpenedFileRow file, long offset, int length) {
        var key = Secret32.of(vault.open(file.blob(), file.sealedKey()));
        var start = SealedFile.start(offset);
        try (var in = blobs.open(file.blob(), start, offset - start + length)) {
            return SealedFile.read(key, in, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file.blob(), e);
        }
    }

    /** The index would not fit into a log entry, or asks for more files than anybody needs. */
    private static final class UnfitSheet extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Files implements ContentSink {
        private final UUID bid;
        private final List<OpenedFileRow> rows = new ArrayList<>();

        Files(UUID bid) {
            this.bid = bid;
        }

        @Override
        public void index(BidIndex index) {
            int sheet = JsonObject.ofMap(index.fields()).bytes().length;
            if (sheet > LARGEST_SHEET || index.files().size() > MOST_FILES) {
                throw new UnfitSheet();
            }
        }

        @Override
        public OutputStream file(BidFile file) {
            int number = rows.size();
            var blob = OpenedFileRow.blob(bid, number);
            var key = Secret32.of(entropy.bytes(blob, Bytes32.LENGTH));
            rows.add(new OpenedFileRow(bid, number, file, vault.seal(blob, key.bytes())));
            return SealedFile.writing(key, blobs.create(blob));
        }

        void remove() {
            rows.forEach(row -> blobs.delete(row.blob()));
        }
    }
}
