package org.gongcai.app;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.OperationsApi.MoveClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.WorkingDays;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderKey;

/**
 * The county on the running server: its register filled, its holders and bidders with keys of their
 * own.
 */
final class TestCounty {

    static final String PASSWORD = "correct horse 9";

    private static final Object LOCK = new Object();
    private static final Map<Running, TestCounty> COUNTIES = new ConcurrentHashMap<>();

    private final Running server;
    private final Map<CountyPerson, Desk> desks = new EnumMap<>(CountyPerson.class);
    private final Map<HolderSeat, Holder> holders = new EnumMap<>(HolderSeat.class);
    private final Map<HolderSeat, HeldKeys> heldKeys = new EnumMap<>(HolderSeat.class);
    private final Map<CountyPerson, Bidder> bidders = new ConcurrentHashMap<>();

    private TestCounty(Running server) {
        this.server = server;
        for (var person : CountyPerson.values()) {
            desks.put(person, server.desk(person.username(), PASSWORD));
        }
    }

    static TestCounty onRunningServer() {
        synchronized (LOCK) {
            return COUNTIES.computeIfAbsent(Server.running(), TestCounty::filled);
        }
    }

    static TestCounty filled(Running server) {
        var county = new TestCounty(server);
        var register = county.register();
        register.firstStart(server.firstStartToken());
        register.organisations();
        register.persons();
        register.entrust(CountyParty.EDUCATION_BUREAU, CountyParty.HENGZHENG);
        register.entrust(CountyParty.HOSPITAL, CountyParty.HENGZHENG);
        county.holder(CountyPerson.LIANG_ZHENG, HolderSeat.SUPERVISION);
        county.holder(CountyPerson.GU_WEN, HolderSeat.SUPERVISION_BACKUP);
        county.holder(CountyPerson.FANG_XIAO, HolderSeat.AGENCY);
        county.holder(CountyPerson.GUO_NING, HolderSeat.PLATFORM);
        return county;
    }

    CountyRegister register() {
        return new CountyRegister(this::desk, server.citizen(), PASSWORD, today());
    }

    Running server() {
        return server;
    }

    Desk desk(CountyPerson person) {
        return desks.getOrDefault(person, server.citizen());
    }

    UUID party(CountyParty party) {
        return register().id(party);
    }

    /** The long-term key of a seat and its keys by the numbers of tenders. */
    private record HeldKeys(SigningKey longTerm, Map<String, HpkeKeyPair> pairs) {
        HpkeKeyPair pair(String number) {
            return pairs.computeIfAbsent(number, each -> HpkeKeyPair.generate(Entropy.secure()));
        }
    }

    /** A key holder whose keys are made here and known to nobody else. */
    private void holder(CountyPerson person, HolderSeat seat) {
        var keys = new HeldKeys(SigningKey.generate(Alg.ES256), new ConcurrentHashMap<>());
        var holder = new Holder(seat, desk(person), keys.longTerm(), keys::pair);
        holder.enrol();
        holders.put(seat, holder);
        heldKeys.put(seat, keys);
    }

    /** The seat's keys for a tender, as files that the key store of a browser imports. */
    List<String> keyFiles(HolderSeat seat, String number, String passphrase) {
        var keys = Objects.requireNonNull(heldKeys.get(seat), "nobody holds the seat");
        var longTerm = keys.longTerm();
        var pair = keys.pair(number);
        var key = new TenderKey(number, "all", 1, seat.recipient(), pair.publicKey());
        return List.of(
                KeyFile.signing(
                        seat.recipient(),
                        longTerm.pkcs8(),
                        longTerm.verifyKey().spki(),
                        passphrase),
                KeyFile.holding(key, pair, passphrase));
    }

    Holder holder(HolderSeat seat) {
        var holder = holders.get(seat);
        if (holder == null) {
            throw new IllegalStateException("Nobody holds " + seat);
        }
        return holder;
    }

    /** A supplier with an enrolled signing key. */
    Bidder bidder(CountyPerson person) {
        return bidders.computeIfAbsent(person, this::enrolled);
    }

    private Bidder enrolled(CountyPerson person) {
        var bidder =
                new Bidder(
                        person.party().code(),
                        desk(person),
                        SigningKey.generate(Alg.ES256),
                        Entropy.secure());
        bidder.enrol();
        return bidder;
    }

    /** All recipients announce their keys and sign the set; waits until it is in force. */
    void setKeys(UUID project) {
        holders.values().forEach(holder -> eventually(() -> holder.announceKey(project)));
        holders.values().forEach(holder -> holder.signKeySet(project));
        eventually(() -> {
            var keySet = desk(CountyPerson.FANG_XIAO).openings().opening(project).keySet();
            if (keySet == null || !keySet.inForce()) {
                throw new IllegalStateException("The key set is not in force");
            }
        });
    }

    LocalDate today() {
        return LegalTime.dateOf(server.legalNow());
    }

    /** A working day late enough for a notice that is published today. */
    Instant nextOpening() {
        return halfPastNine(WorkingDays.official().roll(today().plusDays(22)).effective());
    }

    /** That day at half past nine, legal time. */
    static Instant halfPastNine(LocalDate day) {
        return day.atTime(LocalTime.of(9, 30)).atZone(LegalTime.ZONE).toInstant();
    }

    /** Moves the legal clock and waits until it and everything on its way have arrived. */
    void moveClockTo(Instant moment) {
        var operations = desk(CountyPerson.SUN_HAO).operations();
        operations.moveClock(new MoveClock(moment));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        operations.clock().movingTo() == null
                                && !operations.clock().now().isBefore(moment));
    }

    /** What follows from an event a moment later. */
    static void eventually(Runnable assertion) {
        await().atMost(2, MINUTES)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .untilAsserted(assertion::run);
    }

    /** Runs the work on four threads and fails with the first failure. */
    static void inParallel(List<Runnable> work) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = work.stream().<Future<?>>map(threads::submit).toList();
            for (var each : running) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
