package org.gongcai.platform.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventOwner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event by its wire name, {@code <owner>.<Name>.v1}, and its JSON. Types outside the
 * catalogue are refused; members a reader does not know are skipped, as they keep the version.
 */
public final class EventCatalogue {

    // Not the application's mapper: what is stored must not change with its settings.
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<? extends Event>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<Class<?>, String> owners = new HashMap<>();

    public EventCatalogue(Collection<EventOwner> eventOwners) {
        eventOwners.forEach(owner ->
                Arrays.stream(permitted(owner))
                        .forEach(type -> add(owner.name(), type.asSubclass(Event.class))));
    }

    private static Class<?>[] permitted(EventOwner owner) {
        var subclasses = owner.events().getPermittedSubclasses();
        if (subclasses == null) {
            throw new IllegalArgumentException("%s is not sealed".formatted(owner.events()));
        }
        return subclasses;
    }

    private void add(String owner, Class<? extends Event> type) {
        var name = "%s.%s.v1".formatted(owner, type.getSimpleName());
        if (!type.isRecord() || types.put(name, type) != null) {
            throw new IllegalArgumentException(
                    "%s is no record or %s is taken".formatted(type, name));
        }
        names.put(type, name);
        owners.put(type, owner);
    }

    public String nameOf(Event event) {
        return nameOf(event.getClass());
    }

    public String nameOf(Class<? extends Event> type) {
        return known(names.get(type), type);
    }

    public String ownerOf(Event event) {
        return known(owners.get(event.getClass()), event.getClass());
    }

    public Set<Class<? extends Event>> types() {
        return Set.copyOf(types.values());
    }

    public String write(Event event) {
        nameOf(event);
        return json.writeValueAsString(event);
    }

    public Event read(String name, String payload) {
        return json.readValue(payload, known(types.get(name), name));
    }

    private static <T> T known(@Nullable T found, Object wanted) {
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s is not in the catalogue of events".formatted(wanted));
        }
        return found;
    }
}
