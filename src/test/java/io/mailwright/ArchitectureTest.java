package io.mailwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The walls of the house, each with its reason. */
class ArchitectureTest {
    private static final int LONGEST_CLASS = 400;
    private static final String ROOT = "io.mailwright";

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> rules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(layers());
        rules.putAll(libraries());
        rules.putAll(screens());
        rules.putAll(manners());
        return rules.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    private static Map<String, ArchRule> layers() {
        return Map.of(
                "layers",
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .layer("root")
                        .definedBy(ROOT)
                        .layer("ui")
                        .definedBy(in("ui"))
                        .layer("cli")
                        .definedBy(in("cli"))
                        .layer("service")
                        .definedBy(in("service"))
                        .layer("wire")
                        .definedBy(in("xmlapi.wire"))
                        .layer("xmlapi")
                        .definedBy(
                                ROOT + ".xmlapi",
                                in("xmlapi.call"),
                                in("xmlapi.bulk"),
                                in("xmlapi.files"))
                        .layer("cache")
                        .definedBy(in("cache"))
                        .layer("settings")
                        .definedBy(in("settings"))
                        .layer("server")
                        .definedBy(in("server"))
                        .layer("personalisation")
                        .definedBy(in("personalisation"))
                        .whereLayer("root")
                        .mayNotBeAccessedByAnyLayer()
                        .whereLayer("ui")
                        .mayOnlyBeAccessedByLayers("root")
                        .whereLayer("cli")
                        .mayOnlyBeAccessedByLayers("root")
                        .whereLayer("service")
                        .mayOnlyBeAccessedByLayers("ui", "cli", "root")
                        .whereLayer("xmlapi")
                        .mayOnlyBeAccessedByLayers("service", "root")
                        .whereLayer("cache")
                        .mayOnlyBeAccessedByLayers("service", "root")
                        .whereLayer("settings")
                        .mayOnlyBeAccessedByLayers("service", "ui", "cli", "root")
                        .whereLayer("wire")
                        .mayOnlyBeAccessedByLayers("xmlapi", "server", "service")
                        .whereLayer("personalisation")
                        .mayOnlyBeAccessedByLayers("server", "service")
                        .whereLayer("server")
                        .mayOnlyBeAccessedByLayers("cli", "root")
                        .because("data goes one way: screens, services, wire and cache"),
                "the domain stands alone",
                noClasses()
                        .that()
                        .resideInAPackage(in("domain"))
                        .should()
                        .dependOnClassesThat(
                                not(resideInAnyPackage(in("domain"), "java..", "org.jspecify..")))
                        .because("every layer shares it"),
                "personalisation is pure",
                noClasses()
                        .that()
                        .resideInAPackage(in("personalisation"))
                        .should()
                        .dependOnClassesThat(
                                not(
                                        resideInAnyPackage(
                                                in("personalisation"),
                                                in("domain"),
                                                "java.lang",
                                                "java.lang.invoke",
                                                "java.lang.runtime",
                                                "java.math",
                                                "java.net",
                                                "java.nio.charset",
                                                "java.text",
                                                "java.time..",
                                                "java.util..",
                                                "org.jsoup..",
                                                "org.jspecify..")))
                        .because("server and client make the same message of the same mail"),
                "features are free of cycles",
                slices().matching(ROOT + ".(*).(*)..").should().beFreeOfCycles(),
                "layers are free of cycles",
                slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    private static Map<String, ArchRule> libraries() {
        return Map.of(
                "JavaFX only in ui",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("ui"), ROOT)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("javafx..")
                        .because("the command line runs without it"),
                "SQL only in the stores, and where reports are handed over",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                in("cache"), in("server.store"), in("service.tracking.push"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..")
                        .because("a schema has one owner"),
                "a database of others only where it is handed over to",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("service.tracking.push"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.postgresql..")
                        .because("what other systems read has one writer"),
                "HTTP, FTP and XML only at the ends of the wire, and in workbooks",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                in("xmlapi"), in("server"), in("service.upload.workbook"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.net.http..",
                                "org.apache.hc..",
                                "org.eclipse.jetty..",
                                "org.apache.commons.net..",
                                "org.apache.ftpserver..",
                                "org.apache.mina..",
                                "org.apache.sshd..",
                                "javax.xml..",
                                "org.w3c..",
                                "com.ctc.wstx..",
                                "org.codehaus.stax2..")
                        .because("services speak in calls, not in documents"));
    }

    private static Map<String, ArchRule> screens() {
        return Map.of(
                "view models know no controls",
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "javafx.scene..",
                                "javafx.stage..",
                                "javafx.fxml..",
                                "javafx.application..")
                        .because("what a screen does is tested without a toolkit"),
                "controllers know no services",
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(in("service"), in("cache"), in("xmlapi"))
                        .because("a controller binds and decides nothing"),
                "one thread hop",
                noClasses()
                        .that()
                        .resideInAPackage(in("ui"))
                        .and()
                        .resideOutsideOfPackage(in("ui.job"))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.Thread")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.util.concurrent..", "javafx.concurrent..")
                        .orShould()
                        .callMethodWhere(
                                target(name("runLater"))
                                        .or(target(name("startup")))
                                        .or(target(name("isFxApplicationThread"))))
                        .because("work leaves the window's thread and comes back in ui.job only"),
                "a screen is its folder's only door",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .or()
                        .haveSimpleNameEndingWith("Controller")
                        .should()
                        .bePackagePrivate()
                        .because("others go through the Screen"));
    }

    private static Map<String, ArchRule> manners() {
        return Map.of(
                "no inline styles",
                noClasses()
                        .should()
                        .callMethodWhere(target(name("setStyle")))
                        .because("colours and sizes are the theme's"),
                "only the command line prints",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(in("cli"), ROOT)
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethodWhere(target(name("printStackTrace")).and(noArguments()))
                        .because("everything else is logged or shown"),
                "no public mutable statics",
                fields().that()
                        .areStatic()
                        .and()
                        .arePublic()
                        .should()
                        .haveModifier(JavaModifier.FINAL));
    }

    private static DescribedPredicate<JavaCall<?>> noArguments() {
        return DescribedPredicate.describe(
                "no arguments", call -> call.getTarget().getRawParameterTypes().isEmpty());
    }

    @Test
    void noClassIsLongerThanAScreenOrTen() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            for (var source : sources) {
                assertThat(Files.readAllLines(source).size())
                        .as(source.toString())
                        .isLessThanOrEqualTo(LONGEST_CLASS);
            }
        }
    }

    private static String in(String place) {
        return ROOT + "." + place + "..";
    }
}
