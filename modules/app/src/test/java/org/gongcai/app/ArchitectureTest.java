package org.gongcai.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.BidOpeningEvent;
import org.gongcai.contracts.EvaluationEvent;
import org.gongcai.contracts.EvaluatorDrawEvent;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.IntegrityEvent;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ProcurementEvent;
import org.gongcai.contracts.PublicFact;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md that a compiler cannot hold. */
class ArchitectureTest {

    private static final String ROOT = "org.gongcai.";
    private static final List<String> SERVICES =
            List.of(
                    "integrity",
                    "procurement",
                    "bidopening",
                    "evaluatordraw",
                    "evaluation",
                    "observation",
                    "disclosure");
    private static final Map<Class<? extends Event>, String> OWNERS =
            Map.of(
                    IntegrityEvent.class, "integrity",
                    ProcurementEvent.class, "procurement",
                    BidOpeningEvent.class, "bidopening",
                    EvaluatorDrawEvent.class, "evaluatordraw",
                    EvaluationEvent.class, "evaluation",
                    ObservationEvent.class, "observation");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.gongcai");

    private static String of(String service) {
        return ROOT + service + "..";
    }

    private static String[] services() {
        return SERVICES.stream().map(ArchitectureTest::of).toArray(String[]::new);
    }

    @Test
    void every_module_was_seen() {
        for (var module :
                List.of("trust", "rules", "contracts", "platform", "portal", "cli", "app")) {
            assertThat(CLASSES).anyMatch(each -> each.getPackageName().startsWith(ROOT + module));
        }
        for (var service : SERVICES) {
            assertThat(CLASSES).anyMatch(each -> each.getPackageName().startsWith(ROOT + service));
        }
    }

    @Test
    void services_never_depend_on_each_other() {
        for (var service : SERVICES) {
            var others = Arrays.stream(services()).filter(each -> !each.equals(of(service)));
            noClasses()
                    .that()
                    .resideInAPackage(of(service))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void dependencies_run_one_way() {
        noClasses()
                .that()
                .resideInAnyPackage(services())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(of("portal"), of("app"))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(of("platform"), of("contracts"), of("rules"), of("trust"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(services())
                                .or(resideInAnyPackage(of("portal"), of("app"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(of("portal"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(services())
                .check(CLASSES);
    }

    /** Who checks the platform must not run the platform's code. */
    @Test
    void the_command_line_knows_the_protocols_and_the_law_alone() {
        noClasses()
                .that()
                .resideInAPackage(of("cli"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(services())
                                .or(
                                        resideInAnyPackage(
                                                of("portal"),
                                                of("app"),
                                                of("platform"),
                                                of("contracts"),
                                                "org.springframework..")))
                .check(CLASSES);
    }

    @Test
    void an_api_is_used_only_by_its_implementation_the_portal_and_the_launcher() {
        var apis =
                resideInAnyPackage(of("contracts"))
                        .and(simpleNameEndingWith("Api"))
                        .and(DescribedPredicate.describe("interface", JavaClass::isInterface));
        noClasses()
                .that(resideInAnyPackage(services()).or(resideInAnyPackage(of("platform"))))
                .and(
                        DescribedPredicate.describe(
                                "implement no api",
                                each -> each.getAllRawInterfaces().stream().noneMatch(apis::test)))
                .should()
                .dependOnClassesThat(apis)
                .check(CLASSES);
    }

    @Test
    void only_its_owner_constructs_an_event() {
        classes().should(new ConstructOnlyOwnEvents()).check(CLASSES);
    }

    @Test
    void only_platform_and_app_know_http_status_and_problem_details() {
        noClasses()
                .that()
                .resideInAnyPackage(services())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.http.ProblemDetail")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.http.HttpStatus")
                .check(CLASSES);
    }

    @Test
    void trust_and_rules_know_no_framework() {
        noClasses()
                .that()
                .resideInAnyPackage(of("trust"), of("rules"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void the_domain_of_a_service_knows_no_spring() {
        noClasses()
                .that()
                .resideInAnyPackage(services())
                .and(
                        DescribedPredicate.describe(
                                "are records without settings, enums or entities",
                                each ->
                                        each.isEnum()
                                                || each.isAnnotatedWith(Entity.class)
                                                || each.isRecord()
                                                        && each.getAnnotations().isEmpty()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void a_service_shows_only_its_module() {
        classes()
                .that()
                .resideInAnyPackage(services())
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("Module")
                .and(DescribedPredicate.not(SEAM))
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    /** What one feature of a service needs of another, where the service has several packages. */
    private static final DescribedPredicate<JavaClass> SEAM =
            DescribedPredicate.describe(
                    "are used by another package of their service",
                    each ->
                            each.getDirectDependenciesToSelf().stream()
                                    .map(use -> use.getOriginClass().getPackageName())
                                    .anyMatch(other -> !other.equals(each.getPackageName())));

    @Test
    void disclosure_hears_public_facts_only() {
        var heard =
                CLASSES.stream()
                        .filter(each -> each.getPackageName().startsWith(ROOT + "disclosure"))
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.getName().equals("on"))
                        .flatMap(method -> method.getRawParameterTypes().stream())
                        .toList();
        assertThat(heard).isNotEmpty().allMatch(assignableTo(PublicFact.class)::test);
    }

    private static final class ConstructOnlyOwnEvents extends ArchCondition<JavaClass> {
        ConstructOnlyOwnEvents() {
            super("construct only events of their own service");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            OWNERS.forEach((type, owner) ->
                    item.getConstructorCallsFromSelf().stream()
                            .filter(call -> call.getTargetOwner().isAssignableTo(type))
                            .filter(call -> !item.getPackageName().startsWith(ROOT + owner))
                            .forEach(call -> events.add(violation(item, call))));
        }

        private static ConditionEvent violation(JavaClass item, JavaConstructorCall call) {
            return SimpleConditionEvent.violated(item, call.getDescription());
        }
    }
}
