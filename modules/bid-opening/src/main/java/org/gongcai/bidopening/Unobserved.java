package org.gongcai.bidopening;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/**
 * Requests about bids are neither measured nor traced: a count of uploads is a count of bids. Nor
 * is what security decides, as it counts all requests, and the difference would tell.
 */
@Component
class Unobserved implements ObservationPredicate {

    private static final String SECURITY = "spring.security.";
    private static final List<String> BIDS = List.of("/api/v1/openings", "/supplier");

    @Override
    public boolean test(String name, Observation.Context context) {
        return !name.startsWith(SECURITY)
                && !(context instanceof ServerRequestObservationContext request
                        && isAboutBids(request));
    }

    private static boolean isAboutBids(ServerRequestObservationContext request) {
        var carrier = request.getCarrier();
        return carrier != null && BIDS.stream().anyMatch(carrier.getServletPath()::startsWith);
    }
}
