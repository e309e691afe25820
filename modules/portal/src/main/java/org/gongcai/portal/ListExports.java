package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorView;
import org.gongcai.portal.ExcelList.Exchange;
import org.gongcai.portal.ExcelList.Part;
import org.gongcai.portal.ExcelList.Parts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists as workbooks, with what was searched for, in the language of the page. */
@Controller
class ListExports {

    private static final int ROWS = WholeList.LARGEST_PAGE;

    private final DisclosureApi disclosure;
    private final EvaluatorPoolApi pools;
    private final Pages pages;

    ListExports(DisclosureApi disclosure, EvaluatorPoolApi pools, Pages pages) {
        this.disclosure = disclosure;
        this.pools = pools;
        this.pages = pages;
    }

    /** What a list is called, its headings by their keys, and the cells of a row. */
    private record Sheet<T>(
            String title,
            List<String> head,
            BiFunction<Page, T, List<? extends @Nullable Object>> cells) {}

    private static final Sheet<TenderRow> TENDERS =
            new Sheet<>(
                    "tenders.title",
                    List.of(
                            "tender.number",
                            "tender.title",
                            "tender.purchaser",
                            "tender.method",
                            "export.budget",
                            "export.currency",
                            "export.announced",
                            "tender.deadline",
                            "tender.state"),
                    ListExports::tender);

    private static final Sheet<ResultRow> RESULTS =
            new Sheet<>(
                    "results.title",
                    List.of(
                            "tender.number",
                            "tender.title",
                            "lot.number",
                            "award.supplier",
                            "export.amount",
                            "export.currency",
                            "results.at"),
                    ListExports::result);

    private static final Sheet<EvaluatorView> EVALUATORS =
            new Sheet<>(
                    "people.title",
                    List.of(
                            "export.number",
                            "export.name",
                            "export.phone",
                            "people.employer",
                            "export.employer-code",
                            "pool.region",
                            "export.primary",
                            "people.specialities",
                            "people.status",
                            "export.reason",
                            "export.counts-from"),
                    ListExports::evaluator);

    private static final Sheet<CreditEntry> CREDIT =
            new Sheet<>("credit.title", CreditTable.HEAD, CreditTable::cells);

    @GetMapping("/tenders.xlsx")
    void tenders(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state)
            throws IOException {
        var wanted = TenderSearch.state(state);
        Parts<TenderRow> parts =
                last -> {
                    var found = disclosure.tenders(Typed.orNull(q.strip()), wanted, last, ROWS);
                    return new Part<>(found.rows(), found.next());
                };
        send(new Exchange(request, response), TENDERS, parts);
    }

    private static List<Object> tender(Page page, TenderRow row) {
        return List.of(
                row.number(),
                row.title(),
                row.purchaser(),
                page.method(row.method()),
                row.budget(),
                row.budget().currency().getCurrencyCode(),
                page.moment(row.announcedAt()),
                page.moment(row.bidDeadline()),
                page.word(row.state()));
    }

    @GetMapping("/results.xlsx")
    void results(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parts<ResultRow> parts =
                last -> {
                    var found = disclosure.results(last, ROWS);
                    return new Part<>(found.rows(), found.next());
                };
        send(new Exchange(request, response), RESULTS, parts);
    }

    private static List<Object> result(Page page, ResultRow row) {
        return List.of(
                row.number(),
                row.title(),
                row.lot(),
                row.supplier(),
                row.amount(),
                row.amount().currency().getCurrencyCode(),
                page.moment(row.at()));
    }

    @GetMapping("/integrity.xlsx")
    void credit(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q)
            throws IOException {
        Parts<CreditEntry> parts =
                last -> {
                    var found = disclosure.credit(Typed.orNull(q.strip()), last, ROWS);
                    return new Part<>(found.rows(), found.next());
                };
        send(new Exchange(request, response), CREDIT, parts);
    }

    @GetMapping("/pools/{pool}/evaluators.xlsx")
    void evaluators(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID pool,
            @ModelAttribute PeopleSearch search)
            throws IOException {
        Parts<EvaluatorView> parts =
                last -> {
                    var found = search.from(last).in(pool, pools);
                    return new Part<>(found.rows(), found.next());
                };
        send(new Exchange(request, response), EVALUATORS, parts);
    }

    private static List<@Nullable Object> evaluator(Page page, EvaluatorView row) {
        return Arrays.asList(
                row.number(),
                row.name(),
                row.phone(),
                row.employer(),
                row.employerCode(),
                row.region(),
                row.primary(),
                String.join(" ", row.specialities().stream().sorted().toList()),
                page.word(row.status()),
                row.statusReason(),
                row.countsFrom());
    }

    private <T> void send(Exchange exchange, Sheet<T> sheet, Parts<T> parts) throws IOException {
        var page = pages.of(exchange.request());
        ExcelList.send(
                exchange,
                page.text(sheet.title()),
                page.texts(sheet.head()),
                parts,
                row -> sheet.cells().apply(page, row));
    }
}
