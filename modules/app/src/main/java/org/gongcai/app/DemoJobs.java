package org.gongcai.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gongcai.portal.DemoProgress;
import org.gongcai.portal.GuidedJobs;
import org.gongcai.portal.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guided jobs, each with a tender of its own; the other people act while somebody plays. */
class DemoJobs implements GuidedJobs {

    private static final Logger log = LoggerFactory.getLogger(DemoJobs.class);

    /** Whoever stays away so long has left the case to the next player. */
    private static final Duration LEFT = Duration.ofMinutes(20);

    private static final List<CountyPerson> SUPPLIERS =
            List.of(
                    CountyPerson.HE_MIAO,
                    CountyPerson.SU_MEI,
                    CountyPerson.TIAN_YE,
                    CountyPerson.MENG_QI,
                    CountyPerson.KANG_NING,
                    CountyPerson.SHI_LEI);

    private final DemoDesks desks;
    private final DemoScript script;
    private final DemoProgress county;
    private final JobNotes notes;
    private final ReceiptCase receipt;
    private final Map<String, Instant> played = new ConcurrentHashMap<>();
    private final Map<String, JobCase> known = new ConcurrentHashMap<>();
    private final Set<String> acting = ConcurrentHashMap.newKeySet();
    private final Map<JobKind, String> preparing = new ConcurrentHashMap<>();
    private final Map<JobKind, String> failed = new ConcurrentHashMap<>();
    private final ExecutorService others = daemon("demo-people");
    private final ExecutorService preparations = daemon("demo-preparations");

    DemoJobs(DemoDesks desks, DemoScript script, DemoProgress county, JobNotes notes) {
        this.desks = desks;
        this.script = script;
        this.county = county;
        this.notes = notes;
        this.receipt = new ReceiptCase();
    }

    private static ExecutorService daemon(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public List<Offer> offers() {
        return Arrays.stream(JobKind.values()).map(this::offer).toList();
    }

    private Offer offer(JobKind job) {
        if (!county.finished()) {
            return new Offer(job, 0, null, null);
        }
        return JobTender.of(job).map(this::offer).orElseGet(() -> new Offer(job, null, null, null));
    }

    private Offer offer(JobTender kind) {
        var job = kind.job();
        return new Offer(job, (int) free(kind).count(), preparing.get(job), failed.get(job));
    }

    private Stream<JobCase> free(JobTender kind) {
        return cases(kind).filter(each -> !isPlayed(each)).filter(JobCase::isFree);
    }

    private boolean isPlayed(JobCase each) {
        var last = played.get(each.name());
        return last != null && last.plus(LEFT).isAfter(Instant.now());
    }

    private Stream<JobCase> cases(JobTender kind) {
        return desks.of(kind.handler()).projects().projects(null, null, 100).rows().stream()
                .filter(each -> kind.isTitled(each.title()) && each.number() != null)
                .flatMap(each -> cases(kind, each.id()));
    }

    private Stream<JobCase> cases(JobTender kind, UUID project) {
        return switch (kind) {
            case DRAW -> Stream.of(new DrawCase(desks, script.acts(), project));
            case BID -> SUPPLIERS.stream().map(each -> new BidCase(desks, project, each));
            case OPENING -> Stream.of(new OpeningCase(desks, project));
            case SCORES -> Stream.of(new ScoresCase(desks, notes, project));
        };
    }

    @Override
    public Optional<Started> start(JobKind job) {
        if (!county.finished()) {
            return Optional.empty();
        }
        return JobTender.of(job)
                .map(this::claim)
                .orElseGet(() -> Optional.of(receipt))
                .map(DemoJobs::started);
    }

    private synchronized Optional<JobCase> claim(JobTender kind) {
        var found = free(kind).findFirst();
        found.ifPresent(each -> played.put(each.name(), Instant.now()));
        return found;
    }

    private static Started started(JobCase begun) {
        return new Started(begun.name(), begun.open().orElse(null));
    }

    @Override
    public Optional<Started> resume(String name) {
        return county.finished() ? named(name).map(DemoJobs::started) : Optional.empty();
    }

    private Optional<JobCase> named(String name) {
        if (name.equals(receipt.name())) {
            return Optional.of(receipt);
        }
        var found = known.get(name);
        return found == null ? searched(name) : Optional.of(found);
    }

    /** Cookies may say anything. */
    private Optional<JobCase> searched(String name) {
        var found = found(name);
        found.ifPresent(each -> known.put(name, each));
        return found;
    }

    private Optional<JobCase> found(String name) {
        return Arrays.stream(JobTender.values())
                .filter(kind -> name.startsWith(kind.name() + ":"))
                .flatMap(this::cases)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<Guidance> guidance(String name) {
        // The cookie of a player outlives the county that was started anew.
        if (!county.finished()) {
            return Optional.empty();
        }
        return named(name)
                .map(each -> {
                    played.put(name, Instant.now());
                    letOthersAct(each);
                    return each.guidance();
                });
    }

    private void letOthersAct(JobCase each) {
        if (acting.add(each.name())) {
            others.execute(() -> {
                try {
                    each.others();
                } catch (RuntimeException notYet) {
                    log.debug("The others of {} wait", each.name(), notYet);
                } finally {
                    acting.remove(each.name());
                }
            });
        }
    }

    @Override
    public void prepare(JobKind job) {
        JobTender.of(job)
                .filter(kind -> preparing.putIfAbsent(job, kind.title()) == null)
                .ifPresent(kind -> preparations.execute(() -> prepare(kind)));
    }

    private void prepare(JobTender kind) {
        failed.remove(kind.job());
        try {
            for (var step : script.jobs().another(kind)) {
                preparing.put(kind.job(), step.text());
                step.work().run();
            }
            log.info("One more case of {} is prepared", kind);
        } catch (RuntimeException | Error e) {
            failed.put(kind.job(), preparing.getOrDefault(kind.job(), kind.title()));
            log.error("One more case of {} could not be prepared", kind, e);
        } finally {
            preparing.remove(kind.job());
        }
    }
}
