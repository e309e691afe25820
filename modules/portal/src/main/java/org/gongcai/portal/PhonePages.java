package org.gongcai.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Handset;
import org.gongcai.contracts.EvaluatorDrawApi.Message;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's telephone, in the demo only: without it nobody would see the messages arrive. */
@Controller
@RequestMapping("/demo/phone")
@ConditionalOnBooleanProperty("gongcai.demo.enabled")
class PhonePages {

    private static final Comparator<Message> NEWEST = Comparator.comparing(Message::at).reversed();

    private final EvaluatorDrawApi draws;

    PhonePages(EvaluatorDrawApi draws) {
        this.draws = draws;
    }

    @GetMapping
    ModelAndView phones() {
        return new ModelAndView("phones", Map.of("handsets", handsets()));
    }

    @GetMapping("/fragment")
    ModelAndView now() {
        return new ModelAndView("phonesNow", Map.of("handsets", handsets()));
    }

    /** Whoever got a message last comes first; who got none is left out. */
    private List<Handset> handsets() {
        return draws.handsets().stream()
                .filter(handset -> !handset.messages().isEmpty())
                .map(PhonePages::sorted)
                .sorted(Comparator.comparing(handset -> handset.messages().getFirst(), NEWEST))
                .toList();
    }

    private static Handset sorted(Handset handset) {
        return new Handset(
                handset.number(),
                handset.name(),
                handset.phone(),
                handset.messages().stream().sorted(NEWEST).toList());
    }
}
