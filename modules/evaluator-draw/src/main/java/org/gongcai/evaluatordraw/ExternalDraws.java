package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.evaluatordraw.pool.PoolRosters.PoolTerms;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
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
    private final Outbox outbox;
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
            Outbox outbox,
            LegalClock clock) {
        this.projects = projects;
        this.draws = draws;
        this.secrets = secrets;
        this.pools = pools;
        this.parts = parts;
        this.calling = calling;
        this.documents = documents;
        this.vault = vault;
        this.outbox = outbox;
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
        var terms = terms(made, tender);
        var plan = plan(made, terms, groups(made.experts(), drawn, terms.specialityNames()));
        var drawTender =
                new DrawTender(project.id(), tender, attempt, null, Caller.current().person());
        var draw = new Draw(drawTender, plan, clock.now());
        draw.register(made.drawnAt(), record(made));
        outbox.publish(registered(draw, made));
        draws.saveAndFlush(draw);
        var opened = DrawSecrets.external(made.experts());
        secrets.save(SealedRecord.of(draw, opened, vault));
        calling.askListed(draw, opened);
        log.info("Registered external draw {}", draw.number());
        return draw.id();
    }

    private DrawRegistered registered(Draw draw, ExternalDraw made) {
        var hash = documents.require(made.slip()).sha256();
        var data =
                JsonObject.of("draw", draw.number(), "slip", made.slipNumber(), "slipHash", hash)
                        .with("drawnAt", made.drawnAt().getEpochSecond())
                        .with("operator", made.operator())
                        .with("observers", made.observers());
        var type = "draw.registered";
        var text = data.with("type", type).with("v", 1).text();
        var terms = draw.terms();
        return new DrawRegistered(
                draw.head(clock.now()),
                Statement.ofSystem(type, draw.number(), text),
                draw.project(),
                draw.number(),
                terms.total(),
                terms.purchaserSeats(),
                terms.groups(),
                made.slipNumber(),
                made.drawnAt(),
                made.operator(),
                made.observers(),
                hash);
    }

    private PoolTerms terms(ExternalDraw made, Tender tender) {
        var terms =
                pools.terms(made.pool(), tender.method().regime(), tender.region(), clock.today());
        if (terms.source() != PoolSource.EXTERNAL) {
            throw Refused.of("pool-not-external", "“%s”在本平台抽取，不登记外部记录".formatted(terms.name()))
                    .field("pool")
                    .remedy("请在本平台申请抽取")
                    .value("pool", terms.name());
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
                Timetable.NONE,
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
                    .remedy("请按抽取记录的次序列出全部人员，候补人员列在最后")
                    .value("drawn", drawn)
                    .value("listed", made.experts().size());
        }
        documents.readableScan(made.slip());
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
