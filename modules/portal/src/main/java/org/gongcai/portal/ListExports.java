package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorView;
import org.gongcai.portal.ExcelList.Exchange;
import org.gongcai.portal.ExcelList.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists as workbooks, with what was searched for. */
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

    @GetMapping("/tenders.xlsx")
    void tenders(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state)
            throws IOException {
        var page = pages.of(request);
        var wanted = TenderSearch.state(state);
        ExcelList.send(
                new Exchange(request, response),
                page.text("tenders.title"),
                head(
                        page,
                        "tender.number",
                        "tender.title",
                        "tender.purchaser",
                        "tender.method",
                        "export.budget",
                        "export.currency",
                        "export.announced",
                        "tender.deadline",
                        "tender.state"),
                last -> {
                    var found = disclosure.tenders(Typed.orNull(q.strip()), wanted, last, ROWS);
                    return new Part<>(found.rows(), found.next());
                },
                row -> tender(page, row));
    }

    private static List<Object> tender(Page page, TenderRow row) {
        return List.of(
                row.number(),
                row.title(),
                row.purchaser(),
                row.method(),
                row.budget(),
                row.budget().currency().getCurrencyCode(),
                page.moment(row.announcedAt()),
                page.moment(row.bidDeadline()),
                page.word(row.state()));
    }

    @GetMapping("/results.xlsx")
    void results(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.of(request);
        ExcelList.send(
                new Exchange(request, response),
                page.text("results.title"),
                head(
                        page,
                        "tender.number",
                        "tender.title",
                        "lot.number",
                        "award.supplier",
                        "export.amount",
                        "export.currency",
                        "results.at"),
                last -> {
                    var found = disclosure.results(last, ROWS);
                    return new Part<>(found.rows(), found.next());
                },
                row -> result(page, row));
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
        ExcelList.send(
                new Exchange(request, response),
                pages.of(request).text("credit.title"),
                CreditTable.HEAD,
                last -> {
                    var found = disclosure.credit(Typed.orNull(q.strip()), last, ROWS);
                    return new Part<>(found.rows(), found.next());
                },
                CreditTable::cells);
    }

    @GetMapping("/pools/{pool}/evaluators.xlsx")
    void evaluators(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID pool,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speciality,
            @RequestParam(defaultValue = "") String status)
            throws IOException {
        var page = pages.of(request);
        ExcelList.send(
                new Exchange(request, response),
                page.text("people.title"),
                head(
                        page,
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
                last -> {
                    var found = new PeopleSearch(q, speciality, status, last).in(pool, pools);
                    return new Part<>(found.rows(), found.next());
                },
                row -> evaluator(page, row));
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

    private static List<String> head(Page page, String... keys) {
        return Stream.of(keys).map(page::lookup).toList();
    }
}
