package org.gongcai.portal;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.EnrolledTerminal;
import org.gongcai.contracts.VenueApi.IssuedCode;
import org.gongcai.contracts.VenueApi.Letter;
import org.gongcai.contracts.VenueApi.MoveNotice;
import org.gongcai.contracts.VenueApi.SeatAccount;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.TerminalView;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** An evaluation's venue with one seat in each state. */
final class SampleVenue {

    static final String CODE = "K7Q2-M4XT";
    static final String SEAT_USER = "seat-1";
    static final String SECRET = "terminal-secret";
    static final IssuedCode ISSUED = new IssuedCode(2, CODE, SampleWork.NOW.plusSeconds(36_000));
    static final TerminalView TERMINAL =
            new TerminalView(SampleDraw.ID, "评审一室 3 号机", "评审一室", SampleWork.NOW);

    static final UUID SITTING = UUID.fromString("5ea70000-0000-4000-8000-000000000002");
    static final Letter LETTER = new Letter(SampleDraw.ID, 3, "授权<函>.pdf", "application/pdf", 4);

    private static final UUID ID = SampleDraw.ID;

    private SampleVenue() {}

    static VenueSession session(boolean named) {
        var states = VenueSeatState.values();
        return new VenueSession(
                ID,
                SampleWork.ID,
                "349921-CG-2026-0031/draw/1",
                "中小学智慧教室<设备>",
                SampleWork.NOW.plusSeconds(3600),
                180,
                "评审一室",
                named,
                named,
                false,
                named,
                IntStream.range(0, states.length)
                        .mapToObj(i -> seat(i + 1, states[i], named))
                        .toList());
    }

    private static VenueSeat seat(int number, VenueSeatState state, boolean named) {
        boolean vacant = state == VenueSeatState.VACANT;
        return new VenueSeat(
                number,
                vacant,
                vacant ? "" : "信息网络",
                state,
                named && !vacant ? "李明<设备>" : null,
                named && !vacant ? "澄溪县第一中学" : null,
                state == VenueSeatState.EXPECTED ? MoveNotice.AWAITED : null);
    }

    static SeatView seatView(VenueSeatState state, String... bidders) {
        return new SeatView(
                ID,
                SampleWork.ID,
                2,
                false,
                "中小学智慧教室<设备>",
                Arrays.asList(bidders),
                List.of("教育<局>"),
                state,
                state == VenueSeatState.TAKEN ? List.of(3) : List.of(2, 3));
    }

    /** The service as pages alone need it: one code that is right at one terminal. */
    static @Nullable Object answer(Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "sessions" -> List.of(session(true));
            case "session" -> session(true);
            case "issueCode" -> ISSUED;
            case "places" -> List.of(TERMINAL.place());
            case "letters" -> List.of(LETTER);
            case "letter" -> "%PDF".getBytes(StandardCharsets.UTF_8);
            case "terminals" -> List.of(TERMINAL);
            case "enrolTerminal" -> new EnrolledTerminal(ID, "3 号机", "评审一室", SECRET);
            case "signIn" -> signIn(arguments);
            case "seat" -> seatView(state(), "启明教学装备");
            case "declare" -> declared(arguments);
            default -> throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
        };
    }

    private static VenueSeatState state() {
        return Caller.current().person().equals(SITTING)
                ? VenueSeatState.TAKEN
                : VenueSeatState.SIGNED_IN;
    }

    private static SeatAccount signIn(@Nullable Object @Nullable [] arguments) {
        if (arguments != null && new CodeEntry(SECRET, CODE).equals(arguments[0])) {
            return new SeatAccount(ID, SEAT_USER, "secret", 2);
        }
        throw Refused.of("code-wrong", "签到码不正确或者已经用过").field("code").remedy("请到服务台重新领取");
    }

    private static SeatView declared(@Nullable Object @Nullable [] arguments) {
        boolean leaves =
                arguments != null
                        && arguments[0] instanceof Declaration declaration
                        && declaration.conflict();
        return seatView(leaves ? VenueSeatState.VACANT : VenueSeatState.TAKEN, "启明教学装备");
    }
}
