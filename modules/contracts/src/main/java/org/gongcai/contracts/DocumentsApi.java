package org.gongcai.contracts;

import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Documents, up and down in pieces, so that a broken connection costs one piece. */
@HttpExchange("/api/v1/documents")
public interface DocumentsApi {

    @PostExchange("/uploads")
    UploadBegun begin(@RequestBody BeginUpload upload);

    @GetExchange("/uploads/{id}")
    UploadState upload(@PathVariable UUID id);

    /** Every segment but the last has the full length. Sending one again does no harm. */
    @PutExchange(url = "/uploads/{id}/segments/{number}", contentType = "application/octet-stream")
    void segment(@PathVariable UUID id, @PathVariable int number, @RequestBody byte[] bytes);

    /** Makes the finished upload a document, which keeps the upload's id. */
    @PostExchange("/uploads/{id}/document")
    DocumentView complete(@PathVariable UUID id);

    @GetExchange("/{id}")
    DocumentView document(@PathVariable UUID id);

    /** At most 1 MiB from the offset on. */
    @GetExchange(url = "/{id}/content", accept = "application/octet-stream")
    byte[] content(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long offset,
            @RequestParam(defaultValue = "1048576") int length);

    /**
     * @param name file name; its ending tells the kind of document
     * @param type the media type the sender believes in; not relied upon
     * @param size in bytes
     */
    record BeginUpload(String name, String type, long size) {}

    /**
     * @param segmentSize length of every segment but the last, in bytes
     * @param segments how many there are; they are numbered from 0
     */
    record UploadBegun(UUID id, int segmentSize, int segments) {}

    /**
     * @param received numbers of the segments that need not be sent again
     */
    record UploadState(UUID id, long size, int segments, Set<Integer> received, boolean complete) {
        public UploadState {
            received = Set.copyOf(received);
        }
    }

    /** The type is found from the content; the hash is SHA-256 in hex. */
    record DocumentView(UUID id, String name, String type, long size, String sha256) {}
}
