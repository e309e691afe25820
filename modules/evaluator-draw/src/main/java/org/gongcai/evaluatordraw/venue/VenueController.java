package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.Letter;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VenueController implements VenueApi {

    private final VenueSessions sessions;
    private final IdentityDesk desk;
    private final TerminalDesk terminals;
    private final AuthorisationLetters letters;
    private final SignIn signIn;
    private final SeatDeclarations declarations;

    VenueController(
            VenueSessions sessions,
            IdentityDesk desk,
            TerminalDesk terminals,
            AuthorisationLetters letters,
            SignIn signIn,
            SeatDeclarations declarations) {
        this.sessions = sessions;
        this.desk = desk;
        this.terminals = terminals;
        this.letters = letters;
        this.signIn = signIn;
        this.declarations = declarations;
    }

    @Override
    public List<VenueSession> sessions() {
        return sessions.all();
    }

    @Override
    public VenueSession session(UUID draw) {
        return sessions.one(draw);
    }

    @Override
    public VenueSession appointRepresentative(UUID draw, NewRepresentative representative) {
        desk.appoint(draw, representative);
        return sessions.one(draw);
    }

    @Override
    public IssuedCode issueCode(UUID draw, int seat, IdentityCheck check) {
        return desk.issueCode(draw, seat, check);
    }

    @Override
    public VenueSession absent(UUID draw, int seat) {
        desk.absent(draw, seat);
        return sessions.one(draw);
    }

    @Override
    public List<Letter> letters(UUID project) {
        return letters.of(project);
    }

    @Override
    public byte[] letter(UUID project, UUID document, long offset, int length) {
        return letters.content(project, document, offset, length);
    }

    @Override
    public List<String> places() {
        return terminals.places();
    }

    @Override
    public EnrolledTerminal enrolTerminal(NewTerminal terminal) {
        return terminals.enrol(terminal);
    }

    @Override
    public List<TerminalView> terminals() {
        return terminals.all();
    }

    @Override
    public SeatAccount signIn(CodeEntry entry) {
        return signIn.enter(entry).orRefuse();
    }

    @Override
    public SeatView seat() {
        return declarations.mine();
    }

    @Override
    public SeatView declare(Declaration declaration) {
        return declarations.declare(declaration).orRefuse();
    }
}
