package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.gongcai.contracts.EvaluatorDrawApi.Handset;
import org.gongcai.contracts.EvaluatorDrawApi.Message;
import org.gongcai.evaluatordraw.AskedPerson.Invited;
import org.gongcai.evaluatordraw.notices.Channel;
import org.gongcai.evaluatordraw.notices.Notices;
import org.gongcai.platform.DemoSettings;
import org.gongcai.rules.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's telephone, so that a newcomer to the demo sees the messages arrive. */
@Service
class Handsets {

    private final AskedPersons invitations;
    private final DrawVault vault;
    private final DemoSettings demo;
    private final Notices notices;

    Handsets(AskedPersons invitations, DrawVault vault, DemoSettings demo, Notices notices) {
        this.invitations = invitations;
        this.vault = vault;
        this.demo = demo;
        this.notices = notices;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<Handset> all() {
        if (!demo.enabled() || !notices.uses(Channel.HANDSET)) {
            throw Refused.of("unknown-handsets", "只有演示环境可以查看手机").remedy("请以收到的消息答复");
        }
        var owners = new TreeMap<String, Invited>();
        var messages = new TreeMap<String, List<Message>>();
        for (var each : invitations.findAll()) {
            var invited = each.invited(vault);
            owners.put(invited.number(), invited);
            messages.computeIfAbsent(invited.number(), number -> new ArrayList<>())
                    .add(
                            new Message(
                                    each.toldAt(),
                                    invited.text(),
                                    invited.token(),
                                    Answers.state(each)));
        }
        return owners.values().stream()
                .map(owner -> handset(owner, messages.getOrDefault(owner.number(), List.of())))
                .toList();
    }

    private static Handset handset(Invited owner, List<Message> messages) {
        var latestFirst =
                messages.stream().sorted(Comparator.comparing(Message::at).reversed()).toList();
        return new Handset(owner.number(), owner.name(), owner.phone(), latestFirst);
    }
}
