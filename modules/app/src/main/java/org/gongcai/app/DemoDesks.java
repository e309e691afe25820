package org.gongcai.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;

/** The services as a person of the demo calls them: the same operations under the same rights. */
record DemoDesks(Desk.Services beans, Accounts accounts) {

    /** Who is told that somebody else has changed it meanwhile presses again. */
    private static final RetryTemplate AGAIN =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(OptimisticLockingFailureException.class)
                            .delay(Duration.ofMillis(200))
                            .build());

    /** The services as nobody in particular calls them. */
    Desk services() {
        return Desk.of(beans);
    }

    Desk of(CountyPerson person) {
        return of(person.username());
    }

    /** As whoever signs in with that account. */
    Desk of(String username) {
        return Desk.of(
                new Desk.Services() {
                    @Override
                    public <T> T get(Class<T> api) {
                        return as(username, api, beans.get(api));
                    }
                });
    }

    private <T> T as(String username, Class<T> type, T service) {
        InvocationHandler calling =
                (proxy, method, arguments) -> {
                    Caller caller = accounts.caller(username);
                    return caller.call(() -> AGAIN.invoke(() -> call(method, service, arguments)));
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calling));
    }

    private static @Nullable Object call(
            Method method, Object service, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not accessible", e);
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        return switch (failure) {
            case RuntimeException refused -> refused;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }
}
