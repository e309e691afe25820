package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Documents as files, whole or from where a download broke off, a piece at a time. */
@Controller
class DocumentPages {

    private static final int PIECE = 1 << 20;

    private final DocumentsApi documents;

    DocumentPages(DocumentsApi documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<StreamingResponseBody> document(
            @PathVariable UUID id, @RequestHeader HttpHeaders asked) {
        var document = documents.document(id);
        var etag = "\"" + document.sha256() + "\"";
        if (asked.getIfNoneMatch().contains(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        var part = Part.of(asked.getRange(), document.size());
        return part.answer()
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .contentLength(part.to - part.from)
                .headers(FileHeaders.of(document.name(), document.type()))
                .body(content(document, part));
    }

    /** Written on another thread, so the person is taken along. */
    private StreamingResponseBody content(DocumentView document, Part part) {
        var caller = Caller.signedIn();
        return output -> {
            for (long at = part.from; at < part.to; at += PIECE) {
                long offset = at;
                int length = (int) Math.min(PIECE, part.to - at);
                Supplier<byte[]> piece = () -> documents.content(document.id(), offset, length);
                output.write(caller.map(person -> person.call(piece)).orElseGet(piece));
            }
        };
    }

    /** From a byte to before another; partial where the request asked for one range. */
    private record Part(long from, long to, long size, boolean partial) {

        static Part of(List<HttpRange> ranges, long size) {
            if (ranges.size() != 1 || size == 0) {
                return new Part(0, size, size, false);
            }
            var range = ranges.getFirst();
            return new Part(range.getRangeStart(size), range.getRangeEnd(size) + 1, size, true);
        }

        ResponseEntity.BodyBuilder answer() {
            var answer =
                    ResponseEntity.status(partial ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
                            .header(HttpHeaders.ACCEPT_RANGES, "bytes");
            return partial
                    ? answer.header(
                            HttpHeaders.CONTENT_RANGE,
                            "bytes %d-%d/%d".formatted(from, to - 1, size))
                    : answer;
        }
    }
}
