package org.gongcai.cli.verify;

import java.util.List;
import java.util.Set;
import org.gongcai.trust.NoteVerifier;

/** Which witnesses suffice (C2SP tlog-policy): nobody, one, or so many of a group. */
sealed interface Quorum {

    boolean isMetBy(Set<NoteVerifier> cosigners);

    record Nobody() implements Quorum {
        @Override
        public boolean isMetBy(Set<NoteVerifier> cosigners) {
            return true;
        }
    }

    record Witness(NoteVerifier key) implements Quorum {
        @Override
        public boolean isMetBy(Set<NoteVerifier> cosigners) {
            return cosigners.contains(key);
        }
    }

    record Group(int least, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean isMetBy(Set<NoteVerifier> cosigners) {
            return members.stream().filter(each -> each.isMetBy(cosigners)).count() >= least;
        }
    }
}
