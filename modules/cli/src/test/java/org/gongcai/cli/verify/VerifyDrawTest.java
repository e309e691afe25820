package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.DrawOpen;
import org.gongcai.trust.draw.DrawResult;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawVoid;
import org.gongcai.trust.draw.Quicknet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDrawTest {
    private static final String DRAW = SampleTender.TENDER + "/draw/1";

    @TempDir Path folder;

    private Ran verify(SampleTender tender) throws IOException {
        return verify(tender.bundle());
    }

    private Ran verify(SampleBundle bundle) throws IOException {
        return Ran.of("verify", "draw", bundle.zip(folder));
    }

    @Test
    void an_opened_draw_is_computed_again_to_its_members() throws IOException {
        assertThat(verify(SampleDraw.awarded()).verifies().out())
                .contains("通过 pass  draw.seed", "通过 pass  draw.opening")
                .contains("draw.chance  [%s C01]".formatted(DRAW), "2/8")
                .contains("no independent witness");
    }

    @Test
    void before_the_award_it_says_what_is_not_public_yet() throws IOException {
        var tender = new SampleTender();
        tender.announce();
        new SampleDraw(tender, 1).drawn();
        assertThat(verify(tender).verifies().out())
                .contains("通过 pass  draw.seed", "未查 open  draw.roster", "未查 open  draw.opening");
    }

    @Test
    void a_nonce_other_than_the_one_committed_to_is_noticed() throws IOException {
        var tender = new SampleTender();
        tender.announce();
        var sample = new SampleDraw(tender, 1);
        var reveals = new ArrayList<DrawReveal>();
        SampleDraw.ROLES.forEach(role ->
                reveals.add(DrawReveal.revealing(DRAW, role, sample.secret("not " + role))));
        sample.drawn(reveals);
        verify(tender).failsAt(Check.DRAW_COMMITS).failsAt(Check.DRAW_SEED);
    }

    @Test
    void a_commitment_replayed_from_an_earlier_draw_opens_nothing() throws IOException {
        var tender = twoDraws();
        var earlier = tender.acts.get(tender.at(DrawCommit.TYPE, 0)).data();
        tender.change(
                DrawCommit.TYPE,
                3,
                act -> act.with(earlier.with("draw", SampleTender.TENDER + "/draw/2")));
        verify(tender).failsAt(Check.DRAW_COMMITS).failsAt(Check.SIGNATURES);
    }

    @Test
    void a_nonce_that_was_public_before_is_noticed() throws IOException {
        var tender = new SampleTender();
        tender.announce();
        var first = new SampleDraw(tender, 1);
        var second = new SampleDraw(tender, 2);
        for (var draw : new SampleDraw[] {first, second}) {
            draw.signed(DrawCommit.to(draw.draw, "agency", first.secret("agency")), "agency", 20);
            draw.signed(
                    DrawReveal.revealing(draw.draw, "agency", first.secret("agency")),
                    "agency",
                    90);
        }
        verify(tender).failsAt(Check.DRAW_NONCES);
    }

    private static SampleTender twoDraws() {
        var tender = new SampleTender();
        tender.announce();
        new SampleDraw(tender, 1).drawn();
        new SampleDraw(tender, 2).drawn();
        return tender;
    }

    @Test
    void a_reveal_before_the_last_commitment_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        var commit = tender.acts.get(tender.at(DrawCommit.TYPE, 2));
        var reveal = tender.acts.get(tender.at(DrawReveal.TYPE, 0));
        tender.change(DrawCommit.TYPE, 2, act -> reveal);
        tender.change(DrawReveal.TYPE, 1, act -> commit);
        verify(tender).failsAt(Check.DRAW_ORDER);
    }

    @Test
    void a_reveal_after_its_deadline_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        tender.change(DrawReveal.TYPE, 2, act -> act.at(SampleDraw.BEGAN + 121));
        verify(tender).failsAt(Check.DRAW_TIMES);
    }

    private static SampleTender withBeacon() {
        var tender = new SampleTender();
        tender.announce();
        SampleDraw.ofRound1000(tender).drawn();
        return tender;
    }

    @Test
    void a_seed_that_waited_for_a_round_of_drand_is_computed_again() throws IOException {
        assertThat(verify(withBeacon()).verifies().out()).contains("通过 pass  draw.seed");
    }

    @Test
    void a_signature_that_drand_did_not_make_is_noticed() throws IOException {
        var tender = withBeacon();
        tender.change(
                DrawBeacon.TYPE,
                0,
                act -> act.with(act.data().with("sig", "8" + "0".repeat(94) + "4")));
        verify(tender).failsAt(Check.DRAW_SEED);
    }

    @Test
    void a_beacon_left_out_is_noticed() throws IOException {
        var tender = withBeacon();
        tender.acts.remove(tender.at(DrawBeacon.TYPE, 0));
        verify(tender).failsAt(Check.DRAW_SEED);
    }

    @Test
    void a_reveal_seen_when_the_round_was_published_counts_for_nothing() throws IOException {
        var tender = withBeacon();
        tender.change(DrawReveal.TYPE, 2, act -> act.at(Quicknet.timeOf(1000)));
        verify(tender).failsAt(Check.DRAW_SEED);
    }

    @Test
    void a_commitment_seen_when_the_round_was_near_is_noticed() throws IOException {
        var tender = withBeacon();
        tender.change(DrawCommit.TYPE, 2, act -> act.at(Quicknet.timeOf(1000)));
        verify(tender).failsAt(Check.DRAW_TIMES);
    }

    @Test
    void another_seed_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        tender.change(DrawResult.TYPE, 0, act -> act.with(act.data().with("seed", "0".repeat(64))));
        verify(tender).failsAt(Check.DRAW_SEED);
    }

    @Test
    void a_roster_without_one_of_its_experts_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        var roster = tender.extra("draws/1/roster.json");
        var groups = new ArrayList<>(roster.objects("groups"));
        var first = groups.getFirst();
        var fewer = first.objects("leaves").subList(1, first.objects("leaves").size());
        groups.set(0, first.with("leaves", fewer));
        tender.extras.put("draws/1/roster.json", roster.with("groups", groups).bytes());
        verify(tender).failsAt(Check.DRAW_ROSTER);
    }

    /** Somebody who accepted is recorded as having declined, to reach the next in the order. */
    @Test
    void an_expert_declined_falsely_does_not_lead_to_the_members_who_sat() throws IOException {
        var tender = SampleDraw.awarded();
        tender.change(DrawContact.TYPE, 2, act -> act.with(act.data().with("outcome", "declined")));
        verify(tender).failsAt(Check.DRAW_OPENING);
    }

    @Test
    void a_call_out_of_order_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        tender.change(DrawContact.TYPE, 2, act -> act.with(act.data().with("pos", 8)));
        verify(tender).failsAt(Check.DRAW_CONTACTS);
    }

    @Test
    void a_member_who_was_not_drawn_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        tender.change(
                DrawOpen.TYPE,
                0,
                act -> {
                    var members = new ArrayList<>(act.data().objects("members"));
                    members.set(0, members.getFirst().with("expertNo", "E99999"));
                    return act.with(act.data().with("members", members));
                });
        verify(tender).failsAt(Check.DRAW_OPENING);
    }

    @Test
    void a_void_for_a_reveal_that_was_made_is_noticed() throws IOException {
        var tender = SampleDraw.awarded();
        var end = new DrawVoid(DRAW, DrawVoid.REVEAL_MISSING);
        tender.acts.add(Act.bySystem(end.type(), DRAW, SampleDraw.BEGAN + 300, end.json()));
        verify(tender).failsAt(Check.DRAW_VOID);
    }

    /** Who gives both nonces that are not the platform's chooses among seeds with it. */
    @Test
    void one_organisation_cannot_give_the_nonces_of_two_roles() throws IOException {
        var tender = SampleDraw.awarded();
        var by = Objects.requireNonNull(SampleDraw.SIGNERS.get("agency"));
        for (var type : List.of(DrawCommit.TYPE, DrawReveal.TYPE)) {
            tender.change(
                    type,
                    2,
                    act -> {
                        var read =
                                type.equals(DrawCommit.TYPE)
                                        ? DrawCommit.of(act.data())
                                        : DrawReveal.of(act.data());
                        var sigs = List.of(tender.sig(by, read));
                        return new Act(type, act.subj(), by, act.at(), act.data(), sigs);
                    });
        }
        verify(tender).failsAt(Check.DRAW_MESSAGES);
    }

    @Test
    void the_organisation_of_each_role_is_told() throws IOException {
        assertThat(verify(SampleDraw.awarded()).verifies().out())
                .contains("agency: " + SampleDraw.SIGNERS.get("agency"))
                .contains("inspector: " + SampleDraw.SIGNERS.get("inspector"));
    }

    /** The platform drew until it was content, and shows the last attempt alone. */
    @Test
    void attempts_left_out_of_the_evidence_are_noticed() throws IOException {
        var tender = new SampleTender();
        tender.announce();
        new SampleDraw(tender, 3).drawn();
        assertThat(verify(tender).failsAt(Check.DRAW_MESSAGES).out())
                .contains("not in this evidence: draw/1, draw/2");
    }

    @Test
    void a_subject_that_is_no_number_of_a_draw_is_told() throws IOException {
        var tender = SampleDraw.awarded();
        for (var subject : List.of("/draw/last", "/draw/1/draw/2", "/draw/99999999999")) {
            tender.acts.add(
                    Act.bySystem(
                            DrawVoid.TYPE,
                            SampleTender.TENDER + subject,
                            SampleDraw.BEGAN + 300,
                            JsonObject.of("v", 1)));
        }
        assertThat(verify(tender).failsAt(Check.DRAW_MESSAGES).out())
                .contains("/draw/last", "/draw/99999999999");
    }

    @Test
    void a_void_for_late_proofs_of_a_draw_without_specification_is_noticed() throws IOException {
        var tender = new SampleTender();
        tender.announce();
        var sample = new SampleDraw(tender, 1);
        sample.signed(DrawCommit.to(DRAW, "agency", sample.secret("agency")), "agency", 20);
        var end = new DrawVoid(DRAW, DrawVoid.PROOF_LATE);
        tender.acts.add(Act.bySystem(end.type(), DRAW, SampleDraw.BEGAN + 300, end.json()));
        verify(tender).failsAt(Check.DRAW_MESSAGES);
    }

    @Test
    void one_role_cannot_speak_for_another() throws IOException {
        var tender = SampleDraw.awarded();
        var agency = tender.acts.get(tender.at(DrawReveal.TYPE, 1));
        tender.change(
                DrawReveal.TYPE,
                2,
                act ->
                        new Act(
                                act.type(),
                                act.subj(),
                                agency.by(),
                                act.at(),
                                act.data(),
                                agency.sigs()));
        verify(tender).failsAt(Check.DRAW_MESSAGES);
    }
}
