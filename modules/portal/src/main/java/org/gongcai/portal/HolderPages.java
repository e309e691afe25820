package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Openings: what is wanted of each key holder, its console, and the opening as all roles see it.
 */
@Controller
@RequestMapping("/openings")
class HolderPages {

    private final BidOpeningApi openings;
    private final IntegrityApi register;
    private final DisclosureApi disclosure;

    HolderPages(BidOpeningApi openings, IntegrityApi register, DisclosureApi disclosure) {
        this.openings = openings;
        this.register = register;
        this.disclosure = disclosure;
    }

    @GetMapping
    ModelAndView list() {
        var rows = openings.openings().stream().map(OpeningRow::of).toList();
        return new ModelAndView("openings", Map.of("rows", rows));
    }

    @GetMapping("/{project}/keys")
    ModelAndView keys(@PathVariable UUID project) {
        var opening = openings.opening(project);
        var keys = keysInForce();
        var seats =
                opening.recipients().stream()
                        .map(recipient -> SeatRow.of(recipient, opening, keys))
                        .toList();
        return new ModelAndView(
                "holderKeys", Map.of("opening", opening, "seats", seats, "enrolled", ids(keys)));
    }

    @GetMapping("/{project}/console")
    ModelAndView console(@PathVariable UUID project) {
        var model = new HashMap<String, Object>();
        model.put("opening", openings.opening(project));
        model.put("console", consoleView(project));
        model.put("enrolled", ids(keysInForce()));
        return new ModelAndView("holderConsole", model);
    }

    /** Absent where nothing may be opened, such as before the closing or below three bids. */
    private @Nullable ConsoleView consoleView(UUID project) {
        try {
            return openings.console(project);
        } catch (Refused nothingToOpen) {
            return null;
        }
    }

    @GetMapping("/{project}/console/fragment")
    ModelAndView envelopes(@PathVariable UUID project) {
        return new ModelAndView("consoleEnvelopes", Map.of("console", openings.console(project)));
    }

    @GetMapping("/{project}/live")
    ModelAndView live(@PathVariable UUID project) {
        return new ModelAndView("openingLive", Map.of("live", liveView(project)));
    }

    @GetMapping("/{project}/live/fragment")
    ModelAndView fragment(@PathVariable UUID project) {
        return new ModelAndView("openingLiveFragment", Map.of("live", liveView(project)));
    }

    private OpeningLive liveView(UUID project) {
        var opening = openings.opening(project);
        var isOpening =
                opening.state() == OpeningState.CLOSED || opening.state() == OpeningState.OPENED;
        var lots =
                isOpening
                        ? disclosure.tender(opening.number()).lots()
                        : List.<DisclosureApi.LotPublic>of();
        return OpeningLive.of(opening, lots);
    }

    private List<KeyView> keysInForce() {
        return register.keys().stream().filter(key -> key.revokedAt() == null).toList();
    }

    private static String ids(List<KeyView> keys) {
        return keys.stream().map(KeyView::keyId).collect(Collectors.joining(" "));
    }
}
