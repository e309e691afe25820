package org.gongcai.platform.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongcai.contracts.Event;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/** Who hears which event: the {@code on} methods of all listeners, found once at start. */
final class Subscriptions {

    private record Subscription(EventListener listener, Method method) {
        boolean hears(Class<? extends Event> type) {
            return method.getParameterTypes()[0].isAssignableFrom(type);
        }

        void tell(Event event) {
            try {
                method.invoke(listener, event);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("%s is not accessible".formatted(method), e);
            } catch (InvocationTargetException e) {
                switch (e.getTargetException()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException("%s failed".formatted(method), e);
                }
            }
        }
    }

    private final EventCatalogue catalogue;
    private final Map<String, List<Subscription>> byConsumer = new TreeMap<>();
    private final Map<String, Set<String>> consumersByType;

    Subscriptions(EventCatalogue catalogue, Collection<EventListener> listeners) {
        this.catalogue = catalogue;
        for (var listener : listeners) {
            byConsumer
                    .computeIfAbsent(listener.consumer(), name -> new ArrayList<>())
                    .addAll(subscriptionsOf(listener));
        }
        consumersByType =
                catalogue.types().stream()
                        .collect(Collectors.toMap(catalogue::nameOf, this::consumersOf));
    }

    private static List<Subscription> subscriptionsOf(EventListener listener) {
        var type = AopUtils.getTargetClass(listener);
        List<Subscription> found = new ArrayList<>();
        ReflectionUtils.doWithMethods(
                type, method -> found.add(subscription(listener, method)), Subscriptions::isOn);
        if (found.isEmpty()) {
            throw new IllegalStateException("%s has no method on(Event)".formatted(type));
        }
        return found;
    }

    private static boolean isOn(Method method) {
        return method.getName().equals("on")
                && !method.isBridge()
                && method.getParameterCount() == 1
                && Event.class.isAssignableFrom(method.getParameterTypes()[0]);
    }

    private static Subscription subscription(EventListener listener, Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            // On a proxied bean a private method would run without the bean's fields.
            throw new IllegalStateException("%s must not be private".formatted(method));
        }
        method.setAccessible(true);
        return new Subscription(listener, method);
    }

    private Set<String> consumersOf(Class<? extends Event> type) {
        return byConsumer.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(each -> each.hears(type)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> consumers() {
        return byConsumer.keySet();
    }

    Set<String> consumersOf(String type) {
        var consumers = consumersByType.get(type);
        if (consumers == null) {
            throw new IllegalArgumentException("%s is not in the catalogue".formatted(type));
        }
        return consumers;
    }

    /** Calls every subscription of the consumer that hears this event. */
    Event tell(String consumer, String type, String payload) {
        var event = catalogue.read(type, payload);
        byConsumer.getOrDefault(consumer, List.of()).stream()
                .filter(subscription -> subscription.hears(event.getClass()))
                .forEach(subscription -> subscription.tell(event));
        return event;
    }
}
