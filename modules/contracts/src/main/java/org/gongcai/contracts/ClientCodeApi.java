package org.gongcai.contracts;

import java.util.UUID;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Which client code the log names last; public. */
@HttpExchange("/api/v1/client")
public interface ClientCodeApi {

    /** Refused before the first is served. */
    @GetExchange
    ClientView client();

    /**
     * @param root SHA-256 of the manifest, hex
     * @param event by which the log's entry is found
     */
    record ClientView(String root, UUID event) {}
}
