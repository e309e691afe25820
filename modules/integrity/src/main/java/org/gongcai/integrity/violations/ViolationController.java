package org.gongcai.integrity.violations;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The API of cases: who may call what, and what the answer shows. */
@RestController
class ViolationController implements ViolationApi {

    private static final String SUPERVISOR = "hasRole('supervisor')";
    private static final String PARTY = "hasAnyRole('supplier', 'agency')";

    private final Violations violations;
    private final Letters letters;
    private final Commending commending;
    private final CaseAccess access;

    ViolationController(
            Violations violations, Letters letters, Commending commending, CaseAccess access) {
        this.violations = violations;
        this.letters = letters;
        this.commending = commending;
        this.access = access;
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView file(NewCase filed) {
        return view(violations.file(filed));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public List<CaseView> cases(@Nullable CaseState state) {
        return violations.conducted(state).stream().map(this::view).toList();
    }

    @Override
    @PreAuthorize(PARTY)
    public List<CaseView> mine() {
        return violations.againstCaller().stream().map(this::view).toList();
    }

    @Override
    @PreAuthorize("hasAnyRole('supervisor', 'supplier', 'agency')")
    public CaseView violationCase(UUID id) {
        return view(violations.find(id));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView giveNotice(UUID id, CaseNotice notice) {
        return view(violations.giveNotice(id, notice));
    }

    @Override
    @PreAuthorize(PARTY)
    public CaseView state(UUID id, CaseStatement statement) {
        return view(violations.state(id, statement.text()));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView decide(UUID id, CaseDecision decision) {
        return view(violations.decide(id, decision));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView served(UUID id, Service service) {
        return view(violations.served(id, service));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView dismiss(UUID id, EndReason reason) {
        return view(violations.dismiss(id, reason.reason()));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView proposeRepair(UUID id, NewEnding ending) {
        return view(violations.propose(id, EndingKind.REPAIR, ending));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView proposeDebarmentEnd(UUID id, NewEnding ending) {
        return view(violations.propose(id, EndingKind.DEBARMENT_END, ending));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView confirmEnding(UUID id) {
        return view(violations.confirmEnding(id));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CaseView withdrawEnding(UUID id) {
        return view(violations.withdrawEnding(id));
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public LetterView printLetter(UUID id) {
        var printed = letters.print(id);
        var found = printed.found();
        return new LetterView(view(found), found.authorityName(), printed.secret().printed());
    }

    @Override
    @PreAuthorize("permitAll()")
    public LetterCase readLetter(LetterCode letter) {
        return letters.read(letter.code());
    }

    @Override
    @PreAuthorize("permitAll()")
    public LetterCase stateByLetter(LetterStatement statement) {
        return letters.state(statement.code(), statement.text());
    }

    @Override
    @PreAuthorize(SUPERVISOR)
    public CommendationView commend(NewCommendation commendation) {
        return commending.commend(commendation);
    }

    private CaseView view(ViolationCase filed) {
        return filed.shown(Caller.current().person(), access.actions(filed));
    }
}
