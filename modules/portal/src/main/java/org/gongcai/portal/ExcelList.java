package org.gongcai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A list as a workbook of one sheet; rows leave as they are read, so that any length streams. */
final class ExcelList {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PROGRAM = "Gongcai";
    private static final String VERSION = "1.0";
    private static final String AMOUNT = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";
    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDTH = 20;

    /** One page of the list and where the next begins. */
    record Part<T>(List<T> rows, @Nullable String next) {}

    interface Parts<T> {
        Part<T> after(@Nullable String last);
    }

    private final Worksheet sheet;
    private int row;

    private ExcelList(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param name of the file, without its ending
     * @param cells of a row: text, numbers, amounts, days, or nothing
     */
    static <T> void send(
            Exchange exchange,
            String name,
            List<String> head,
            Parts<T> parts,
            Function<T, List<? extends @Nullable Object>> cells)
            throws IOException {
        // Whatever is refused is refused before the first byte has left.
        var first = parts.after(null);
        exchange.begin(name + ".xlsx");
        write(exchange.response().getOutputStream(), name, head, first, parts, cells);
    }

    static <T> void write(
            OutputStream output,
            String name,
            List<String> head,
            Part<T> first,
            Parts<T> parts,
            Function<T, List<? extends @Nullable Object>> cells)
            throws IOException {
        try (var book = new Workbook(output, PROGRAM, VERSION)) {
            var list = new ExcelList(book.newWorksheet(name));
            list.head(head);
            var part = first;
            while (true) {
                for (var each : part.rows()) {
                    list.add(cells.apply(each));
                }
                if (part.next() == null) {
                    return;
                }
                part = parts.after(part.next());
            }
        }
    }

    /** A request for a file and its answer. */
    record Exchange(HttpServletRequest request, HttpServletResponse response) {
        private void begin(String file) {
            FileHeaders.of(file, TYPE)
                    .forEach((name, values) -> response.setHeader(name, values.getFirst()));
            response.setContentType(MediaType.parseMediaType(TYPE).toString());
            // A tag of the content would keep all of it in memory.
            ShallowEtagHeaderFilter.disableContentCaching(request);
        }
    }

    private void head(List<String> head) {
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, head.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    private void add(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Money money -> amount(column, money.amount());
            case BigDecimal number -> amount(column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            // A cell of text is never a formula, whatever it begins with.
            default -> sheet.inlineString(row, column, value.toString());
        }
    }

    private void amount(int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(AMOUNT).set();
    }
}
