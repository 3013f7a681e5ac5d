package dumpexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house: which rooms there are, which arrows may run between them, and which must never.
class ArchitectureTest {

    private static final String CORE = "dumpexplorer.core.";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    /// Beside these, every room may use `model` and `job`.
    private static final Map<String, Set<String>> ARROWS_OF_CORE =
            Map.ofEntries(
                    Map.entry("model", Set.of()),
                    Map.entry("job", Set.of()),
                    Map.entry("format", Set.of()),
                    Map.entry("grouping", Set.of()),
                    Map.entry("triage", Set.of()),
                    Map.entry("settings", Set.of()),
                    Map.entry("text", Set.of()),
                    Map.entry("store", Set.of("format", "grouping", "triage")),
                    Map.entry("query", Set.of("store", "triage")),
                    Map.entry("exporting", Set.of("format", "query", "store", "text", "triage")),
                    Map.entry("comparing", Set.of("query", "text")),
                    Map.entry(
                            "signature", Set.of("format", "grouping", "query", "store", "triage")),
                    Map.entry("importing", Set.of("format", "grouping", "store")),
                    Map.entry("remote", Set.of("format", "grouping", "triage", "store")),
                    Map.entry("errors", Set.of("format", "grouping", "triage", "store")));

    @TestFactory
    List<DynamicTest> roomsOfTheCoreUseOnlyTheRoomsTheyMay() {
        List<DynamicTest> tests = new ArrayList<>();
        ARROWS_OF_CORE.forEach((room, others) ->
                tests.add(
                        DynamicTest.dynamicTest(
                                room + " -> " + others,
                                () -> onlyUses(room, others).check(PROGRAM))));
        return tests;
    }

    private static ArchRule onlyUses(String room, Set<String> others) {
        List<String> forbidden = new ArrayList<>();
        for (String other : ARROWS_OF_CORE.keySet()) {
            boolean open = other.equals("model") || other.equals("job") || other.equals(room);
            if (!open && !others.contains(other)) {
                forbidden.add(CORE + other + "..");
            }
        }
        return noClasses()
                .that()
                .resideInAPackage(CORE + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @Test
    void everyRoomOfTheCoreHasItsArrowsListed() {
        Set<String> unlisted = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            String name = type.getPackageName() + ".";
            if (name.startsWith(CORE) && name.length() > CORE.length()) {
                String room = name.substring(CORE.length(), name.indexOf('.', CORE.length()));
                if (!ARROWS_OF_CORE.containsKey(room)) {
                    unlisted.add(room);
                }
            }
        }
        assertTrue(unlisted.isEmpty(), () -> "rooms without arrows: " + unlisted);
    }

    @Test
    void coreIsHeadless() {
        noClasses()
                .that()
                .resideInAnyPackage("dumpexplorer.core..", "dumpexplorer.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dumpexplorer.ui..",
                        "javafx..",
                        "java.awt..",
                        "javax.swing..",
                        "org.controlsfx..",
                        "org.fxmisc..")
                .check(PROGRAM);
    }

    @Test
    void modelStandsAlone() {
        classes()
                .that()
                .resideInAPackage("dumpexplorer.core.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dumpexplorer.core.model..")
                .check(PROGRAM);
    }

    @Test
    void jobStandsOnTheModelAlone() {
        classes()
                .that()
                .resideInAPackage("dumpexplorer.core.job..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dumpexplorer.core.job..",
                        "dumpexplorer.core.model..")
                .check(PROGRAM);
    }

    @Test
    void formatsAreStrangers() {
        slices().matching("dumpexplorer.core.format.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("dumpexplorer.core.format")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dumpexplorer.core.format.*..")
                .check(PROGRAM);
    }

    @Test
    void remotesAreStrangers() {
        slices().matching("dumpexplorer.core.remote.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("dumpexplorer.core.remote")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dumpexplorer.core.remote.*..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void featuresMeetOnlyInApp() {
        slices().matching("dumpexplorer.ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("..ui.app.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage("..ui.kit.."))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackages("dumpexplorer", "dumpexplorer.ui.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dumpexplorer.ui.app..")
                .check(PROGRAM);
    }

    @Test
    void screensAskQueries() {
        noClasses()
                .that(
                        are(resideInAPackage("dumpexplorer.ui.."))
                                .and(resideInAPackage("dumpexplorer.ui.app..").negate()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dumpexplorer.core.store..")
                .check(PROGRAM);
    }

    @Test
    void oneDoorEach() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dumpexplorer.core.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.h2.."))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("dumpexplorer.core.remote..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "javax.net.ssl..")
                                .or(nameMatching("java\\.net\\..*Socket.*")))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("dumpexplorer.ui.stackwalk..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.fxmisc..")
                .check(PROGRAM);
    }

    @Test
    void sqlAndPathsOfTheIndexStayInTheStore() {
        noClasses()
                .that()
                .resideInAPackage("dumpexplorer.core.triage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.h2..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage("dumpexplorer.core.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .check(PROGRAM);
    }

    @Test
    void threadsAreBornInKit() {
        var elsewhere =
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "dumpexplorer.core.job..", "dumpexplorer.ui.kit..");
        elsewhere
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .orShould()
                .callMethod("java.lang.Thread", "ofVirtual")
                .orShould()
                .callMethod("java.lang.Thread", "ofPlatform")
                .orShould()
                .callMethod("java.lang.Thread", "startVirtualThread", "java.lang.Runnable")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ForkJoinPool")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackages("dumpexplorer.core.job..", "dumpexplorer.ui.kit..")
                .should()
                .callConstructorWhere(
                        JavaCall.Predicates.target(
                                HasOwner.Predicates.With.owner(
                                        nameMatching("java\\.lang\\.Thread"))))
                .check(PROGRAM);
    }

    @Test
    void nobodyInterruptsAThread() {
        noClasses()
                .should()
                .callMethod("java.lang.Thread", "interrupt")
                .orShould()
                .callMethod("javafx.concurrent.Task", "cancel")
                .orShould()
                .callMethod("java.util.concurrent.ExecutorService", "shutdownNow")
                .check(PROGRAM);
    }

    @Test
    void viewModelsHoldNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void noKnots() {
        slices().matching("dumpexplorer.(**)").should().beFreeOfCycles().check(PROGRAM);
    }
}
