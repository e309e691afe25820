package org.gongcai.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.MonitoringApi.Completion;
import org.gongcai.contracts.MonitoringApi.Elimination;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.NewConclusion;
import org.gongcai.contracts.MonitoringApi.NewMonitoring;
import org.gongcai.contracts.MonitoringApi.NewPost;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;

/** The county's discipline commission looks into how a bid was opened by the holders. */
final class DemoMonitoring {

    private static final Finding FINDING =
            new Finding(
                    FindingKind.OPENING,
                    "财政部令第87号第四十一条",
                    "开标时由密钥持有人代为解密一份投标文件，主持人未当场宣布原因，开标记录缺少说明。");

    private final DemoDesks desks;
    private final DemoActs acts;

    DemoMonitoring(DemoDesks desks, DemoActs acts) {
        this.desks = desks;
        this.acts = acts;
    }

    void decide(DemoTender tender) {
        var han = monitorings(CountyPerson.HAN_SONG);
        if (find(tender).isEmpty()) {
            han.draft(
                    new NewMonitoring(
                            acts.id(tender),
                            Set.of(InspectedStage.BIDS_AND_OPENING),
                            Set.of(MonitoringReason.INDICATOR),
                            "开标现场有一份投标文件由密钥持有人代为解密。对代为解密的依据、现场宣布和记录情况进行核查。",
                            10));
        }
        var found = found(tender);
        if (found.state() == MonitoringState.DRAFT) {
            han.decide(found.id());
        }
        if (found(tender).posts().isEmpty()) {
            han.post(found.id(), new NewPost("请说明代为解密的原因，以及为何没有当场宣布。", null, 3));
        }
    }

    /** Answered by the agency, concluded by two inspectors. */
    void conclude(DemoTender tender) {
        var id = found(tender).id();
        if (found(tender).posts().size() == 1) {
            monitorings(tender.handler())
                    .post(id, new NewPost("投标人网络中断，未在 30 分钟内解密；主持人疏忽，未当场宣布。", 1, null));
        }
        if (found(tender).conclusion() == null) {
            monitorings(CountyPerson.HAN_SONG)
                    .propose(
                            id,
                            new NewConclusion("代为解密符合招标文件的约定，现场程序存在一项问题。", List.of(FINDING), 5));
        }
        if (found(tender).state() == MonitoringState.ACTIVE) {
            monitorings(CountyPerson.BAI_XUE).confirm(id);
        }
    }

    void eliminate(DemoTender tender) {
        var found = found(tender);
        if (found.findings().getFirst().report() == null) {
            monitorings(tender.handler())
                    .report(
                            found.id(),
                            new Elimination(1, "已在开标记录中补充代为解密的原因和时间，告知全体投标人；主持词增加宣布代为解密原因的环节。"));
        }
    }

    void complete(DemoTender tender) {
        var found = found(tender);
        if (found.state() == MonitoringState.ADDRESSED) {
            monitorings(CountyPerson.HAN_SONG)
                    .complete(
                            found.id(),
                            new Completion(List.of(Resolution.ELIMINATED), "开标记录和主持词已核对，整改到位。"));
        }
    }

    private MonitoringView found(DemoTender tender) {
        return find(tender).orElseThrow();
    }

    private Optional<MonitoringView> find(DemoTender tender) {
        var project = acts.id(tender);
        return monitorings(CountyPerson.HAN_SONG).monitorings().stream()
                .filter(each -> each.project().equals(project))
                .findFirst();
    }

    private MonitoringApi monitorings(CountyPerson person) {
        return desks.of(person).monitorings();
    }
}
