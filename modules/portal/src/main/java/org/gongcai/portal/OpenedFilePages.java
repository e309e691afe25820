package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.OpenedFile;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of opened bids, a piece at a time. */
@Controller
class OpenedFilePages {

    private static final int PIECE = 1 << 20;

    private final BidOpeningApi openings;

    OpenedFilePages(BidOpeningApi openings) {
        this.openings = openings;
    }

    @GetMapping("/projects/{project}/bids/{envelope}/files/{number}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable UUID project, @PathVariable String envelope, @PathVariable int number) {
        var file = find(project, envelope, number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentLength(file.size())
                .headers(FileHeaders.of(file.name(), file.type()))
                .body(content(project, envelope, file));
    }

    private OpenedFile find(UUID project, String envelope, int number) {
        return openings.opened(project).stream()
                .filter(bid -> bid.envelope().equals(envelope))
                .flatMap(bid -> bid.files().stream())
                .filter(file -> file.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-file", "没有这个投标文件"));
    }

    /** Written on another thread, so the person is taken along. */
    private StreamingResponseBody content(UUID project, String envelope, OpenedFile file) {
        var caller = Caller.current();
        return output -> {
            for (long at = 0; at < file.size(); at += PIECE) {
                long offset = at;
                int length = (int) Math.min(PIECE, file.size() - at);
                output.write(
                        caller.call(() ->
                                openings.openedFile(
                                        project, envelope, file.number(), offset, length)));
            }
        };
    }
}
