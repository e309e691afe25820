package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongcai.contracts.BidOpeningApi.LotOpening;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.jspecify.annotations.Nullable;

/** The opening as it goes on: nobody is named before a bid is read out. */
record OpeningLive(OpeningView opening, List<LotLive> lots) {

    static OpeningLive of(OpeningView opening, List<LotPublic> published) {
        Map<String, LotPublic> known =
                published.stream().collect(Collectors.toMap(LotPublic::lot, Function.identity()));
        return new OpeningLive(
                opening,
                opening.lots().stream().map(lot -> LotLive.of(lot, known.get(lot.lot()))).toList());
    }

    /**
     * @param bids those read out so far
     */
    record LotLive(LotOpening lot, List<OpenedBid> bids, @Nullable String failure) {

        static LotLive of(LotOpening lot, @Nullable LotPublic published) {
            return published == null
                    ? new LotLive(lot, List.of(), null)
                    : new LotLive(lot, published.bids(), published.failure());
        }

        boolean isCounted() {
            return lot.count() != null && lot.state() != LotState.FAILED;
        }

        int count() {
            var count = lot.count();
            return count == null ? 0 : count;
        }

        /** How far each sealed bid not yet read out has come; in no order of bidders. */
        List<Progress> waiting() {
            return IntStream.range(bids.size(), count()).mapToObj(this::progress).toList();
        }

        private Progress progress(int place) {
            if (place < lot.openable()) {
                return Progress.OPENABLE;
            }
            return place < lot.released() ? Progress.RELEASED : Progress.SEALED;
        }
    }

    enum Progress {
        SEALED,
        RELEASED,
        OPENABLE
    }
}
