package org.gongcai.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LowPriceVote;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.rules.AbnormallyLowPrice;
import org.gongcai.rules.Refused;

/** What one seat may say about bids before and beside the marks. */
record Voting(LotWork work, CommitteeSeat seat) {

    private static final int USUAL_MINUTES = 30;
    private static final int MOST_MINUTES = 1440;
    private static final int LONGEST_TEXT = 2000;

    /** The seat's sheet with this voice on the bid. */
    Sheet conformity(ConformityVote vote) {
        refuseUnlessOpen();
        var bid = work.bid(vote.envelope());
        var decided = work.conformity(bid);
        var sheet = work.sheet(seat);
        if (decided.isPresent() && sheet.conformity().containsKey(bid.envelope())) {
            throw wrongState("对该投标文件的符合性审查已有决定，不能再改表决");
        }
        if (vote.conforms()) {
            refuseFree(bid);
        }
        var reason =
                vote.conforms()
                        ? Texts.optional("reason", vote.reason())
                        : Texts.reason("reason", vote.reason(), "认定不符合招标文件实质性要求，应当写明理由");
        return sheet.withConformity(bid.envelope(), new Voice(vote.conforms(), reason));
    }

    /** A price of nothing has no score, and would stop the ranking. */
    private void refuseFree(Candidate bid) {
        if (work.terms().marks() && bid.validPrice().signum() == 0) {
            throw new Refused(
                    "price-zero",
                    "conforms",
                    "报价为 0 的投标不能计算价格分",
                    "政府采购是有偿取得，零报价请按未通过符合性审查处理",
                    "政府采购法第二条");
        }
    }

    Sheet lowPrice(LowPriceVote vote, Instant now) {
        refuseUnlessOpen();
        var bid = work.bid(vote.envelope());
        if (work.lowPrice(bid).isEmpty()) {
            throw Refused.of("price-not-low", "该报价没有触发异常低价审查")
                    .field("envelope")
                    .remedy("请只对提示异常低价的投标表决")
                    .source(AbnormallyLowPrice.SOURCE);
        }
        if (work.credibility(bid).isPresent()
                && work.sheet(seat).lowPrice().containsKey(bid.envelope())) {
            throw wrongState("对该报价的审查已有决定，不能再改表决");
        }
        refuseUnexplained(bid, now);
        var reason = Texts.reason("reason", vote.reason(), "对异常低价的认定应当写明理由");
        return work.sheet(seat).withLowPrice(bid.envelope(), new Voice(vote.credible(), reason));
    }

    private void refuseUnexplained(Candidate bid, Instant now) {
        var asked = work.clarifications(bid);
        if (asked.isEmpty()) {
            throw Refused.of("explanation-missing", "尚未要求投标人就异常低价作出书面说明")
                    .field("envelope")
                    .remedy("请由组长先要求投标人说明报价的合理性")
                    .source(AbnormallyLowPrice.SOURCE);
        }
        if (asked.stream().anyMatch(each -> each.isOpen(now))) {
            throw Refused.of("clarification-open", "投标人的说明时限未到，尚未答复")
                    .field("envelope")
                    .remedy("请在投标人答复或者时限届满后表决")
                    .source(AbnormallyLowPrice.SOURCE);
        }
    }

    Clarified ask(NewClarification asked, Instant now) {
        work.committee().refuseUnlessChair(seat);
        refuseUnlessOpen();
        var bid = work.bid(asked.envelope());
        int minutes = minutes(asked.minutes());
        return new Clarified(
                UUID.randomUUID(),
                work.lot().number(),
                bid.envelope(),
                bid.bidder(),
                text("question", asked.question()),
                now,
                now.plusSeconds(60L * minutes),
                null,
                null);
    }

    private static int minutes(int wanted) {
        if (wanted < 0 || wanted > MOST_MINUTES) {
            throw Refused.of(
                            "clarification-minutes",
                            "答复时限应为 1 至 %d 分钟，现为 %d 分钟".formatted(MOST_MINUTES, wanted))
                    .field("minutes")
                    .remedy("一般不少于 %d 分钟".formatted(USUAL_MINUTES))
                    .value("most", MOST_MINUTES)
                    .value("minutes", wanted)
                    .value("usual", USUAL_MINUTES);
        }
        return wanted == 0 ? USUAL_MINUTES : wanted;
    }

    static String text(String field, String written) {
        var text = Texts.normal(field, written);
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw Refused.of(
                            "clarification-text",
                            "澄清的内容应为 1 至 %d 字，现为 %d 字".formatted(LONGEST_TEXT, text.length()))
                    .field(field)
                    .remedy("请书面写明，不得超出投标文件的范围或者改变其实质性内容")
                    .source(Clarification.SOURCE)
                    .value("most", LONGEST_TEXT)
                    .value("length", text.length());
        }
        return text;
    }

    private void refuseUnlessOpen() {
        work.committee().refuseUnlessAtWork(seat);
        switch (work.phase()) {
            case CONFORMITY, SCORING, REPORT -> {
                if (work.report().isPresent()) {
                    throw wrongState("评审报告已经形成；需要更正的，请先收回评分表").wording("report-drawn");
                }
            }
            case WAITING, COMPLETED, FAILED -> throw wrongPhase(work.phase());
        }
    }

    static Refused wrongPhase(CommitteePhase phase) {
        return switch (phase) {
            case WAITING -> wrongState("本包尚未进入评标委员会评审").wording("lot-waiting");
            case CONFORMITY -> wrongState("本包的符合性审查尚未全部作出决定").wording("conformity-open");
            case SCORING -> wrongState("尚有席位没有提交评分表").wording("sheets-missing");
            case REPORT -> wrongState("全部评分表已经提交").wording("sheets-in");
            case COMPLETED -> wrongState("本包已完成评审，评审报告已经签署").wording("report-signed");
            case FAILED -> wrongState("本包已废标").wording("lot-failed");
        };
    }

    static Refused wrongState(String rule) {
        return Refused.of("wrong-state", rule).remedy("请刷新页面，核对评审进度");
    }
}
