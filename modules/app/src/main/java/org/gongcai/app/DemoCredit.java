package org.gongcai.app;

import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseStatement;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.NewCommendation;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.Service;

/** The county's credit record: recorded by one supervisor, decided by the other. */
final class DemoCredit {

    private static final String RIGHTS = "可以自收到告知书之日起五个工作日内陈述、申辩或者要求听证";
    private static final String APPEAL = "可以自收到决定书之日起 60 日内申请行政复议，或者 6 个月内提起行政诉讼";

    private final DemoDesks desks;
    private final CountyRegister register;
    private final DemoActs acts;

    DemoCredit(DemoDesks desks, CountyRegister register, DemoActs acts) {
        this.desks = desks;
        this.register = register;
        this.acts = acts;
    }

    /** Notice and statement lie between filing and decision; its service gives it effect. */
    void decide(DemoCase told) {
        acts.moveTo(DemoTender.at(told.filedAt()));
        var id = filed(told);
        if (state(id) == CaseState.FILED) {
            recorder().giveNotice(id, new CaseNotice(told.facts(), "拟" + told.sanction(), RIGHTS));
        }
        if (state(id) == CaseState.NOTICE_GIVEN) {
            acts.moveTo(DemoTender.at(told.statedAt()));
            desks.of(told.person()).violations().state(id, new CaseStatement(told.statement()));
        }
        if (state(id) == CaseState.STATED) {
            acts.moveTo(DemoTender.at(told.decidedAt()));
            second().decide(id, decision(told));
        }
        if (state(id) == CaseState.DECIDED) {
            acts.moveTo(DemoTender.at(told.servedAt()));
            recorder().served(id, new Service(acts.today(), "直接送达"));
        }
    }

    private UUID filed(DemoCase told) {
        return recorder().cases(null).stream()
                .filter(each -> each.offender().code().equals(told.code()))
                .findFirst()
                .orElseGet(() -> recorder().file(filing(told)))
                .id();
    }

    private static NewCase filing(DemoCase told) {
        return new NewCase(
                OffenderKind.SUPPLIER, told.code(), told.ground(), told.facts(), null, null);
    }

    private static CaseDecision decision(DemoCase told) {
        return new CaseDecision(
                told.number(),
                told.facts(),
                told.sanction(),
                told.debarMonths(),
                null,
                told.seriousness(),
                APPEAL);
    }

    /** Proposed by one supervisor, confirmed by the other. */
    void repair(DemoCase told, String at) {
        acts.moveTo(DemoTender.at(at));
        var id = filed(told);
        if (known(id).endings().isEmpty()) {
            recorder().proposeRepair(id, new NewEnding("已经改正，作出信用承诺并完成信用修复培训", "澄财信修〔2026〕3号"));
        }
        if (state(id) == CaseState.PUBLISHED) {
            second().confirmEnding(id);
        }
    }

    void commend(String at) {
        acts.moveTo(DemoTender.at(at));
        var praised = CountyParty.QINGLIU;
        if (desks.services().published().creditOf(praised.code().value()).isEmpty()) {
            recorder()
                    .commend(
                            new NewCommendation(
                                    register.id(praised),
                                    CountyParty.WATER_BUREAU.title(),
                                    "澄水〔2026〕7号",
                                    "青弋河防汛应急抢险中响应及时、质量可靠，予以通报表扬",
                                    acts.today()));
        }
    }

    private CaseState state(UUID id) {
        return known(id).state();
    }

    private CaseView known(UUID id) {
        return recorder().violationCase(id);
    }

    private ViolationApi recorder() {
        return desks.of(CountyPerson.LIANG_ZHENG).violations();
    }

    private ViolationApi second() {
        return desks.of(CountyPerson.CHENG_RUI).violations();
    }
}
