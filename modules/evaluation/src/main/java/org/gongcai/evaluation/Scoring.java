package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.rules.Refused;
import org.gongcai.rules.SameScoreChecks;
import org.gongcai.rules.ScoringCriteria;
import org.jspecify.annotations.Nullable;

/** How one seat fills in, hands in and takes back its own sheet. */
record Scoring(LotWork work, CommitteeSeat seat) {

    private static final int DIGITS = 2;

    /** The sheet with this mark, or without it where no points and no note are given. */
    Sheet save(SaveScore score) {
        refuseUnlessMarking();
        if (work.sheet(seat).submitted()) {
            throw Refused.of("sheet-submitted", "评分表已经提交，不能再改")
                    .remedy("评审报告签署前确需更正的，请先收回评分表")
                    .source(SameScoreChecks.SOURCE);
        }
        var bid = work.bid(score.envelope());
        if (!work.isValid(bid)) {
            throw Voting.wrongState("该投标无效，不参加评分").wording("bid-not-scored");
        }
        refuseUnassigned(score);
        var mark = new Mark(points(score), Texts.optional("note", score.note()));
        return work.sheet(seat).withMark(bid.envelope(), score.criterion(), mark);
    }

    private void refuseUnassigned(SaveScore score) {
        if (work.terms().marked().stream()
                .noneMatch(each -> each.code().equals(score.criterion()))) {
            throw new Refused(
                            "criterion-not-marked",
                            "criterion",
                            "“%s”不是由评委打分的评分项".formatted(score.criterion()),
                            "请按招标文件的评分项打分；价格分由系统计算",
                            ScoringCriteria.SOURCE)
                    .value("criterion", score.criterion());
        }
    }

    private @Nullable BigDecimal points(SaveScore score) {
        var points = score.points();
        if (points == null) {
            return null;
        }
        try {
            work.terms().scoring().checkMark(score.criterion(), points);
        } catch (Refused refused) {
            throw refused.field("points");
        }
        return points.setScale(Math.clamp(points.scale(), 0, DIGITS), RoundingMode.UNNECESSARY);
    }

    Sheet handIn() {
        refuseUnlessMarking();
        if (work.sheet(seat).submitted()) {
            throw Voting.wrongState("评分表已经提交").wording("sheet-in");
        }
        var findings = new Findings(work, seat).ofOwnSheet();
        if (!findings.isEmpty()) {
            throw Refused.of("sheet-incomplete", findings.getFirst().sentence())
                    .field("lot")
                    .remedy("请对每份有效投标的每个评分项打分后再提交")
                    .source(SameScoreChecks.SOURCE);
        }
        return work.sheet(seat).handedIn();
    }

    /**
     * Until the first seat has signed: what is found before signing is put right on the spot, and
     * no signature or dissent is ever undone by another seat.
     */
    Sheet takeBack() {
        refuseUnlessMarking();
        if (!work.sheet(seat).submitted()) {
            throw Voting.wrongState("评分表没有提交，可以直接修改");
        }
        if (work.report().filter(DrawnReport::hasSignature).isPresent()) {
            throw Refused.of("report-signed", "评审报告已有席位签署，不能再收回评分表")
                    .remedy("有不同意见的，签署时写明不同意见和理由；签署后发现评分确有错误的，由原评标委员会重新评审并报告财政部门")
                    .source(SameScoreChecks.SOURCE);
        }
        return work.sheet(seat).takenBack();
    }

    private void refuseUnlessMarking() {
        work.committee().refuseUnlessAtWork(seat);
        if (!work.terms().marks()) {
            throw Voting.wrongState("本项目采用最低评标价法，不打分");
        }
        var phase = work.phase();
        if (phase != CommitteePhase.SCORING && phase != CommitteePhase.REPORT) {
            throw Voting.wrongPhase(phase);
        }
    }
}
