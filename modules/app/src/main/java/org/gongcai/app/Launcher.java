package org.gongcai.app;

import org.gongcai.bidopening.BidOpeningModule;
import org.gongcai.disclosure.DisclosureModule;
import org.gongcai.evaluation.EvaluationModule;
import org.gongcai.evaluatordraw.EvaluatorDrawModule;
import org.gongcai.integrity.IntegrityModule;
import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformModule;
import org.gongcai.portal.PortalModule;
import org.gongcai.procurement.ProcurementModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts all services and the portal in one process. What runs is this list, not a profile. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PlatformModule.class,
    IntegrityModule.class,
    ProcurementModule.class,
    BidOpeningModule.class,
    EvaluatorDrawModule.class,
    EvaluationModule.class,
    ObservationModule.class,
    DisclosureModule.class,
    PortalModule.class,
    ApiDescription.class,
    DemoModule.class
})
public class Launcher {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    static SpringApplication application() {
        var application = new SpringApplication(Launcher.class);
        application.addInitializers(new DemoData.Emptying(), new LastCommit());
        return application;
    }
}
