package org.gongcai.portal;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gongcai.rules.Refused;

/** The open streams: each holds a connection, so there are never more than so many. */
final class LiveReaders {

    private final int most;
    private final int mostOfOne;
    private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();

    /**
     * @param mostOfOne how many one person may have open; the public has no names and shares all
     */
    LiveReaders(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    synchronized void add(LiveReader reader) {
        boolean named = !reader.watcher().isEmpty();
        if (readers.size() >= most || (named && countOf(reader.watcher()) >= mostOfOne)) {
            throw Refused.of("too-many-streams", "同时打开的实时页面过多").remedy("请关闭不用的页面后刷新");
        }
        readers.add(reader);
    }

    private long countOf(String watcher) {
        return readers.stream().filter(reader -> reader.watcher().equals(watcher)).count();
    }

    void remove(LiveReader reader) {
        readers.remove(reader);
    }

    Stream<LiveReader> all() {
        return readers.stream();
    }

    Stream<LiveReader> watching(UUID project) {
        return all().filter(reader -> reader.project().equals(project));
    }
}
