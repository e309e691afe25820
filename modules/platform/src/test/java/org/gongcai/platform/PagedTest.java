package org.gongcai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedTest {

    private static final List<UUID> ALL = Stream.generate(UUID::randomUUID).limit(5).toList();

    private static Paged<UUID> page(UUID after, int size) {
        return Paged.of(ALL, id -> id, after, size);
    }

    @Test
    void a_list_is_read_in_pages_without_gap_or_repetition() {
        var first = Paged.of(ALL, id -> id, null, 2);
        var second = page(ALL.get(1), 2);
        var last = page(ALL.get(3), 2);
        assertThat(List.of(first, second, last)).flatExtracting(Paged::rows).isEqualTo(ALL);
        assertThat(first.next()).isEqualTo(ALL.get(1));
        assertThat(second.next()).isEqualTo(ALL.get(3));
        assertThat(last.next()).isNull();
    }

    @Test
    void a_page_that_ends_with_the_list_is_the_last() {
        assertThat(Paged.of(ALL, id -> id, null, 5).next()).isNull();
        assertThat(page(ALL.getLast(), 5).rows()).isEmpty();
    }

    @Test
    void a_place_that_is_not_in_the_list_is_refused() {
        assertThatThrownBy(() -> page(UUID.randomUUID(), 2)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void sizes_out_of_range_are_refused(int size) {
        assertThatThrownBy(() -> page(ALL.getFirst(), size)).isInstanceOf(Refused.class);
    }
}
