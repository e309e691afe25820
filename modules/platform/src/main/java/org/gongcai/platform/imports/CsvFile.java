package org.gongcai.platform.imports;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.rules.Refused;

/**
 * A CSV file, read row by row in constant memory. Office programs write it in UTF-8 or in GB 18030;
 * which of them it is shows by whether it reads as UTF-8.
 */
final class CsvFile implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private final CSVParser parser;
    private final Counted content;
    private final Iterator<CSVRecord> rows;
    private long line = 1;
    private boolean ended;

    private CsvFile(CSVParser parser, Counted content) {
        this.parser = parser;
        this.content = content;
        rows = parser.iterator();
    }

    /** Opens the file twice: once to find its encoding, once to read it. */
    static CsvFile open(Supplier<InputStream> content) throws IOException {
        var charset = charset(content);
        var counted = new Counted(content.get());
        return new CsvFile(CSVParser.parse(reader(counted, charset), FORMAT), counted);
    }

    private static Charset charset(Supplier<InputStream> content) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(content.get(), strict)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        }
    }

    private static Reader reader(InputStream content, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content, charset), 1 << 16);
        reader.mark(1);
        // Excel marks UTF-8 files with a sign that is no part of the first column's name.
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** What is wrong with the file as a whole. */
    Optional<RowError> fault(CsvColumns columns) {
        var missing =
                columns.needed().stream()
                        .filter(column -> !parser.getHeaderMap().containsKey(column))
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing(String.join("、", missing), columns));
    }

    private static RowError missing(String missing, CsvColumns columns) {
        var needed = String.join(",", columns.all());
        var refused =
                Refused.of("csv-columns", "表头缺少列：" + missing)
                        .remedy("第一行应为表头：" + needed)
                        .value("missing", missing)
                        .value("needed", needed);
        return WrongRow.error(1, CsvImport.WHOLE_FILE, refused);
    }

    boolean hasNext() {
        ended = !rows.hasNext();
        return !ended;
    }

    /** False once the end was reached; asking does not read on. */
    boolean mayHaveMore() {
        return !ended;
    }

    /** Of the last good row. */
    long line() {
        return line;
    }

    CsvRow next() {
        var row = rows.next();
        line = parser.getCurrentLineNumber();
        return new CsvRow(row, line);
    }

    /** How far the file is read, give or take a buffer. */
    long bytesRead() {
        return content.count;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count += Math.max(0, some);
            return some;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
