package org.gongcai.bidopening;

import org.gongcai.contracts.ClientCodeApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("permitAll()")
class ClientCodeController implements ClientCodeApi {

    private final ClientCodes codes;

    ClientCodeController(ClientCodes codes) {
        this.codes = codes;
    }

    @Override
    public ClientView client() {
        return codes.last();
    }
}
