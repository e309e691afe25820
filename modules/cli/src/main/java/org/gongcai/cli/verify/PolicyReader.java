package org.gongcai.cli.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongcai.trust.Fault;
import org.gongcai.trust.NoteKind;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;

/** Reads a policy file (C2SP tlog-policy); serves one file. */
final class PolicyReader {
    private static final String NONE = "none";

    private final List<NoteVerifier> logs = new ArrayList<>();
    private final List<NoteVerifier> witnesses = new ArrayList<>();
    private final Map<String, Quorum> defined = new HashMap<>();
    private final HashSet<String> grouped = new HashSet<>();
    private @Nullable Quorum quorum;

    TlogPolicy read(String text) {
        for (String line : text.split("\n", -1)) {
            var words = List.of(line.strip().split("[ \t]+"));
            if (!words.getFirst().isEmpty() && !words.getFirst().startsWith("#")) {
                define(words, line);
            }
        }
        if (quorum == null) {
            throw malformed("no quorum line", text);
        }
        return new TlogPolicy(logs, witnesses, quorum);
    }

    private void define(List<String> words, String line) {
        var keyword = words.getFirst();
        int count = words.size();
        if (keyword.equals("log") && (count == 2 || count == 3)) {
            addLog(words.get(1), line);
        } else if (keyword.equals("witness") && (count == 3 || count == 4)) {
            addWitness(words.get(1), words.get(2), line);
        } else if (keyword.equals("group") && count >= 4) {
            addGroup(words, line);
        } else if (keyword.equals("quorum") && count == 2 && quorum == null) {
            quorum = quorum(words.get(1), line);
        } else {
            throw malformed("not a line of a policy", line);
        }
    }

    private void addLog(String vkey, String line) {
        logs.add(key(vkey, NoteKind.LOG, logs, line));
    }

    private void addWitness(String name, String vkey, String line) {
        var key = key(vkey, NoteKind.WITNESS, witnesses, line);
        witnesses.add(key);
        name(name, new Quorum.Witness(key), line);
    }

    private static NoteVerifier key(
            String vkey, NoteKind kind, List<NoteVerifier> known, String line) {
        var key = NoteVerifier.parse(vkey);
        if (key.kind() != kind) {
            throw malformed("a %s key, expected a %s key".formatted(key.kind(), kind), line);
        }
        if (known.stream().anyMatch(each -> each.publicKey().equals(key.publicKey()))) {
            throw malformed("the same key twice", line);
        }
        return key;
    }

    private void addGroup(List<String> words, String line) {
        var names = words.subList(3, words.size());
        var members = new ArrayList<Quorum>();
        for (String name : names) {
            if (name.equals(NONE) || !grouped.add(name)) {
                throw malformed(name + " cannot be a member, or is one of a group already", line);
            }
            members.add(known(name, line));
        }
        name(
                words.get(1),
                new Quorum.Group(least(words.get(2), names.size(), line), members),
                line);
    }

    private static int least(String word, int members, String line) {
        return switch (word) {
            case "any" -> 1;
            case "all" -> members;
            default -> {
                if (!word.matches("[1-9][0-9]{0,3}") || Integer.parseInt(word) > members) {
                    throw malformed("%s of %d members".formatted(word, members), line);
                }
                yield Integer.parseInt(word);
            }
        };
    }

    private void name(String name, Quorum means, String line) {
        if (name.equals(NONE) || defined.put(name, means) != null) {
            throw malformed("the name %s is taken".formatted(name), line);
        }
    }

    private Quorum quorum(String name, String line) {
        return name.equals(NONE) ? new Quorum.Nobody() : known(name, line);
    }

    private Quorum known(String name, String line) {
        var known = defined.get(name);
        if (known == null) {
            throw malformed("%s is not defined before".formatted(name), line);
        }
        return known;
    }

    private static Untrusted malformed(String why, String line) {
        return new Untrusted(Fault.MALFORMED_TEXT, "policy: %s: %s".formatted(why, line.strip()));
    }
}
