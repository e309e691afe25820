package org.gongcai.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.rules.Refused;

/** Reads a file to its target, a thousand rows at a time; of bad rows it tells line and reason. */
public final class CsvImport<R> {

    /** In place of a column, in any language. */
    static final String WHOLE_FILE = "CSV";

    private static final int BATCH = 1_000;

    /** Where the rows go; each call of write, done or fail is a transaction of its own. */
    public interface Target<R> {

        CsvColumns columns();

        /** Throws {@link WrongRow} for what cannot be taken. */
        R read(CsvRow row);

        /** What must not stand in a file twice. */
        String key(R row);

        void write(List<R> rows, List<RowError> wrong, long bytesRead);

        void done();

        void fail(RowError reason);
    }

    private final CsvFile file;
    private final Target<R> target;

    // Only keys are kept, so that memory stays small for a file of any size.
    private final Set<String> seen = new HashSet<>();

    private CsvImport(CsvFile file, Target<R> target) {
        this.file = file;
        this.target = target;
    }

    /** The content is opened twice: once to find its encoding, once to read it. */
    public static <R> void read(Supplier<InputStream> content, Target<R> target) {
        try (var file = CsvFile.open(content)) {
            file.fault(target.columns())
                    .ifPresentOrElse(target::fail, () -> new CsvImport<>(file, target).readRows());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read a file of rows", e);
        }
    }

    private void readRows() {
        Optional<RowError> broken = Optional.empty();
        while (broken.isEmpty() && file.mayHaveMore()) {
            var batch = new ArrayList<R>(BATCH);
            var wrong = new ArrayList<RowError>();
            broken = fill(batch, wrong);
            target.write(batch, wrong, file.bytesRead());
        }
        broken.ifPresentOrElse(target::fail, target::done);
    }

    /** Takes rows until the batch is full, the file ends, or what follows is no CSV. */
    private Optional<RowError> fill(List<R> batch, List<RowError> wrong) {
        try {
            while (batch.size() + wrong.size() < BATCH && file.hasNext()) {
                take(file.next(), batch, wrong);
            }
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            return Optional.of(broken(file.line() + 1));
        }
    }

    private static RowError broken(long line) {
        var refused =
                Refused.of("csv-broken", "从第 %d 行起不是有效的 CSV，其前的行已读取".formatted(line))
                        .remedy("请检查引号是否成对，更正后重新导入")
                        .value("line", line);
        return WrongRow.error(line, WHOLE_FILE, refused);
    }

    private void take(CsvRow line, List<R> batch, List<RowError> wrong) {
        try {
            var row = target.read(line);
            var key = target.key(row);
            if (!seen.add(key)) {
                var column = target.columns().key();
                throw line.wrong(
                        column,
                        Refused.of("row-twice", "%s %s 在文件中重复".formatted(column, key))
                                .remedy("只保留一行")
                                .value("key", key));
            }
            batch.add(row);
        } catch (WrongRow e) {
            wrong.add(e.error());
        }
    }
}
