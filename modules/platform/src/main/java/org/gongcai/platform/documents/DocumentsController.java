package org.gongcai.platform.documents;

import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentsController implements DocumentsApi {

    private final Documents documents;
    private final Uploads uploads;

    DocumentsController(Documents documents, Uploads uploads) {
        this.documents = documents;
        this.uploads = uploads;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public UploadBegun begin(BeginUpload upload) {
        var id = documents.begin(upload.name(), upload.size());
        return new UploadBegun(id, Uploads.SEGMENT, uploads.segments(id));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public UploadState upload(UUID id) {
        var received = uploads.received(id);
        var segments = uploads.segments(id);
        return new UploadState(
                id, uploads.size(id), segments, received, received.size() == segments);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void segment(UUID id, int number, byte[] bytes) {
        uploads.segment(id, number, bytes);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public DocumentView complete(UUID id) {
        return documents.complete(id);
    }

    @Override
    public DocumentView document(UUID id) {
        return documents.readable(id);
    }

    @Override
    public byte[] content(UUID id, long offset, int length) {
        return documents.content(id, offset, length);
    }
}
