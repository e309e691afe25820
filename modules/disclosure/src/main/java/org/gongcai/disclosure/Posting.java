package org.gongcai.disclosure;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.PostingView;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** Where a notice appeared. */
@Entity
@Table(schema = "disclosure", name = "posting")
class Posting {

    @Id private UUID eventId;

    private UUID project;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeKind notice;

    private String medium;

    @Convert(converter = YesNoConverter.class)
    private boolean statutory;

    private String url;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Posting() {}

    Posting(NoticePosted posted) {
        eventId = posted.eventId();
        project = posted.subject();
        notice = posted.notice();
        medium = posted.medium();
        statutory = posted.statutory();
        url = posted.url();
        publishedAt = posted.publishedAt();
    }

    PostingView shown() {
        return new PostingView(notice, medium, statutory, url, publishedAt);
    }
}
