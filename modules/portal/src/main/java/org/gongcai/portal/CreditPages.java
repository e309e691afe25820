package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The integrity column: decisions on violations and commendations, for everyone. */
@Controller
class CreditPages {

    private static final int ROWS = 30;

    private final DisclosureApi disclosure;
    private final Pages pages;

    CreditPages(DisclosureApi disclosure, Pages pages) {
        this.disclosure = disclosure;
        this.pages = pages;
    }

    @GetMapping("/integrity")
    ModelAndView column(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        var found = disclosure.credit(Typed.orNull(q.strip()), after, ROWS);
        return new ModelAndView("credit", "search", new CreditSearch(q, after, found));
    }

    /** What is public of the column, whole, for those who work with it in a table. */
    @GetMapping(value = "/integrity.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    String whole(HttpServletRequest request) {
        var page = pages.of(request);
        // Begins with the mark by which table programs know the encoding.
        var text = new StringBuilder("\uFEFF").append(CellText.line(page.texts(CreditTable.HEAD)));
        String after = null;
        do {
            var part = disclosure.credit(null, after, WholeList.LARGEST_PAGE);
            part.rows().forEach(row -> text.append(CellText.line(CreditTable.cells(page, row))));
            after = part.next();
        } while (after != null);
        return text.toString();
    }

    /**
     * Also where nothing is on record: that is an answer, too. Of a mistyped code it would be a
     * wrong one.
     */
    @GetMapping("/integrity/{code}")
    ModelAndView of(@PathVariable String code) {
        var known = CreditCode.parse(code).value();
        return new ModelAndView(
                "creditOf", Map.of("code", known, "entries", disclosure.creditOf(known)));
    }
}
