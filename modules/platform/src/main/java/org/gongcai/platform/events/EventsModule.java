package org.gongcai.platform.events;

import java.util.List;
import java.util.stream.Stream;
import org.gongcai.contracts.EventOwner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventsModule {
    @Bean
    EventCatalogue eventCatalogue(ObjectProvider<EventOwner> others) {
        return new EventCatalogue(
                Stream.concat(EventOwner.ALL.stream(), others.orderedStream()).toList());
    }

    @Bean
    Subscriptions subscriptions(EventCatalogue catalogue, List<EventListener> listeners) {
        return new Subscriptions(catalogue, listeners);
    }
}
