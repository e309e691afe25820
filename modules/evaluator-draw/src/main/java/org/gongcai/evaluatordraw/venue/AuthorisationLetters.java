package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.VenueApi.Letter;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which the purchaser authorises its representatives. They name people: they are shown when
 * names are, and reading one is put on record like these.
 */
@Service
@PreAuthorize("hasAnyRole('centre', 'agency', 'purchaser', 'inspector')")
class AuthorisationLetters {

    private static final Logger log = LoggerFactory.getLogger(AuthorisationLetters.class);

    private final DrawnSeats drawn;
    private final Occupancies occupancies;
    private final OpenedProjects projects;
    private final Attendants attendants;
    private final Documents documents;
    private final SeatEvents events;
    private final LegalClock clock;

    AuthorisationLetters(
            DrawnSeats drawn,
            Occupancies occupancies,
            OpenedProjects projects,
            Attendants attendants,
            Documents documents,
            SeatEvents events,
            LegalClock clock) {
        this.drawn = drawn;
        this.occupancies = occupancies;
        this.projects = projects;
        this.attendants = attendants;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Letter> of(UUID project) {
        var committee = drawn.committeeOf(project);
        if (committee.isEmpty()) {
            return List.of();
        }
        reader(committee.get());
        return shown(committee.get()).toList();
    }

    @Transactional
    public byte[] content(UUID project, UUID document, long offset, int length) {
        var committee = drawn.committeeOf(project).orElseThrow(AuthorisationLetters::unknown);
        var reader = reader(committee);
        var letter =
                shown(committee)
                        .filter(each -> each.document().equals(document))
                        .findFirst()
                        .orElseThrow(AuthorisationLetters::unknown);
        var piece = documents.piece(letter.document(), offset, length);
        events.documentRead(committee.draw(), document, Caller.current().person(), reader.party());
        log.info("A letter of draw {} was read", committee.drawNumber());
        return piece;
    }

    private Appointment reader(CommitteeFacts committee) {
        return attendants
                .find(committee)
                .or(() -> attendants.inspector(committee))
                .orElseThrow(() ->
                        Refused.of("not-yours", "只有身份核验处、评审主持人和受邀监督本次评审的人员可以查阅")
                                .remedy("请向交易中心或者代理机构索取")
                                .wording("letter"));
    }

    private static Refused unknown() {
        return Refused.of("unknown-letter", "没有这份授权函，或者目前还不能查阅").remedy("开标完成后、评审开始前 60 分钟起可以查阅");
    }

    private Stream<Letter> shown(CommitteeFacts committee) {
        var project = projects.of(committee.project());
        return VenueHours.areNamesShown(committee, project, clock.now())
                ? occupancies.findByDraw(committee.draw()).stream()
                        .flatMap(seat -> seat.letter().map(id -> letter(id, seat.seat())).stream())
                : Stream.empty();
    }

    /** Under a name of ours, as people name such files after the representative. */
    private Letter letter(UUID id, int seat) {
        var file = documents.require(id);
        var extension = file.name().substring(file.name().lastIndexOf('.'));
        var name = "授权函-席位%d%s".formatted(seat, extension);
        return new Letter(id, seat, name, file.type(), file.size());
    }
}
