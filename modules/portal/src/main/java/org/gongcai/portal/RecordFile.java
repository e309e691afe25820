package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Sets a record in Chinese and hands it out as PDF. */
@Component
class RecordFile {

    private final RecordPdf pdf;
    private final Pages pages;
    private final JteViews views;

    RecordFile(RecordPdf pdf, Pages pages, JteViews views) {
        this.pdf = pdf;
        this.pages = pages;
        this.views = views;
    }

    /**
     * @param at the record's own time: whoever asks later for the same facts gets the same file
     */
    ResponseEntity<byte[]> of(
            String kind, String number, Instant at, Map<String, ? extends @Nullable Object> model) {
        var page = pages.forEveryone(Locale.SIMPLIFIED_CHINESE, at);
        var html = views.render("record" + StringUtils.capitalize(kind), page, model);
        var name = number.replace('/', '-') + " " + page.text("record." + kind) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.of(html, at));
    }
}
