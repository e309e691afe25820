package org.gongcai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi.MemberName;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The names of a committee, published with the award. */
@Entity
@Table(schema = "disclosure", name = "committee")
class PublishedCommittee {

    @Id private UUID draw;
    private UUID project;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected PublishedCommittee() {}

    PublishedCommittee(CommitteePublished published) {
        draw = published.subject();
        project = published.project();
        content =
                StoredJson.write(
                        published.members().stream()
                                .map(member ->
                                        new MemberName(
                                                member.name(),
                                                member.employer(),
                                                member.purchaserRepresentative()))
                                .toList());
    }

    Stream<MemberName> members() {
        return Arrays.stream(StoredJson.read(content, MemberName[].class));
    }
}
