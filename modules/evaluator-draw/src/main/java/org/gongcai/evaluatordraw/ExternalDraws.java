package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PoolRosters.PoolTerms;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws made elsewhere: their record is kept, our proof does not cover them. */
@Service
@PreAuthorize("hasAnyRole('purchaser', 'agency')")
class ExternalDraws {

    private static final Logger log = LoggerFactory.getLogger(ExternalDraws.class);

    private final DrawProjects projects;
    private final Draws draws;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final Parts parts;
    private final Calling calling;
    private final Documents documents;
    private final DrawVault vault;
    private final LegalClock clock;

    ExternalDraws(
            DrawProjects projects,
            Draws draws,
            SealedRecords secrets,
            PoolRosters pools,
            Parts parts,
            Calling calling,
            Documents documents,
            DrawVault vault,
            LegalClock clock) {
        this.projects = projects;
        this.draws = draws;
        this.secrets = secrets;
        this.pools = pools;
        this.parts = parts;
        this.calling = calling;
        this.documents = documents;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public UUID register(ExternalDraw made) {
        var project = projects.get(made.project());
        var tender = project.tender();
        parts.conducting(tender);
        project.evaluation();
        int drawn = made.total() - made.purchaserSeats();
        check(made, tender, drawn);
        int attempt = DrawRequests.nextAttempt(draws.findByProject(project.id()));
        var terms = terms(made, tender.region());
        var plan = plan(made, terms, groups(made.experts(), drawn, terms.specialityNames()));
        var draw = new Draw(project.id(), tender, attempt, plan, clock.now());
        draw.register(made.drawnAt(), record(made));
        draws.saveAndFlush(draw);
        var opened = DrawSecrets.external(made.experts());
        secrets.save(SealedRecord.of(draw, opened, vault));
        calling.askListed(draw, opened);
        log.info("Registered external draw {}", draw.number());
        return draw.id();
    }

    private PoolTerms terms(ExternalDraw made, String region) {
        var terms = pools.terms(made.pool(), region, clock.today());
        if (terms.source() != PoolSource.EXTERNAL) {
            throw Refused.of("pool-not-external", "“%s”在本平台抽取，不登记外部记录".formatted(terms.name()))
                    .field("pool")
                    .remedy("请在本平台申请抽取");
        }
        return terms;
    }

    private static DrawPlan plan(ExternalDraw made, PoolTerms terms, List<DrawGroup> groups) {
        return new DrawPlan(
                terms.id(),
                terms.name(),
                PoolSource.EXTERNAL,
                made.total(),
                made.purchaserSeats(),
                groups,
                0,
                0,
                null);
    }

    /** All but who was drawn. */
    private static String record(ExternalDraw made) {
        return Json.write(
                new ExternalDraw(
                        made.project(),
                        made.pool(),
                        made.slipNumber(),
                        made.drawnAt(),
                        made.total(),
                        made.purchaserSeats(),
                        made.operator(),
                        made.observers(),
                        made.slip(),
                        List.of()));
    }

    private void check(ExternalDraw made, Tender tender, int drawn) {
        DrawRequests.checkComposition(tender, made.total(), drawn, made.purchaserSeats());
        if (made.slipNumber().isBlank()
                || made.operator().isBlank()
                || made.observers().isBlank()
                || made.drawnAt().isAfter(clock.now())) {
            throw Refused.of("external-record", "外部抽取记录应有编号、抽取时间、操作人和监督人")
                    .field("slipNumber")
                    .remedy("请对照抽取记录补全");
        }
        if (made.experts().size() < drawn) {
            throw Refused.of(
                            "external-experts",
                            "需抽取 %d 人，记录所列为 %d 人".formatted(drawn, made.experts().size()))
                    .field("experts")
                    .remedy("请按抽取记录的次序列出全部人员，候补人员列在最后");
        }
        documents.readable(made.slip());
    }

    /** The first of the list have seats; all of a speciality are in its order. */
    private static List<DrawGroup> groups(
            List<ExternalExpert> experts, int drawn, Map<String, String> names) {
        Map<String, Integer> eligible = new LinkedHashMap<>();
        Map<String, Integer> seats = new LinkedHashMap<>();
        for (int i = 0; i < experts.size(); i++) {
            var speciality = experts.get(i).speciality();
            eligible.merge(speciality, 1, Integer::sum);
            seats.merge(speciality, i < drawn ? 1 : 0, Integer::sum);
        }
        var groups = new ArrayList<DrawGroup>();
        eligible.forEach((code, people) ->
                groups.add(
                        new DrawGroup(
                                code,
                                names.getOrDefault(code, code),
                                seats.getOrDefault(code, 0),
                                people)));
        return groups;
    }
}
