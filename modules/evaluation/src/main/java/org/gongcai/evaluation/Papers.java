package org.gongcai.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.platform.secrets.KeyFiles;
import org.gongcai.platform.secrets.Vault;
import org.gongcai.trust.Encodings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A committee's votes, sheets, questions and reports, sealed wherever they are kept. Losing the key
 * file {@code scores.key} loses them.
 */
@Component
class Papers {

    private static final String ELECTION = "election";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SealedPapers papers;
    private final Clarifications clarifications;
    private final Vault vault;

    Papers(SealedPapers papers, Clarifications clarifications, KeyFiles files) {
        this.papers = papers;
        this.clarifications = clarifications;
        vault = new Vault(files, "scores.key", "gongcai/scores/v1/at-rest");
    }

    Election election(UUID project) {
        return papers.findByProjectAndPlace(project, ELECTION)
                .map(paper -> read(paper, Election.class))
                .orElse(Election.NONE);
    }

    void keep(UUID project, Election election) {
        put(project, ELECTION, election);
    }

    LotPapers of(UUID project, String lot) {
        SortedMap<Integer, Sheet> sheets = new TreeMap<>();
        @Nullable DrawnReport report = null;
        var prefix = sheetPlace(lot, "");
        for (var paper : papers.findByProjectAndPlaceStartingWith(project, lotPlace(lot))) {
            if (paper.place().startsWith(prefix)) {
                var seat = Integer.valueOf(paper.place().substring(prefix.length()));
                sheets.put(seat, read(paper, Sheet.class));
            } else {
                report = read(paper, DrawnReport.class);
            }
        }
        return new LotPapers(sheets, clarifications(project, lot), report);
    }

    private List<Clarified> clarifications(UUID project, String lot) {
        return clarifications.findByProjectAndLotOrderByAskedAtAscIdAsc(project, lot).stream()
                .map(this::open)
                .toList();
    }

    void keep(UUID project, String lot, int seat, Sheet sheet) {
        put(project, sheetPlace(lot, seat), sheet);
    }

    void keep(UUID project, String lot, DrawnReport report) {
        put(project, reportPlace(lot), report);
    }

    void discardReport(UUID project, String lot) {
        find(project, reportPlace(lot)).ifPresent(papers::delete);
    }

    /** What the seat said of the lot is void, and so is the report that rests on it. */
    void discardOpinions(UUID project, String lot, int seat) {
        find(project, sheetPlace(lot, seat)).ifPresent(papers::delete);
        discardReport(project, lot);
    }

    void ask(UUID project, Clarified asked) {
        clarifications.save(
                new Clarification(project, asked, seal(asked.id(), "question", asked.question())));
    }

    byte[] sealAnswer(UUID clarification, String answer) {
        return seal(clarification, "answer", answer);
    }

    Clarified open(Clarification clarification) {
        var answer = clarification.answer();
        return clarification.opened(
                open(clarification.id(), "question", clarification.question()),
                answer == null ? null : open(clarification.id(), "answer", answer));
    }

    /** A stable order of a lot's seats that says nothing of their numbers. */
    String shuffleKey(UUID project, String lot, int seat) {
        return vault.mac("gongcai/scores/v1/shuffle", project.toString(), lot, "" + seat).hex();
    }

    /** Whether the key file opens what is stored; true where nothing is. */
    boolean open() {
        try {
            papers.findFirstByOrderByIdAsc().ifPresent(paper -> open(paper));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private byte[] seal(UUID clarification, String part, String text) {
        return vault.seal(clarificationPlace(clarification, part), Encodings.utf8(text));
    }

    private String open(UUID clarification, String part, byte[] sealed) {
        return new String(
                vault.open(clarificationPlace(clarification, part), sealed),
                StandardCharsets.UTF_8);
    }

    private void put(UUID project, String place, Object content) {
        var sealed = vault.seal(whole(project, place), MAPPER.writeValueAsBytes(content));
        find(project, place)
                .ifPresentOrElse(
                        paper -> paper.replace(sealed),
                        () -> papers.save(new SealedPaper(project, place, sealed)));
    }

    private Optional<SealedPaper> find(UUID project, String place) {
        return papers.findByProjectAndPlace(project, place);
    }

    private <T> T read(SealedPaper paper, Class<T> type) {
        return MAPPER.readValue(open(paper), type);
    }

    private byte[] open(SealedPaper paper) {
        return vault.open(whole(paper.project(), paper.place()), paper.content());
    }

    private static String whole(UUID project, String place) {
        return "committee/%s/%s".formatted(project, place);
    }

    private static String clarificationPlace(UUID clarification, String part) {
        return "clarification/%s/%s".formatted(clarification, part);
    }

    private static String lotPlace(String lot) {
        return "lot/%s/".formatted(lot);
    }

    private static String sheetPlace(String lot, Object seat) {
        return lotPlace(lot) + "seat/" + seat;
    }

    private static String reportPlace(String lot) {
        return lotPlace(lot) + "report";
    }
}
