package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.jspecify.annotations.Nullable;

/** The integrity column as a table, for those who work with it in a table program. */
final class CreditTable {

    static final List<String> HEAD =
            List.of(
                    "credit.kind",
                    "credit.code",
                    "export.name",
                    "credit.issuer",
                    "credit.number",
                    "credit.ground",
                    "credit.text",
                    "credit.sanction",
                    "credit.on",
                    "credit.debarred-from",
                    "credit.debarred-to",
                    "credit.public-until",
                    "credit.repaired-day",
                    "credit.lifted-day",
                    "credit.end-reason",
                    "credit.end-document");

    private CreditTable() {}

    static List<? extends @Nullable Object> cells(Page page, CreditEntry row) {
        return Arrays.asList(
                page.word(row.kind()),
                row.code(),
                row.name(),
                row.issuer(),
                row.number(),
                row.ground(),
                row.text(),
                row.sanction(),
                row.on(),
                row.debarredFrom(),
                row.debarredTo(),
                row.publicUntil(),
                row.repairedOn(),
                row.liftedOn(),
                row.endReason(),
                row.endDocument());
    }
}
