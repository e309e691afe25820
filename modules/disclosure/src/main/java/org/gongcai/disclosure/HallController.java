package org.gongcai.disclosure;

import org.gongcai.contracts.HallApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Open to everyone, signed in or not. */
@RestController
@PreAuthorize("permitAll()")
class HallController implements HallApi {

    private final HallScreen screen;

    HallController(HallScreen screen) {
        this.screen = screen;
    }

    @Override
    public Hall hall() {
        return screen.now();
    }
}
