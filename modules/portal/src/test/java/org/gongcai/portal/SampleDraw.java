package org.gongcai.portal;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.DrawReview;
import org.gongcai.contracts.DisclosureApi.EndedGroup;
import org.gongcai.contracts.DisclosureApi.PassedPlaces;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.AskedView;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconView;
import org.gongcai.contracts.EvaluatorDrawApi.CallStanding;
import org.gongcai.contracts.EvaluatorDrawApi.CallView;
import org.gongcai.contracts.EvaluatorDrawApi.ContactView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalRecord;
import org.gongcai.contracts.EvaluatorDrawApi.GroupProgress;
import org.gongcai.contracts.EvaluatorDrawApi.Handset;
import org.gongcai.contracts.EvaluatorDrawApi.Message;
import org.gongcai.contracts.EvaluatorDrawApi.OrderedTicket;
import org.gongcai.contracts.EvaluatorDrawApi.ProtocolEvent;
import org.gongcai.contracts.EvaluatorDrawApi.ReviewView;
import org.gongcai.contracts.EvaluatorDrawApi.RoleMessage;
import org.gongcai.contracts.EvaluatorDrawApi.SlipFile;
import org.gongcai.contracts.EvaluatorDrawApi.SnapshotCheck;
import org.gongcai.contracts.EvaluatorDrawApi.VoidingView;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** A draw of the demo county in each of its states, and the people it asks. */
final class SampleDraw {

    static final UUID ID = UUID.fromString("d0000000-0000-4000-8000-000000000001");
    static final UUID EVENT = UUID.fromString("e0000000-0000-4000-8000-000000000001");
    static final Instant COMMIT_BY = Instant.parse("2026-03-16T02:10:00Z");
    static final String TOKEN = "t0ken";
    static final CallView CALL =
            new CallView(
                    ID,
                    "10000000001",
                    2,
                    "您好，这里是评审通知台。",
                    Instant.parse("2026-03-16T02:05:00Z"),
                    true);

    private static final String NUMBER = "349921-CG-2026-0031/draw/1";
    private static final String HASH = "ab".repeat(32);
    private static final Instant NOW = SampleWork.NOW;
    private static final DrawGroup GROUP = new DrawGroup("A08", "信息网络", 4, 35);
    private static final Set<DrawState> AFTER =
            Set.of(DrawState.CALLING, DrawState.SEATED, DrawState.PUBLISHED);

    private SampleDraw() {}

    /** As an inspector sees it, who alone sees the order. */
    static DrawView draw(DrawState state, DrawAction... actions) {
        boolean specified = state != DrawState.PREPARED;
        boolean drawn = AFTER.contains(state);
        var committed =
                List.of(
                        new RoleMessage("platform", HASH, EVENT, true),
                        new RoleMessage("inspector", HASH, EVENT, state != DrawState.COMMITTING));
        return new DrawView(
                ID,
                SampleWork.ID,
                NUMBER,
                "中小学智慧教室<设备>",
                SamplePool.ID,
                "澄溪县政府采购评审专家库",
                PoolSource.OWN,
                state,
                5,
                1,
                List.of(GROUP),
                2,
                List.of("platform", "agency", "inspector"),
                specified ? COMMIT_BY : null,
                specified ? COMMIT_BY.plusSeconds(600) : null,
                "{}",
                specified ? HASH : null,
                "inspector",
                specified ? committed : List.of(),
                drawn ? List.of(committed.getFirst()) : List.of(),
                state == DrawState.VOIDED ? List.of("agency") : List.of(),
                drawn ? HASH : null,
                state == DrawState.VOIDED ? "agency 没有揭示" : null,
                drawn ? COMMIT_BY : null,
                List.of(new GroupProgress("A08", 4, drawn ? 3 : 0, drawn ? 1 : 0)),
                drawn
                        ? List.of(new ContactView("A08", 3, ContactOutcome.DECLINED, NOW, EVENT))
                        : List.of(),
                drawn
                        ? List.of(
                                new OrderedTicket(
                                        "A08", 1, "b11d", "71c7", PlaceFate.SAME_EMPLOYER))
                        : List.of(),
                specified ? List.of(new ProtocolEvent("draw.spec", EVENT, NOW, true)) : List.of(),
                Set.of(actions),
                state == DrawState.CALLING ? "349921-CG-2026-0031/draw/0" : null,
                state == DrawState.CALLING ? 1 : 0,
                state == DrawState.COMMITTING ? "代理机构<停电>" : null,
                state == DrawState.VOIDED ? "席位<填错>" : null,
                external(state),
                specified ? new ReviewView(true, "人数<不符>", NOW, EVENT) : null,
                state == DrawState.COMMITTING ? RedrawGround.POWER_OR_NETWORK : null,
                beacon(state),
                state == DrawState.AWAITING_BEACON ? new VoidingView("网址<不通>", NOW) : null);
    }

    private static @Nullable BeaconView beacon(DrawState state) {
        var at = COMMIT_BY.plusSeconds(684);
        return switch (state) {
            case AWAITING_BEACON -> new BeaconView(1000, at, null, null);
            case CALLING -> new BeaconView(1000, at, "b4".repeat(48), "fe".repeat(32));
            case PREPARED, COMMITTING, REVEALING, SEATED, PUBLISHED, VOIDED -> null;
        };
    }

    /** As if it had been made elsewhere, before and after names are shown. */
    private static @Nullable ExternalRecord external(DrawState state) {
        var slip = new SlipFile("抽取<记录>.pdf", "application/pdf", 4);
        return switch (state) {
            case SEATED -> new ExternalRecord("省抽12号", "张三", "李四", HASH, null);
            case PUBLISHED -> new ExternalRecord("省抽12号", "张三", "李四", HASH, slip);
            case PREPARED, COMMITTING, REVEALING, AWAITING_BEACON, VOIDED, CALLING -> null;
        };
    }

    static PublicDraw publicDraw(DrawState state) {
        return new PublicDraw(
                ID,
                NUMBER,
                state,
                5,
                1,
                List.of(GROUP),
                List.of("platform", "inspector"),
                List.of("platform"),
                state == DrawState.VOIDED ? null : HASH,
                state == DrawState.VOIDED ? "reveal-missing:agency" : null,
                List.of(new PublicContact("A08", 3, ContactOutcome.DECLINED, NOW)),
                List.of(new Proof("proof.draw-specified", EVENT, NOW)),
                "代理机构<停电>",
                state == DrawState.VOIDED ? "席位<填错>" : null,
                null,
                List.of(new EndedGroup("A08", 1)),
                null,
                new DrawReview(true, "人数<不符>", NOW),
                List.of(new PassedPlaces("A08", List.of(4, 5), NOW)),
                RedrawGround.POWER_OR_NETWORK,
                beacon(state));
    }

    /** Taken back before anybody signed it. */
    static PublicDraw publicWithdrawn() {
        return new PublicDraw(
                ID,
                NUMBER,
                DrawState.VOIDED,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                "withdrawn",
                List.of(),
                List.of(new Proof("proof.draw-voided", EVENT, NOW)),
                null,
                "席位<填错>",
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    static DrawView withdrawn() {
        return new DrawView(
                ID,
                SampleWork.ID,
                NUMBER,
                "中小学智慧教室<设备>",
                SamplePool.ID,
                "澄溪县政府采购评审专家库",
                PoolSource.OWN,
                DrawState.VOIDED,
                5,
                1,
                List.of(GROUP),
                2,
                List.of("platform", "agency", "inspector"),
                null,
                null,
                null,
                null,
                "agency",
                List.of(),
                List.of(),
                List.of(),
                null,
                "withdrawn",
                null,
                List.of(new GroupProgress("A08", 4, 0, 0)),
                List.of(),
                List.of(),
                List.of(new ProtocolEvent("draw.void", EVENT, NOW, true)),
                Set.of(),
                null,
                0,
                null,
                "席位<填错>",
                null,
                null,
                null,
                null,
                null);
    }

    static List<PublicOrder> order() {
        return List.of(
                new PublicOrder(
                        "A08",
                        List.of(
                                place(1, PlaceFate.UNREACHABLE, null),
                                place(
                                        2,
                                        PlaceFate.SAME_EMPLOYER,
                                        new PassedOver(NOW, "A08", 1, false)),
                                place(
                                        3,
                                        PlaceFate.SAME_EMPLOYER,
                                        new PassedOver(NOW, "A08", 1, true)),
                                place(4, PlaceFate.SAME_EMPLOYER, null),
                                place(5, PlaceFate.NOT_REACHED, null))));
    }

    private static OrderPlace place(int position, PlaceFate fate, @Nullable PassedOver passedOver) {
        return new OrderPlace(
                position, "b1", "e1", "349921", List.of("A08"), HASH, fate, passedOver);
    }

    static AskedView asked(AskedState state) {
        return new AskedView(
                LocalDate.parse("2026-03-18"),
                Instant.parse("2026-03-18T01:00:00Z"),
                state == AskedState.ASKED ? 180 : null,
                "县公共资源交易中心评审一室",
                "信息网络",
                state,
                state == AskedState.ASKED ? NOW.plusSeconds(3000) : null);
    }

    static Handset handset() {
        return new Handset(
                "P0001",
                "李明",
                "10000000001",
                List.of(
                        new Message(NOW.minusSeconds(60), "旧的邀请<设备>", "old", AskedState.DECLINED),
                        new Message(NOW, "邀请您参加评审", TOKEN, AskedState.ASKED)));
    }

    /** The service as pages alone need it. */
    static @Nullable Object answer(Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "draws" -> List.of(draw(DrawState.CALLING));
            case "draw" -> draw(DrawState.COMMITTING, DrawAction.COMMIT);
            case "callStanding" -> new CallStanding(2, 1, 1, 0);
            case "checkSnapshot" ->
                    new SnapshotCheck(LocalDate.parse("2026-03-16"), 35, HASH, true, true, false);
            case "nextCall" -> List.of(CALL);
            case "recordCall" ->
                    throw Refused.of("two-witnesses", "回避须由两人见证").field("grade").remedy("请两人同听");
            case "asked", "answer" -> asked(AskedState.ASKED);
            case "handsets" -> List.of(handset());
            default -> throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
        };
    }
}
