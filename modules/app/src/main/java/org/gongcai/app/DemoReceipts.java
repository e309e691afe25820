package org.gongcai.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.gongcai.rules.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A receipt that a bidder of the demo shows to everybody, and one that somebody tampered with. */
@RestController
class DemoReceipts {

    private static final CountyPerson BIDDER = CountyPerson.SU_MEI;
    private static final String EXTRA = "extra ";
    private static final String ENVELOPE = "\"E\":\"";

    private final DemoDesks desks;

    DemoReceipts(DemoDesks desks) {
        this.desks = desks;
    }

    @GetMapping("/demo/receipts/genuine")
    ResponseEntity<byte[]> genuine() {
        return file("gongcai-receipt.tlog-proof", receipt());
    }

    @GetMapping("/demo/receipts/forged")
    ResponseEntity<byte[]> forged() {
        return file("gongcai-receipt-changed.tlog-proof", tampered(receipt()));
    }

    private String receipt() {
        var openings = desks.of(BIDDER).openings();
        return openings.myBids(null, 100).rows().stream()
                .filter(bid -> bid.title().equals(DemoTender.CLASSROOMS.title()))
                .findFirst()
                .map(bid -> openings.receipt(bid.project(), bid.bidId()).text())
                .orElseThrow(() ->
                        Refused.of("unknown-bid", "演示还没有回执").wording("demo").remedy("请等演示数据准备好"));
    }

    /** One digit of the envelope is another one. */
    private static String tampered(String receipt) {
        int from = receipt.indexOf(EXTRA) + EXTRA.length();
        int to = receipt.indexOf('\n', from);
        var extra =
                new String(
                        Base64.getDecoder().decode(receipt.substring(from, to)),
                        StandardCharsets.UTF_8);
        int at = extra.indexOf(ENVELOPE) + ENVELOPE.length();
        var other = extra.charAt(at) == '0' ? '1' : '0';
        var changed = extra.substring(0, at) + other + extra.substring(at + 1);
        return receipt.substring(0, from)
                + Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8))
                + receipt.substring(to);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
