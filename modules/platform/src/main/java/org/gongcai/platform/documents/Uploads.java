package org.gongcai.platform.documents;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gongcai.platform.Signal;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bytes that arrive in segments, in any order, over days if need be. A segment counts as received
 * only when it is on the disk. Uploads that nobody finished are removed after a day; a finished one
 * stays until it is kept or discarded, at most a week.
 */
@Component
public class Uploads {

    /** Length of every segment but the last, in bytes. */
    public static final int SEGMENT = 1 << 20;

    private final StoredUploads uploads;
    private final BlobStore blobs;
    private final UploadSettings settings;
    private final Clock clock = Clock.systemUTC();

    Uploads(StoredUploads uploads, BlobStore blobs, UploadSettings settings) {
        this.uploads = uploads;
        this.blobs = blobs;
        this.settings = settings;
    }

    public UUID begin(long size, @Nullable UUID person) {
        return begin("-", size, person);
    }

    /**
     * @param size in bytes
     * @param person who alone may send segments; absent for the program's own uploads
     */
    @Transactional
    public UUID begin(String name, long size, @Nullable UUID person) {
        if (size < 1 || size > settings.maxSize().toBytes()) {
            throw Refused.of(
                            "upload-size",
                            "上传的内容长度 %d 字节，应为 1 至 %d 字节"
                                    .formatted(size, settings.maxSize().toBytes()))
                    .field("size")
                    .remedy("请压缩或减少文件后再上传")
                    .value("size", size)
                    .value("most", settings.maxSize().toBytes());
        }
        var upload = new UploadRow(UUID.randomUUID(), name, size, person);
        uploads.add(upload, clock.instant());
        return upload.id();
    }

    /** Numbers of the segments that are here. */
    public Set<Integer> received(UUID id) {
        owned(id);
        return uploads.segments(id);
    }

    /**
     * Takes a segment, numbered from 0; one that is here already is not written again. Segments of
     * one upload are taken one after the other, so that a finished upload never changes.
     */
    @Transactional
    public void segment(UUID id, int number, byte[] bytes) {
        var upload = owned(id);
        if (number < 0 || number >= upload.segments()) {
            throw Refused.of(
                            "segment-number",
                            "没有第 %d 段，共 %d 段，从 0 起编号".formatted(number, upload.segments()))
                    .field("number")
                    .remedy("请重新查询已收到的分段")
                    .value("number", number)
                    .value("count", upload.segments());
        }
        if (bytes.length != upload.lengthOf(number)) {
            throw Refused.of(
                            "segment-length",
                            "第 %d 段应为 %d 字节，收到 %d 字节"
                                    .formatted(number, upload.lengthOf(number), bytes.length))
                    .field("bytes")
                    .remedy("请重新发送这一段")
                    .value("number", number)
                    .value("wanted", upload.lengthOf(number))
                    .value("length", bytes.length);
        }
        uploads.lock(id);
        if (!uploads.has(id, number)) {
            blobs.writeAt(upload.blob(), (long) number * SEGMENT, bytes);
            uploads.addSegment(id, number);
        }
    }

    public boolean complete(UUID id) {
        return uploads.countSegments(id) == find(id).segments();
    }

    /** The blob's name; refused until every segment is here. */
    public String blob(UUID id) {
        if (!complete(id)) {
            throw Refused.of("upload-incomplete", "文件尚未传完").field("segments").remedy("请继续上传其余分段");
        }
        return find(id).blob();
    }

    public long size(UUID id) {
        return find(id).size();
    }

    public int segments(UUID id) {
        return find(id).segments();
    }

    /** Refuses everyone but the person who began the upload. */
    public void requireOwner(UUID id) {
        owned(id);
    }

    /** Ends a finished upload; its blob, whose name is returned, now belongs to the caller. */
    @Transactional
    public String keep(UUID id) {
        uploads.lock(id);
        var blob = blob(id);
        uploads.remove(id);
        return blob;
    }

    /** Removes the upload and its bytes. */
    @Transactional
    public void discard(UUID id) {
        remove(owned(id));
    }

    private void remove(UploadRow upload) {
        uploads.remove(upload.id());
        Signal.afterCommit(() -> blobs.delete(upload.blob()));
    }

    @Transactional
    void removeUnfinished(UUID id) {
        if (!complete(id)) {
            remove(find(id));
        }
    }

    /** Whether finished or not: what nobody kept belongs to nobody. */
    @Transactional
    void removeAbandoned(UUID id) {
        remove(find(id));
    }

    String nameOf(UUID id) {
        return find(id).name();
    }

    private UploadRow find(UUID id) {
        return uploads.find(id)
                .orElseThrow(() -> Refused.of("unknown-upload", "没有这次上传").remedy("请重新上传"));
    }

    private UploadRow owned(UUID id) {
        var upload = find(id);
        var owner = upload.person();
        if (owner != null
                && Caller.signedIn().filter(caller -> caller.person().equals(owner)).isEmpty()) {
            throw Refused.of("not-yours", "这次上传是他人发起的").remedy("请重新上传").wording("upload");
        }
        return upload;
    }
}
