package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Open to everyone, signed in or not. */
@RestController
@PreAuthorize("permitAll()")
class DisclosureController implements DisclosureApi {

    private final Disclosure disclosure;
    private final CreditColumn credit;
    private final DrawStatistics drawStatistics;

    DisclosureController(
            Disclosure disclosure, CreditColumn credit, DrawStatistics drawStatistics) {
        this.disclosure = disclosure;
        this.credit = credit;
        this.drawStatistics = drawStatistics;
    }

    @Override
    public TenderPage tenders(
            @Nullable String q, @Nullable TenderState state, @Nullable String after, int size) {
        return disclosure.tenders(q, state, after, size);
    }

    @Override
    public PublicTender tender(String number) {
        return disclosure.tender(number);
    }

    @Override
    public ResultPage results(@Nullable String after, int size) {
        return disclosure.results(after, size);
    }

    @Override
    public Overview overview() {
        return disclosure.overview();
    }

    @Override
    public CreditPage credit(@Nullable String q, @Nullable String after, int size) {
        return credit.page(q, after, size);
    }

    @Override
    public List<CreditEntry> creditOf(String code) {
        return credit.of(code);
    }

    @Override
    public List<PublicDraw> draws(String number) {
        return disclosure.draws(number);
    }

    @Override
    public DrawFigures drawFigures(@Nullable Integer year) {
        return drawStatistics.figures(year);
    }

    @Override
    public List<PublicOrder> order(String number, UUID draw) {
        return disclosure.order(number, draw);
    }

    @Override
    public List<PublicMonitoring> monitorings(String number) {
        return disclosure.monitorings(number);
    }
}
