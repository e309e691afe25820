package org.gongcai.procurement.history;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.HistoryApi.HistoryImport;
import org.gongcai.contracts.HistoryApi.HistoryView;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.HistoryApi.StartImport;
import org.gongcai.contracts.HistoryApi.Withdrawal;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.Role;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors bring in for their authority. */
@Service
@Transactional
class HistoryKeeping {

    private static final Logger log = LoggerFactory.getLogger(HistoryKeeping.class);
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_REASON = 500;

    private final Ledgers ledgers;
    private final HistoryFiles files;
    private final StoredResults results;
    private final PastWithdrawals withdrawals;
    private final AllStoredSums allSums;
    private final HistoryImporting importing;
    private final Documents documents;
    private final Appointments appointments;
    private final Outbox outbox;
    private final LegalClock clock;

    HistoryKeeping(
            Ledgers ledgers,
            HistoryFiles files,
            StoredResults results,
            PastWithdrawals withdrawals,
            AllStoredSums allSums,
            HistoryImporting importing,
            Documents documents,
            Appointments appointments,
            Outbox outbox,
            LegalClock clock) {
        this.ledgers = ledgers;
        this.files = files;
        this.results = results;
        this.withdrawals = withdrawals;
        this.allSums = allSums;
        this.importing = importing;
        this.documents = documents;
        this.appointments = appointments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HistoryView history() {
        return ledgers.findByAuthority(authority())
                .map(this::shown)
                .orElseGet(() -> new HistoryView(0, List.of(), List.of(), List.of()));
    }

    public HistoryImport startImport(StartImport start) {
        var source = TypedSums.source(start.source());
        var file = documents.readable(Typed.present(start.document(), "document", "文件"));
        if (!file.type().equals("text/csv")) {
            throw Refused.of("import-type", "“%s”不是 CSV 文件".formatted(file.name()))
                    .field("document")
                    .remedy("请在表格软件中另存为 CSV 后上传")
                    .value("file", file.name());
        }
        var ledger = ledger();
        if (files.existsByLedgerAndState(ledger.id(), ImportState.RUNNING)) {
            throw Refused.of("import-running", "上一次导入还没有结束").remedy("请等待其完成");
        }
        var person = Caller.current().person();
        var started = files.save(new HistoryFile(ledger.id(), source, person, file, clock.now()));
        importing.wanted().giveAfterCommit();
        log.info("Import {} of past results starts", started.id());
        return started.view();
    }

    @Transactional(readOnly = true)
    public HistoryImport importState(UUID id) {
        var authority = authority();
        return files.findById(id)
                .filter(each ->
                        ledgers.findById(each.ledger())
                                .filter(ledger -> ledger.isOf(authority))
                                .isPresent())
                .orElseThrow(() ->
                        Refused.of("unknown-import", "没有这次导入")
                                .remedy("请从历史数据页面进入")
                                .wording("history"))
                .view();
    }

    public HistoryView withdraw(Withdrawal typed) {
        var number = Typed.required(typed.number(), LONGEST_NUMBER, "number", "编号");
        var reason = Typed.required(typed.reason(), LONGEST_REASON, "reason", "撤回理由");
        var ledger = ledger();
        var result =
                results.findByLedgerAndNumber(ledger.id(), number)
                        .orElseThrow(() ->
                                Refused.of("unknown-past-result", "没有编号 %s 的历史结果".formatted(number))
                                        .field("number")
                                        .remedy("请核对编号；只能撤回本部门导入的结果")
                                        .value("number", number));
        withdrawals.save(result.withdraw(reason, Caller.current().person(), clock.now()));
        outbox.publish(ledger.withdraw(number, reason, clock.now()));
        log.info("Withdrew a past result of ledger {}", ledger.id());
        return shown(ledger);
    }

    public HistoryView enterSums(NewSums typed) {
        var sums = TypedSums.sums(typed, clock.today());
        var ledger = ledger();
        var person = Caller.current().person();
        allSums.findByLedgerAndPlaceAndYearNoAndResultGroup(
                        ledger.id(), sums.place(), sums.from().getYear(), sums.sums().group())
                .ifPresentOrElse(
                        before -> before.become(sums, person),
                        () -> allSums.save(new StoredSums(ledger.id(), sums, person)));
        outbox.publish(ledger.take(sums, clock.now()));
        log.info("Entered sums of {} into ledger {}", sums.from().getYear(), ledger.id());
        return shown(ledger);
    }

    private HistoryView shown(Ledger ledger) {
        return new HistoryView(
                results.countByLedgerAndWithdrawnFalse(ledger.id()),
                files.findTop5ByLedgerOrderByStartedAtDesc(ledger.id()).stream()
                        .map(HistoryFile::view)
                        .toList(),
                allSums.findByLedgerOrderByYearNoDescPlaceAscResultGroupAsc(ledger.id()).stream()
                        .map(StoredSums::sums)
                        .toList(),
                withdrawals.findTop20ByLedgerOrderByWithdrawnAtDesc(ledger.id()).stream()
                        .map(PastWithdrawal::shown)
                        .toList());
    }

    private Ledger ledger() {
        var authority = authority();
        return ledgers.findByAuthority(authority)
                .orElseGet(() -> ledgers.save(new Ledger(authority)));
    }

    private UUID authority() {
        return appointments.actingAs(Role.SUPERVISOR).authority();
    }
}
