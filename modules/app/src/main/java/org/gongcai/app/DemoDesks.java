package org.gongcai.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;

/** The services as a person of the demo calls them: the same operations under the same rights. */
record DemoDesks(Desk services, Accounts accounts) {

    Desk of(CountyPerson person) {
        return new Desk(
                as(person, IntegrityApi.class, services.register()),
                as(person, DocumentsApi.class, services.documents()),
                as(person, ProcurementApi.class, services.projects()),
                as(person, BidOpeningApi.class, services.openings()),
                as(person, EvaluationApi.class, services.evaluations()),
                as(person, ObservationApi.class, services.observations()),
                as(person, LogApi.class, services.log()),
                as(person, DisclosureApi.class, services.published()),
                as(person, OperationsApi.class, services.operations()));
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
