package org.gongcai.evaluatordraw.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.ImportState;
import org.gongcai.contracts.EvaluatorPoolApi.RowError;
import org.gongcai.platform.Signal;
import org.gongcai.platform.Worker;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads files into pools, one after the other, a thousand rows in each transaction. What was cut
 * off is read again from its start; rows that are there already change nothing.
 */
@Component
class Importing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Importing.class);
    private static final int BATCH = 1_000;
    private static final Duration REST = Duration.ofSeconds(30);

    private final Imports imports;
    private final PoolWriting writing;
    private final Documents documents;
    private final LegalClock clock;
    private final Signal wanted = new Signal();
    private final Worker worker;

    Importing(Imports imports, PoolWriting writing, Documents documents, LegalClock clock) {
        this.imports = imports;
        this.writing = writing;
        this.documents = documents;
        this.clock = clock;
        worker = new Worker("pool-imports", wanted, this::step);
    }

    Signal wanted() {
        return wanted;
    }

    private Duration step() {
        var next = imports.findFirstByStateOrderByStartedAt(ImportState.RUNNING);
        next.ifPresent(this::read);
        return next.isPresent() ? Duration.ZERO : REST;
    }

    private void read(Import started) {
        writing.restart(started.id());
        try (var file = EvaluatorFile.open(() -> documents.open(started.document()))) {
            var fault = file.fault();
            if (fault.isPresent()) {
                writing.fail(started.id(), fault.get(), clock.now());
                return;
            }
            readRows(started.id(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read import " + started.id(), e);
        }
    }

    private void readRows(UUID id, EvaluatorFile file) {
        // Only numbers are kept, so that memory stays small for a pool of any size.
        Set<String> seen = new HashSet<>();
        Optional<RowError> broken = Optional.empty();
        while (broken.isEmpty() && file.mayHaveMore()) {
            var batch = new ArrayList<EvaluatorRow>(BATCH);
            var wrong = new ArrayList<RowError>();
            broken = fill(file, seen, batch, wrong);
            writing.write(id, batch, wrong, file.bytesRead(), clock.today());
        }
        if (broken.isPresent()) {
            writing.fail(id, broken.get(), clock.now());
        } else {
            writing.done(id, clock.now());
        }
        log.info("Import {} has ended", id);
    }

    /** Takes rows until the batch is full, the file ends, or what follows is no CSV. */
    private static Optional<RowError> fill(
            EvaluatorFile file, Set<String> seen, List<EvaluatorRow> batch, List<RowError> wrong) {
        try {
            while (batch.size() + wrong.size() < BATCH && file.hasNext()) {
                take(file.next(), seen, batch, wrong);
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            return Optional.of(
                    new RowError(
                            file.line() + 1,
                            "整行",
                            "从第 %d 行起不是有效的 CSV，其前的行已读取".formatted(file.line() + 1),
                            "请检查引号是否成对，更正后重新导入"));
        }
    }

    private static void take(
            EvaluatorFile.Line line,
            Set<String> seen,
            List<EvaluatorRow> batch,
            List<RowError> wrong) {
        try {
            var row = EvaluatorRow.of(line.row(), line.number());
            if (!seen.add(row.person().number())) {
                throw new EvaluatorRow.Wrong(
                        line.number(),
                        "编号",
                        "编号 %s 在文件中重复".formatted(row.person().number()),
                        "每人只保留一行");
            }
            batch.add(row);
        } catch (EvaluatorRow.Wrong e) {
            wrong.add(e.error());
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }
}
