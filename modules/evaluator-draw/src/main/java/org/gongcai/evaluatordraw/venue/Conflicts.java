package org.gongcai.evaluatordraw.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongcai.contracts.PartyRef;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnPerson;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.rules.RecusalWindow;
import org.springframework.stereotype.Component;

/** With whom a member of a committee must have nothing to do (domain-rules §3.2). */
@Component
class Conflicts {

    /** An employer that shuts its people out, by what it is to the tender. */
    enum Side {
        BIDDER("employed-by-bidder", "您所在或者三年内曾任职的单位是本项目的投标人或者联合体成员"),
        PURCHASER("employed-by-purchaser", "您所在单位是本项目的采购人，只能作为采购人代表参加"),
        AGENCY("employed-by-agency", "您所在单位是本项目的代理机构");

        private final String code;
        private final String rule;

        Side(String code, String rule) {
            this.code = code;
            this.rule = rule;
        }

        String code() {
            return code;
        }

        String rule() {
            return rule;
        }
    }

    record Employed(Side side, String employer) {}

    private final OpenedProjects projects;
    private final Appointments appointments;

    Conflicts(OpenedProjects projects, Appointments appointments) {
        this.projects = projects;
        this.appointments = appointments;
    }

    /** Bidders and members of their consortia, by name. */
    List<String> bidders(CommitteeFacts committee) {
        return projects.of(committee.project()).bidders();
    }

    /** Purchaser and agency; the purchaser's representative has nothing to say of its own unit. */
    List<String> others(CommitteeFacts committee, boolean representative) {
        var purchaser = representative ? Optional.<PartyRef>empty() : purchaser(committee);
        return Stream.concat(purchaser.stream(), agency(committee).stream())
                .map(PartyRef::name)
                .toList();
    }

    boolean isSide(CommitteeFacts committee, boolean representative, String name) {
        return bidders(committee).contains(name)
                || others(committee, representative).contains(name);
    }

    /** What the register knows of an expert, whatever is declared. */
    Optional<Employed> employed(CommitteeFacts committee, DrawnPerson person, LocalDate today) {
        if (projects.of(committee.project()).employs(person, new RecusalWindow(today))) {
            return Optional.of(new Employed(Side.BIDDER, person.employer()));
        }
        return purchaser(committee)
                .filter(each -> employs(each, person))
                .map(each -> new Employed(Side.PURCHASER, each.name()))
                .or(() -> byAgency(committee, person));
    }

    private Optional<Employed> byAgency(CommitteeFacts committee, DrawnPerson person) {
        return agency(committee)
                .filter(each -> employs(each, person))
                .map(each -> new Employed(Side.AGENCY, each.name()));
    }

    private static boolean employs(PartyRef party, DrawnPerson person) {
        return party.creditCode().value().equals(person.employerCode())
                || party.name().equals(person.employer());
    }

    private Optional<PartyRef> purchaser(CommitteeFacts committee) {
        return appointments.party(committee.purchaser());
    }

    private Optional<PartyRef> agency(CommitteeFacts committee) {
        return Optional.ofNullable(committee.agency()).flatMap(appointments::party);
    }
}
