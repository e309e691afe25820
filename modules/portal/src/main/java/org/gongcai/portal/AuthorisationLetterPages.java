package org.gongcai.portal;

import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.VenueApi;
import org.gongcai.rules.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Letters of authorisation, read where one stands rather than carried away. */
@Controller
@RequestMapping("/venue/projects/{project}/letters")
class AuthorisationLetterPages {

    private static final int PIECE = 1 << 20;

    private final VenueApi venue;

    AuthorisationLetterPages(VenueApi venue) {
        this.venue = venue;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID project) {
        return new ModelAndView(
                "letters", Map.of("project", project, "letters", venue.letters(project)));
    }

    @GetMapping("/{document}")
    ResponseEntity<StreamingResponseBody> letter(
            @PathVariable UUID project, @PathVariable UUID document) {
        var letter =
                venue.letters(project).stream()
                        .filter(each -> each.document().equals(document))
                        .findFirst()
                        .orElseThrow(() -> Refused.of("unknown-letter", "没有这份授权函"));
        return ResponseEntity.ok()
                .headers(FileHeaders.of(letter.name(), letter.type()))
                .cacheControl(CacheControl.noStore())
                .contentLength(letter.size())
                .body(
                        Pieces.of(
                                letter.size(),
                                offset -> venue.letter(project, document, offset, PIECE)));
    }
}
