package org.gongcai.procurement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.Posting;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** Where and when a notice of the project appeared. */
@Embeddable
record Posted(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) NoticeKind notice,
        String medium,
        @Convert(converter = YesNoConverter.class) boolean statutory,
        String url,
        Instant publishedAt) {

    private static final int LONGEST_URL = 1_000;

    static Posted of(NewPosting typed, Instant now) {
        var publishedAt =
                Typed.required("publishedAt", typed.publishedAt()).truncatedTo(ChronoUnit.MICROS);
        if (publishedAt.isAfter(now)) {
            throw new Refused(
                    "posting-in-future",
                    "publishedAt",
                    "公告的发布时间不能晚于当前时间",
                    "请填写公告在该媒体上实际发布的时间",
                    null);
        }
        return new Posted(
                Typed.required("notice", typed.notice()),
                Typed.text("medium", typed.medium(), 2, 100),
                typed.statutory(),
                url(typed),
                publishedAt);
    }

    private static String url(NewPosting typed) {
        var text = Typed.text("url", typed.url(), 1, LONGEST_URL);
        try {
            var uri = new URI(text);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused below, like an address of another kind.
        }
        throw new Refused(
                        "posting-url",
                        "url",
                        "“%s”不是网页地址".formatted(text),
                        "请填写以 http 或 https 开头的地址",
                        null)
                .value("url", text);
    }

    /** A notice that was never given cannot have appeared. */
    void checkThereIs(boolean result, boolean failure) {
        boolean given =
                switch (notice) {
                    case TENDER -> true;
                    case RESULT -> result;
                    case FAILURE -> failure;
                };
        if (!given) {
            throw Refusals.postingTooEarly();
        }
    }

    NoticePosted told(EventHead head) {
        return new NoticePosted(head, notice, medium, statutory, url, publishedAt);
    }

    Posting posting() {
        return new Posting(notice, medium, statutory, url, publishedAt);
    }
}
