package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.rules.Refused;

/**
 * The record of a draw that was made elsewhere, as typed.
 *
 * @param slip id of the scan once it has arrived, so that a refusal does not lose it
 * @param slipName its file name
 * @param experts one person a line, the parts separated by commas
 */
record ExternalDrawForm(
        String pool,
        String slipNumber,
        String drawnAt,
        String total,
        String purchaserSeats,
        String operator,
        String observers,
        String slip,
        String slipName,
        String experts) {

    private static final int PARTS = 5;

    ExternalDrawForm {
        pool = Typed.text(pool);
        slipNumber = Typed.text(slipNumber);
        drawnAt = Typed.text(drawnAt);
        total = Typed.text(total);
        purchaserSeats = Typed.text(purchaserSeats);
        operator = Typed.text(operator);
        observers = Typed.text(observers);
        slip = Typed.text(slip);
        slipName = Typed.text(slipName);
        experts = Typed.text(experts);
    }

    static ExternalDrawForm suggested(int total) {
        return new ExternalDrawForm("", "", "", String.valueOf(total), "0", "", "", "", "", "");
    }

    ExternalDrawForm withSlip(UUID document, String name) {
        return new ExternalDrawForm(
                pool,
                slipNumber,
                drawnAt,
                total,
                purchaserSeats,
                operator,
                observers,
                document.toString(),
                name,
                experts);
    }

    ExternalDraw draw(UUID project) {
        if (slip.isEmpty()) {
            throw Refused.of("file-missing", "没有上传盖章的抽取记录")
                    .field("file")
                    .remedy("请选择抽取记录的扫描件")
                    .wording("slip");
        }
        return new ExternalDraw(
                project,
                Typed.id("pool", pool),
                slipNumber,
                Typed.moment("drawnAt", drawnAt),
                Typed.whole("total", total),
                Typed.whole("purchaserSeats", purchaserSeats),
                operator,
                observers,
                Typed.id("file", slip),
                people());
    }

    private List<ExternalExpert> people() {
        var lines = experts.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return IntStream.range(0, lines.size()).mapToObj(i -> person(i + 1, lines.get(i))).toList();
    }

    private static ExternalExpert person(int line, String text) {
        var parts = text.split("[,，]", -1);
        if (parts.length != PARTS) {
            throw Refused.of(
                            "form-unreadable",
                            "第 %d 位专家有 %d 项，应有 %d 项".formatted(line, parts.length, PARTS))
                    .field("experts")
                    .remedy("请按编号，姓名，工作单位，专业，电话的顺序填写，每人一行")
                    .wording("experts")
                    .value("line", line)
                    .value("count", parts.length)
                    .value("wanted", PARTS);
        }
        return new ExternalExpert(
                parts[0].strip(),
                parts[1].strip(),
                parts[2].strip(),
                parts[3].strip(),
                parts[4].strip());
    }
}
