package org.gongcai.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents that were uploaded. Until it is published, only who uploaded a document reads it
 * through the API; a service that opens it for others answers for their right to see it.
 */
@Component
public class Documents {

    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private static final long LARGEST = 512L << 20;
    private static final Set<String> SCANS = Set.of("application/pdf", "image/png", "image/jpeg");

    private final StoredDocuments documents;
    private final Uploads uploads;
    private final BlobStore blobs;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    Documents(
            StoredDocuments documents,
            Uploads uploads,
            BlobStore blobs,
            LegalClock clock,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    UUID begin(String name, long size) {
        kind(name);
        if (name.length() > 255) {
            throw Refused.of("document-name", "文件名过长，最多 255 个字符").field("name").remedy("请缩短文件名");
        }
        if (size < 1) {
            throw Refused.of("document-empty", "文件是空的").field("size").remedy("请选择有内容的文件");
        }
        if (size > LARGEST) {
            throw Refused.of("document-too-large", "文件超过 512 MB")
                    .field("size")
                    .remedy("请拆分或压缩后再上传");
        }
        return uploads.begin(name, size, Caller.current().person());
    }

    private static DocumentKind kind(String name) {
        return DocumentKind.ofName(name)
                .orElseThrow(() ->
                        Refused.of("document-type", "不接受这种类型的文件")
                                .field("name")
                                .remedy("请使用 PDF、OFD、Word、Excel、ZIP、RAR、TXT、CSV、PNG 或 JPG 文件"));
    }

    /** Makes a finished upload a document; asked again, answers the same. */
    DocumentView complete(UUID upload) {
        var there = documents.findById(upload);
        if (there.isPresent()) {
            return readable(there.get()).view();
        }
        uploads.requireOwner(upload);
        // Hashing takes seconds; no transaction waits for it.
        var view = describe(upload);
        var document = new Document(view, Caller.current().person(), clock.now());
        transaction.executeWithoutResult(status -> {
            uploads.keep(upload);
            documents.save(document);
        });
        log.info("Stored document {} of {} bytes", upload, view.size());
        return view;
    }

    private DocumentView describe(UUID upload) {
        var name = uploads.nameOf(upload);
        var blob = uploads.blob(upload);
        var kind = kind(name);
        if (!kind.fits(start(blob))) {
            throw Refused.of("document-type", "文件的内容与扩展名不符")
                    .field("name")
                    .remedy("请确认文件能正常打开，且扩展名没有被改动");
        }
        return new DocumentView(upload, name, kind.mediaType(), uploads.size(upload), sha256(blob));
    }

    private byte[] start(String blob) {
        try (var in = blobs.open(blob)) {
            return in.readNBytes(DocumentKind.MARK_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read blob " + blob, e);
        }
    }

    private String sha256(String blob) {
        try (var in =
                new DigestInputStream(blobs.open(blob), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not hash blob " + blob, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** The document, whoever asks; refused as unknown if it is not here. */
    public DocumentView require(UUID id) {
        return find(id).view();
    }

    /** From now on anyone may read it. */
    @Transactional
    public void publish(UUID id) {
        find(id).publish();
        log.info("Published document {}", id);
    }

    /** The content, whoever asks. */
    public InputStream open(UUID id) {
        return blobs.open(find(id).blob());
    }

    /** The document, if the caller may read it: it is public or the caller's own. */
    public DocumentView readable(UUID id) {
        return readable(find(id)).view();
    }

    /** A scanned paper that the caller may read: people look at it without any program. */
    public DocumentView readableScan(UUID id) {
        var view = readable(id);
        if (!SCANS.contains(view.type())) {
            throw Refused.of("scan-type", "“%s”不是 PDF 或者图片".formatted(view.name()))
                    .field("file")
                    .remedy("请上传盖章文件的扫描件（PDF、PNG 或者 JPEG）");
        }
        return view;
    }

    private static Document readable(Document document) {
        if (document.isPublic()) {
            return document;
        }
        var caller =
                Caller.signedIn()
                        .orElseThrow(() ->
                                new AuthenticationCredentialsNotFoundException(
                                        "Nobody is signed in"));
        if (!document.isStoredBy(caller.person())) {
            throw Refused.of("not-yours", "该文件未公开").remedy("请向提供文件的单位索取").wording("document");
        }
        return document;
    }

    byte[] content(UUID id, long offset, int length) {
        return piece(readable(find(id)), offset, length);
    }

    /** A piece of the content, whoever asks, of at most {@link Uploads#SEGMENT} bytes. */
    public byte[] piece(UUID id, long offset, int length) {
        return piece(find(id), offset, length);
    }

    private byte[] piece(Document document, long offset, int length) {
        if (offset < 0 || offset > document.view().size() || length < 1) {
            throw Refused.of("document-range", "所要的范围不在文件之内").field("offset").remedy("请从文件开头重新下载");
        }
        var most = Math.min(length, Uploads.SEGMENT);
        try (var in = blobs.open(document.blob(), offset, most)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read document " + document.view().id(), e);
        }
    }

    private Document find(UUID id) {
        return documents
                .findById(id)
                .orElseThrow(() -> Refused.of("unknown-document", "没有这个文件").remedy("请重新上传"));
    }
}
