package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that is being read, or was: good rows are kept, bad ones reported by line.
 *
 * @param bytes read so far, of size
 * @param errors the first 200; refused counts them all
 */
public record ImportView(
        UUID id,
        String fileName,
        ImportState state,
        long bytes,
        long size,
        long accepted,
        long refused,
        List<RowError> errors,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * What is wrong with a row, by its line in the file, counted from 1: a refusal, with the
     * Chinese sentences and what other languages word them by.
     *
     * @param wording which sentence of the code, where it has several
     * @param values what the sentences name, as they show it
     */
    public record RowError(
            long line,
            String column,
            String code,
            @Nullable String wording,
            String rule,
            String remedy,
            Map<String, String> values) {
        public RowError {
            values = Map.copyOf(values);
        }
    }

    public enum ImportState {
        RUNNING,
        DONE,
        FAILED
    }
}
