package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.StatisticsApi.AwardRow;
import org.gongcai.portal.ExcelList.Exchange;
import org.gongcai.portal.ExcelList.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What was saved and gained, with the awards behind each figure, for everyone. */
@Controller
class StatisticsPages {

    private static final int ROWS = 30;
    private static final List<String> AWARDS =
            List.of(
                    "tender.number",
                    "lot.number",
                    "tender.title",
                    "tender.purchaser",
                    "statistics.kind",
                    "tender.method",
                    "statistics.flagged",
                    "statistics.base-yuan",
                    "statistics.result-yuan",
                    "export.currency",
                    "statistics.award-day",
                    "award.supplier",
                    "statistics.origin");

    private final StatisticsApi statistics;
    private final Pages pages;

    StatisticsPages(StatisticsApi statistics, Pages pages) {
        this.statistics = statistics;
        this.pages = pages;
    }

    @GetMapping("/statistics")
    ModelAndView figures(HttpServletRequest request, @ModelAttribute StatisticsSearch search) {
        var view = view(request, search);
        var inspection = new InspectionTable(view.page(), statistics.inspection(search.year()));
        return new ModelAndView("statistics", Map.of("view", view, "inspection", inspection));
    }

    private StatisticsView view(HttpServletRequest request, StatisticsSearch search) {
        return new StatisticsView(pages.of(request), search, search.statistics(statistics));
    }

    @GetMapping(value = "/statistics.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    String csv(HttpServletRequest request, @ModelAttribute StatisticsSearch search) {
        var view = view(request, search);
        // Begins with the mark by which table programs know the encoding.
        return Stream.concat(
                        Stream.of("\uFEFF", CellText.line(StatisticsTable.head(view.page()))),
                        StatisticsTable.lines(view).stream()
                                .map(line -> StatisticsTable.cells(view.page(), line))
                                .map(CellText::line))
                .collect(Collectors.joining());
    }

    @GetMapping("/statistics.xlsx")
    void excel(
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute StatisticsSearch search)
            throws IOException {
        var view = view(request, search);
        var page = view.page();
        ExcelList.send(
                new Exchange(request, response),
                page.text("statistics.title"),
                StatisticsTable.head(page),
                last -> new Part<>(StatisticsTable.lines(view), null),
                line -> StatisticsTable.cells(page, line));
    }

    @GetMapping("/statistics/awards")
    ModelAndView awards(
            @ModelAttribute StatisticsSearch search,
            @RequestParam(required = false) @Nullable String after) {
        var found = search.awards(statistics, after, ROWS);
        var model = new HashMap<String, @Nullable Object>();
        model.put("search", search);
        model.put("rows", found.rows());
        model.put("paging", Paging.of(search.at("/statistics/awards"), after, found.next()));
        return new ModelAndView("statisticsAwards", model);
    }

    @GetMapping("/statistics/awards.xlsx")
    void awardsAsExcel(
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute StatisticsSearch search)
            throws IOException {
        var page = pages.of(request);
        ExcelList.send(
                new Exchange(request, response),
                page.text("statistics.awards"),
                page.texts(AWARDS),
                last -> {
                    var found = search.awards(statistics, last, WholeList.LARGEST_PAGE);
                    return new Part<>(found.rows(), found.next());
                },
                row -> cells(page, row));
    }

    private static List<@Nullable Object> cells(Page page, AwardRow row) {
        var source = row.source();
        return Arrays.asList(
                row.number(),
                row.lot(),
                row.title(),
                row.purchaser(),
                page.word(row.kind()),
                page.method(row.method()),
                page.text(row.frameworkOrSingleSource() ? "statistics.yes" : "statistics.no"),
                row.base(),
                row.result(),
                row.base().currency().getCurrencyCode(),
                row.on(),
                row.supplier(),
                source == null ? page.text("statistics.own") : page.text("history.label", source));
    }
}
