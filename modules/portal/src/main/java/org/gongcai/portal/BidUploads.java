package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.ReleaseBid;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.BidOpeningApi.SubmitWithdrawal;
import org.gongcai.contracts.BidOpeningApi.UploadBegun;
import org.gongcai.contracts.BidOpeningApi.UploadState;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a bidder's script sends: sealed segments and heads, withdrawals, and after the closing the
 * release. Nothing here can be read before the opening.
 */
@RestController
@RequestMapping("/supplier/tenders/{project}")
class BidUploads {

    private final BidOpeningApi openings;

    BidUploads(BidOpeningApi openings) {
        this.openings = openings;
    }

    @PostMapping("/uploads")
    UploadBegun begin(@PathVariable UUID project, @RequestBody BeginUpload upload) {
        return openings.beginUpload(project, upload);
    }

    @GetMapping("/uploads/{upload}")
    UploadState state(@PathVariable UUID project, @PathVariable UUID upload) {
        return openings.upload(project, upload);
    }

    @PutMapping(
            path = "/uploads/{upload}/segments/{number}",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void segment(
            @PathVariable UUID project,
            @PathVariable UUID upload,
            @PathVariable int number,
            @RequestBody byte[] body) {
        openings.segment(project, upload, number, body);
    }

    @PostMapping("/uploads/{upload}/bid")
    BidAccepted submit(
            @PathVariable UUID project, @PathVariable UUID upload, @RequestBody SubmitBid bid) {
        return openings.submit(project, upload, bid);
    }

    @PostMapping("/withdrawals")
    BidAccepted withdraw(@PathVariable UUID project, @RequestBody SubmitWithdrawal withdrawal) {
        return openings.withdraw(project, withdrawal);
    }

    @PostMapping("/releases")
    OwnBid release(@PathVariable UUID project, @RequestBody ReleaseBid release) {
        return OwnBid.of(openings.release(project, release));
    }
}
