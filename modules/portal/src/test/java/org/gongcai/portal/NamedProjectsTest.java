package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.Role;
import org.gongcai.portal.NamedProjects.Piece;
import org.junit.jupiter.api.Test;

class NamedProjectsTest {

    private static String linked(String text) {
        return NamedProjects.in(text).pieces().stream()
                .map(piece -> piece.isNumber() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void numbers_of_projects_are_told_from_the_text_around_them() {
        assertThat(linked("首次招标（349921-CG-2026-0003）和349921-CG-2026-0004。"))
                .isEqualTo("首次招标（[349921-CG-2026-0003]）和[349921-CG-2026-0004]。");
        assertThat(linked("349921-CG-2026-0003 见 349921-CG-2026-0003"))
                .isEqualTo("[349921-CG-2026-0003] 见 [349921-CG-2026-0003]");
    }

    @Test
    void a_failed_tender_leads_to_the_one_that_names_it() {
        var published = new SampleDisclosure();
        var failed = SampleDisclosure.ANNOUNCED;
        var named = new LaterTenders(published);
        var row = published.tenders(failed, null, null, 5).rows().getFirst();
        var purchaser = row.purchaser();
        var before = row.announcedAt().minusSeconds(1);
        var later = named.naming(failed, purchaser, before);
        assertThat(later).extracting(TenderRow::number).containsExactly(SampleDisclosure.AWARDED);
        assertThat(named.naming(failed, "别的采购人", before)).isEmpty();
        assertThat(named.naming(failed, purchaser, row.announcedAt())).isEmpty();
        var view = published.tender(SampleDisclosure.ANNOUNCED);
        var model = Map.of("view", view, "demoKeys", false, "later", later);
        assertThat(new Rendering(Role.SUPPLIER).of("tender", model))
                .contains("已重新公告", "href=\"/tenders/" + SampleDisclosure.AWARDED + "\"");
    }

    @Test
    void what_only_resembles_a_number_stays_text() {
        var text = "订单 1349921-CG-2026-0003、349921-CG-2026-00031、349921-XX-2026-0003";
        assertThat(NamedProjects.in(text).pieces()).containsExactly(new Piece(text, false));
        assertThat(linked("")).isEmpty();
    }
}
