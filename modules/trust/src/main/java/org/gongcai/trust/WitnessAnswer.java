package org.gongcai.trust;

/**
 * What a witness answers to {@link AddCheckpoint}: status and body are those of C2SP tlog-witness.
 */
public sealed interface WitnessAnswer {
    int status();

    String body();

    /**
     * Seen and append-only. {@code latest} must be stored before the cosignature leaves the
     * witness.
     */
    record Cosigned(NoteSignature cosignature, SignedNote latest) implements WitnessAnswer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return cosignature.line() + "\n";
        }
    }

    /** The log started from another size than the witness last cosigned. */
    record Conflict(long size) implements WitnessAnswer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /** 400 malformed, 403 not signed by the log, 404 unknown log, 422 not append-only. */
    record Rejected(int status, String reason) implements WitnessAnswer {
        @Override
        public String body() {
            return reason + "\n";
        }
    }
}
