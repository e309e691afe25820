package org.gongcai.evaluation;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CommitteeController implements CommitteeApi {

    private final CommitteeWork work;
    private final CommitteeSight sight;
    private final ClarificationAnswers answers;

    CommitteeController(CommitteeWork work, CommitteeSight sight, ClarificationAnswers answers) {
        this.work = work;
        this.sight = sight;
        this.answers = answers;
    }

    @Override
    public SeatSession mine() {
        return work.mine();
    }

    @Override
    public CommitteeProgress progress(UUID project) {
        return sight.progress(project);
    }

    @Override
    public SeatSession voteChair(ChairVote vote) {
        return work.voteChair(vote);
    }

    @Override
    public SeatSession acknowledgeDiscipline() {
        return work.acknowledgeDiscipline();
    }

    @Override
    public SeatSession voteConformity(ConformityVote vote) {
        return work.voteConformity(vote);
    }

    @Override
    public SeatSession askClarification(NewClarification clarification) {
        return work.askClarification(clarification);
    }

    @Override
    public SeatSession saveScore(SaveScore score) {
        return work.saveScore(score);
    }

    @Override
    public SeatSession submitSheet(LotRef lot) {
        return work.submitSheet(lot);
    }

    @Override
    public SeatSession reopenSheet(LotRef lot) {
        return work.reopenSheet(lot);
    }

    @Override
    public SeatSession voteLowPrice(LowPriceVote vote) {
        return work.voteLowPrice(vote);
    }

    @Override
    public SeatSession drawUpReport(LotRef lot) {
        return work.drawUpReport(lot);
    }

    @Override
    public SeatSession signReport(ReportSignature signature) {
        return work.signReport(signature);
    }

    @Override
    public SeatSession stateRefusal(RefusalStatement statement) {
        return work.stateRefusal(statement);
    }

    @Override
    public SeatSession witnessRefusal(RefusalRef refusal) {
        return work.witnessRefusal(refusal);
    }

    @Override
    public List<ClarificationView> clarifications() {
        return answers.mine();
    }

    @Override
    public ClarificationView answerClarification(UUID id, ClarificationAnswer answer) {
        return answers.answer(id, answer);
    }
}
