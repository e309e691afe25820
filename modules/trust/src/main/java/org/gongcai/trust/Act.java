package org.gongcai.trust;

/** An object of {@code gongcai/bid/v1} that somebody signs; its type is part of what is signed. */
public sealed interface Act extends Signable
        permits TenderKey,
                KeySet,
                OpeningStart,
                TenderClose,
                CloseChecked,
                BidWithdrawal,
                BidRefusal,
                BidRelease,
                BidPiece,
                BidOpened,
                PieceVerdict,
                KeyDestroyed {}
