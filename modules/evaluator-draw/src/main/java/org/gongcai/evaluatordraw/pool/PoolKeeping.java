package org.gongcai.evaluatordraw.pool;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorPage;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorView;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolView;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.gongcai.contracts.EvaluatorPoolApi.StatusChange;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.Role;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keepers do with their pools, and which pools others may draw from. */
@Service
@Transactional
class PoolKeeping {

    private static final Logger log = LoggerFactory.getLogger(PoolKeeping.class);
    private static final int LARGEST_PAGE = 100;

    // Not the empty text, which is NULL on Oracle; numbers consist of greater characters.
    private static final String BEFORE_ALL = "!";

    private final Pools pools;
    private final Evaluators evaluators;
    private final Imports imports;
    private final PoolWriting writing;
    private final Importing importing;
    private final Documents documents;
    private final Appointments appointments;
    private final LegalClock clock;

    PoolKeeping(
            Pools pools,
            Evaluators evaluators,
            Imports imports,
            PoolWriting writing,
            Importing importing,
            Documents documents,
            Appointments appointments,
            LegalClock clock) {
        this.pools = pools;
        this.evaluators = evaluators;
        this.imports = imports;
        this.writing = writing;
        this.importing = importing;
        this.documents = documents;
        this.appointments = appointments;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('supervisor')")
    @Transactional(readOnly = true)
    public boolean knows(UUID id, String number) {
        var pool = pools.require(id);
        refuseElsewhere(pool);
        return evaluators.newest(id, number).isPresent();
    }

    @PreAuthorize("hasRole('pool-keeper')")
    public PoolView open(NewPool typed) {
        var pool =
                pools.save(new Pool(typed, appointments.actingAs(Role.POOL_KEEPER), clock.now()));
        log.info("Opened pool {}", pool.id());
        return shown(pool);
    }

    /** Keepers see their own; others see what is valid today in their areas. */
    @PreAuthorize("hasAnyRole('pool-keeper', 'purchaser', 'agency', 'supervisor')")
    @Transactional(readOnly = true)
    public List<PoolView> pools() {
        var mine = appointments.of(Caller.current().person());
        var authorities = mine.stream().map(Appointment::authority).collect(toUnmodifiableSet());
        return pools.findByAuthorityInOrderByOpenedAtDesc(authorities).stream()
                .filter(pool -> keeps(mine, pool) || pool.holdsOn(clock.today()))
                .map(this::shown)
                .toList();
    }

    private static boolean keeps(List<Appointment> mine, Pool pool) {
        return mine.stream()
                .anyMatch(each ->
                        each.role() == Role.POOL_KEEPER
                                && each.party().id().equals(pool.keeper().id()));
    }

    @PreAuthorize("hasAnyRole('pool-keeper', 'purchaser', 'agency', 'supervisor')")
    @Transactional(readOnly = true)
    public PoolView pool(UUID id) {
        var pool = pools.require(id);
        refuseElsewhere(pool);
        return shown(pool);
    }

    private void refuseElsewhere(Pool pool) {
        if (appointments.of(Caller.current().person()).stream()
                .noneMatch(each -> each.authority().equals(pool.authority()))) {
            throw notYours();
        }
    }

    @PreAuthorize("hasRole('pool-keeper')")
    public ImportView startImport(UUID id, @Nullable UUID document) {
        var pool = own(id);
        var file = documents.readable(Typed.present(document, "document", "文件"));
        if (!file.type().equals("text/csv")) {
            throw Refused.of("import-type", "“%s”不是 CSV 文件".formatted(file.name()))
                    .field("document")
                    .remedy("请在表格软件中另存为 CSV 后上传")
                    .value("file", file.name());
        }
        if (imports.existsByPoolAndState(id, ImportState.RUNNING)) {
            throw Refused.of("import-running", "上一次导入还没有结束").remedy("请等待其完成");
        }
        var started = imports.save(new Import(pool.id(), file, clock.now()));
        importing.wanted().giveAfterCommit();
        log.info("Import {} into pool {} starts", started.id(), id);
        return started.shown();
    }

    @PreAuthorize("hasRole('pool-keeper')")
    @Transactional(readOnly = true)
    public ImportView importState(UUID pool, UUID id) {
        own(pool);
        return imports.findById(id)
                .filter(each -> each.pool().equals(pool))
                .orElseThrow(() -> Refused.of("unknown-import", "没有这次导入").remedy("请从专家库页面进入"))
                .shown();
    }

    @PreAuthorize("hasRole('pool-keeper')")
    @Transactional(readOnly = true)
    public EvaluatorPage evaluators(
            UUID pool,
            @Nullable String q,
            @Nullable String speciality,
            @Nullable EvaluatorStatus status,
            @Nullable String after,
            int size) {
        own(pool);
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        var found =
                evaluators
                        .page(
                                pool,
                                pattern(q),
                                speciality,
                                status,
                                after == null ? BEFORE_ALL : after,
                                Limit.of(rows + 1))
                        .stream()
                        .map(Evaluator::shown)
                        .toList();
        return found.size() <= rows
                ? new EvaluatorPage(found, null)
                : new EvaluatorPage(found.subList(0, rows), found.get(rows - 1).number());
    }

    private static String pattern(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** Counts from tomorrow on in draws; a suspension is looked at again when a seat is taken. */
    @PreAuthorize("hasRole('pool-keeper')")
    public EvaluatorView changeStatus(UUID pool, String number, StatusChange change) {
        own(pool);
        var wanted = Typed.present(change.status(), "status", "状态");
        var reason = Typed.required(change.reason(), 500, "reason", "理由");
        var before =
                evaluators
                        .newest(pool, number)
                        .orElseThrow(() ->
                                Refused.of("unknown-evaluator", "库中没有编号 %s 的专家".formatted(number))
                                        .remedy("请核对编号")
                                        .value("number", number));
        var from = clock.today().plusDays(1);
        var next = before.changed(wanted, reason, from);
        writing.replace(before, next, from);
        log.info("An evaluator of pool {} is now {}", pool, wanted);
        return next.shown();
    }

    private Pool own(UUID id) {
        var pool = pools.require(id);
        if (!keeps(appointments.of(Caller.current().person()), pool)) {
            throw notYours();
        }
        return pool;
    }

    private static Refused notYours() {
        return Refused.of("not-yours", "您不是这个专家库的管理人员").remedy("请由该库管理单位的专家库管理员办理").wording("pool");
    }

    private PoolView shown(Pool pool) {
        var specialities = evaluators.specialities(pool.id());
        return new PoolView(
                pool.id(),
                pool.name(),
                pool.keeper(),
                pool.regime(),
                pool.level(),
                pool.source(),
                pool.region(),
                pool.legalBasis(),
                pool.from(),
                pool.to(),
                evaluators.count(pool.id()),
                specialities.stream().mapToLong(Speciality::active).sum(),
                specialities,
                imports.findTop5ByPoolOrderByStartedAtDesc(pool.id()).stream()
                        .map(Import::shown)
                        .toList());
    }
}
