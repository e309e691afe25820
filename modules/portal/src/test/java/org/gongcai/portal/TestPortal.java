package org.gongcai.portal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.ClientCodeApi;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.HistoryApi;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.FirstStartState;
import org.gongcai.contracts.IntegrityApi.Me;
import org.gongcai.contracts.IntegrityApi.PartyPage;
import org.gongcai.contracts.IntegrityApi.PersonPage;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.ProjectPage;
import org.gongcai.contracts.ProcurementEvent.AwardDecided;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.platform.TestPlatform;
import org.gongcai.platform.events.EventListener;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The portal with sample services, for tests of pages alone. No configuration class, so that the
 * portal's own scan does not find it.
 */
@Import({TestPlatform.class, PortalModule.class})
class TestPortal {

    @Bean
    DisclosureApi disclosure() {
        return new SampleDisclosure();
    }

    @Bean
    SampleHall hall() {
        return new SampleHall();
    }

    @Bean
    StatisticsApi statistics() {
        return new SampleStatistics();
    }

    @Bean
    HistoryApi history() {
        return with(HistoryApi.class, SampleStatistics::history);
    }

    @Bean
    LogApi log() {
        return new SampleLog();
    }

    @Bean
    IntegrityApi register() {
        return with(IntegrityApi.class, TestPortal::register);
    }

    @Bean
    ClientCodeApi clientCode() {
        return with(ClientCodeApi.class, TestPortal::nothing);
    }

    @Bean
    HolderApi holding() {
        return with(HolderApi.class, TestPortal::nothing);
    }

    @Bean
    BidOpeningApi bidOpening() {
        return with(BidOpeningApi.class, TestPortal::nothing);
    }

    @Bean
    ProcurementApi procurement() {
        return with(
                ProcurementApi.class,
                (asked, arguments) ->
                        asked.getName().equals("projects")
                                ? new ProjectPage(List.of(), null)
                                : nothing(asked, arguments));
    }

    @Bean
    EvaluationApi evaluation() {
        return with(EvaluationApi.class, TestPortal::nothing);
    }

    @Bean
    ObservationApi observation() {
        return with(ObservationApi.class, SampleInspection::answer);
    }

    @Bean
    MonitoringApi monitorings() {
        return with(MonitoringApi.class, SampleInspection::answer);
    }

    @Bean
    CommitteeApi committee() {
        return with(CommitteeApi.class, TestPortal::committee);
    }

    /** The seat of a session, saving whatever is right. */
    private static @Nullable Object committee(
            Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "mine" -> SampleCommittee.session(CommitteePhase.SCORING);
            case "progress" -> SampleCommittee.progress();
            case "saveScore" -> save(arguments);
            default -> nothing(asked, arguments);
        };
    }

    private static Object save(@Nullable Object @Nullable [] arguments) {
        if (arguments != null
                && arguments[0] instanceof SaveScore score
                && score.points() != null
                && score.points().intValue() > 20) {
            throw Refused.of("mark-range", "得分应为 0 至 20 分").field("points");
        }
        return SampleCommittee.session(CommitteePhase.SCORING);
    }

    @Bean
    ViolationApi violations() {
        return with(ViolationApi.class, TestPortal::nothing);
    }

    @Bean
    EvaluatorPoolApi pools() {
        return with(EvaluatorPoolApi.class, SamplePool::answer);
    }

    @Bean
    EvaluatorDrawApi draws() {
        return with(EvaluatorDrawApi.class, SampleDraw::answer);
    }

    @Bean
    VenueApi venue() {
        return with(VenueApi.class, SampleVenue::answer);
    }

    @Bean
    EventListener publicSide() {
        return new PublicSide();
    }

    /** Stands where the read model of the public pages would have been brought up to date. */
    static final class PublicSide implements EventListener {

        @Override
        public String consumer() {
            return "disclosure";
        }

        @SuppressWarnings("UnusedVariable")
        void on(NoticePosted event) {}

        @SuppressWarnings("UnusedVariable")
        void on(AwardDecided event) {}
    }

    private static @Nullable Object register(
            Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "me" -> new Me(UUID.randomUUID(), "王敏", Set.of(), List.of());
            case "firstStartState" -> new FirstStartState(true);
            case "parties" -> new PartyPage(List.of(), null);
            case "persons" -> new PersonPage(List.of(), null);
            case "registerSupplier" -> refuse(arguments);
            default -> nothing(asked, arguments);
        };
    }

    /** As the register does: a wrong credit code is refused at its field. */
    private static @Nullable Object refuse(@Nullable Object @Nullable [] arguments) {
        if (arguments != null && arguments[0] instanceof RegisterSupplier supplier) {
            try {
                CreditCode.parse(supplier.creditCode());
            } catch (Refused refused) {
                throw refused.field("creditCode");
            }
        }
        return null;
    }

    private static @Nullable Object nothing(Method asked, @Nullable Object @Nullable [] arguments) {
        if (asked.getReturnType().equals(List.class)) {
            return List.of();
        }
        throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
    }

    private interface Answers {
        @Nullable Object answer(Method asked, @Nullable Object @Nullable [] arguments);
    }

    private static <T> T with(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        TestPortal.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                method.getDeclaringClass().equals(Object.class)
                                        ? method.invoke(answers, arguments)
                                        : answers.answer(method, arguments)));
    }
}
