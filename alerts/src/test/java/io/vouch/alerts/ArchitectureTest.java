package io.vouch.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The law of the packages. It has no exceptions list: a class that breaks a rule moves. */
@AnalyzeClasses(packages = "io.vouch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointAgainstTheData = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ingest")
            .definedBy("io.vouch.ingest..")
            .layer("extraction")
            .definedBy("io.vouch.extraction..")
            .layer("matching")
            .definedBy("io.vouch.matching..")
            .layer("models")
            .definedBy("io.vouch.models..")
            .layer("testdata")
            .definedBy("io.vouch.testdata..")
            .layer("alerts")
            .definedBy("io.vouch.alerts..")
            .whereLayer("alerts")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("matching")
            .mayOnlyBeAccessedByLayers("alerts")
            .whereLayer("models")
            .mayOnlyBeAccessedByLayers("alerts")
            .whereLayer("extraction")
            .mayOnlyBeAccessedByLayers("matching", "models", "alerts")
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("extraction", "matching", "models", "alerts")
            .whereLayer("testdata")
            .mayOnlyBeAccessedByLayers("alerts")
            .whereLayer("testdata")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule theGeneratorIsCalledFromTheCommandLineAlone = noClasses()
            .that()
            .resideOutsideOfPackages("io.vouch.testdata..", "io.vouch.alerts.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vouch.testdata..");

    @ArchTest
    static final ArchRule flinkHasItsHomes = home("org.apache.flink..", "io.vouch..flink..", "io.vouch.alerts.job..");

    @ArchTest
    static final ArchRule tikaHasItsHomes =
            home("org.apache.tika..", "io.vouch.ingest.detect..", "io.vouch.ingest.text..");

    @ArchTest
    static final ArchRule pdfboxHasItsHome =
            home("org.apache.pdfbox..", "io.vouch.ingest.pdf..", "io.vouch.testdata..");

    @ArchTest
    static final ArchRule tess4jHasItsHome = home("net.sourceforge..", "io.vouch.ingest.ocr..");

    @ArchTest
    static final ArchRule zxingHasItsHome = home("com.google.zxing..", "io.vouch.ingest.code..", "io.vouch.testdata..");

    @ArchTest
    static final ArchRule coreNlpHasItsHomes =
            home("edu.stanford.nlp..", "io.vouch.extraction.nlp..", "io.vouch.models.train..");

    @ArchTest
    static final ArchRule luceneHasItsHome = home("org.apache.lucene..", "io.vouch.matching.index..");

    @ArchTest
    static final ArchRule sqlHasItsHome = home("java.sql..", "io.vouch.alerts.store..");

    @ArchTest
    static final ArchRule httpHasItsHomes = noClasses()
            .that()
            .resideOutsideOfPackages("io.vouch.alerts.api..", "io.vouch.alerts.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "java.net.http..");

    @ArchTest
    static final ArchRule theServerHasItsHome = noClasses()
            .that()
            .resideOutsideOfPackage("io.vouch.alerts.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "com.zaxxer..", "org.flywaydb..", "io.zonky..");

    @ArchTest
    static final ArchRule theCommandLineHasItsHome = noClasses()
            .that()
            .resideOutsideOfPackage("io.vouch.alerts.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    /** A module's root package holds its records and its front door, so it is left out here; the chapters behind it are not. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.vouch.(*).(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("io.vouch.alerts.cli..")
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyAreAbout = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..manager..", "..base..");

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat");

    private static ArchRule home(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
