package org.gongcai.portal;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Hands a form's file on in segments, so that no file is ever in memory as a whole. */
@Component
class FileRelay {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final DocumentsApi documents;

    FileRelay(DocumentsApi documents) {
        this.documents = documents;
    }

    /** The document that the file has become. */
    UUID store(MultipartFile file) {
        var name = file.getOriginalFilename();
        if (file.isEmpty() || name == null) {
            throw Refused.of("file-missing", "没有选择文件，或者文件是空的").field("file").remedy("请选择要上传的文件");
        }
        var type = file.getContentType();
        var begun =
                documents.begin(
                        new BeginUpload(name, type == null ? UNKNOWN_TYPE : type, file.getSize()));
        try (var content = file.getInputStream()) {
            send(begun, content);
        } catch (IOException e) {
            throw Refused.of("file-broken", "文件没有完整到达").field("file").remedy("请重新上传");
        }
        return documents.complete(begun.id()).id();
    }

    private void send(DocumentsApi.UploadBegun upload, InputStream content) throws IOException {
        for (int number = 0; number < upload.segments(); number++) {
            documents.segment(upload.id(), number, content.readNBytes(upload.segmentSize()));
        }
    }
}
