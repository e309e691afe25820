package org.gongcai.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;

/** The services as a person of the demo calls them: the same operations under the same rights. */
record DemoDesks(Desk.Services beans, Accounts accounts) {

    /** The services as nobody in particular calls them. */
    Desk services() {
        return Desk.of(beans);
    }

    Desk of(CountyPerson person) {
        return Desk.of(
                new Desk.Services() {
                    @Override
                    public <T> T get(Class<T> api) {
                        return as(person, api, beans.get(api));
                    }
                });
    }

    private <T> T as(CountyPerson person, Class<T> type, T service) {
        InvocationHandler calling =
                (proxy, method, arguments) -> {
                    Caller caller = accounts.caller(person.username());
                    return caller.call(() -> {
                        try {
                            return method.invoke(service, arguments);
                        } catch (InvocationTargetException e) {
                            throw unchecked(e.getTargetException());
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(method + " is not accessible", e);
                        }
                    });
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calling));
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException refused -> refused;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }
}
