package io.github.advisorysite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.advisorysite.model.Status;
import java.time.Clock;
import java.util.Date;

/** One way through the house: who may know whom. */
@AnalyzeClasses(
    packagesOf = SiteGenerator.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ROOT = "io.github.advisorysite.";

  /** What makes the pages, and the forms for programs. */
  private static final String[] OUTPUTS = {
    ROOT + "page..",
    ROOT + "web..",
    ROOT + "csaf..",
    ROOT + "vuldef..",
    ROOT + "feed..",
    ROOT + "api.."
  };

  @ArchTest
  static final ArchRule THERE_IS_NO_WAY_BACK =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule RENDERERS_CANNOT_NAME_WHAT_IS_EMBARGOED =
      noClasses()
          .that()
          .resideInAnyPackage(OUTPUTS)
          .or()
          .resideInAnyPackage(
              ROOT + "render..",
              ROOT + "markup..",
              ROOT + "output..",
              ROOT + "address..",
              ROOT + "model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "embargo..", ROOT + "schedule..");

  @ArchTest
  static final ArchRule THE_SCHEDULE_IS_TOLD_AND_DOES_NOT_LOOK =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "schedule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "embargo..", ROOT + "source..", ROOT + "publish..", ROOT + "output..");

  @ArchTest
  static final ArchRule PAGES_AND_FORMATS_ARE_MADE_OF_PUBLIC_FACTS_ALONE =
      noClasses()
          .that()
          .resideInAnyPackage(OUTPUTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "source..", ROOT + "publish..");

  @ArchTest
  static final ArchRule THE_MODEL_KNOWS_NOTHING_BELOW_IT =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "source..", ROOT + "output..", ROOT + "markup..");

  @ArchTest
  static final ArchRule FILES_ARE_TOUCHED_WHERE_IT_IS_SAID =
      noClasses()
          .that()
          .resideInAnyPackage(OUTPUTS)
          .or()
          .resideInAnyPackage(
              ROOT + "model..",
              ROOT + "embargo..",
              ROOT + "schedule..",
              ROOT + "markup..",
              ROOT + "output..",
              ROOT + "search..",
              ROOT + "render..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.nio.file.Files")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.io.File");

  @ArchTest
  static final ArchRule TEMPLATES_STAY_IN_RENDER =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "render..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("freemarker..");

  @ArchTest
  static final ArchRule LUCENE_STAYS_IN_SEARCH =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "search")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule SEARCH_KNOWS_WHAT_IT_IS_GIVEN_ALONE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "search..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.advisorysite..")
                  .and(not(resideInAnyPackage(ROOT + "search..", ROOT + "output..")))
                  .and(not(belongToAnyOf(Status.class))));

  @ArchTest
  static final ArchRule MARKDOWN_STAYS_IN_MARKUP =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "markup..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.commonmark..", "org.owasp..");

  /** T is given, so a build that runs across an instant shows all of an item or nothing. */
  @ArchTest
  static final ArchRule THE_ENGINE_READS_NO_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(target(name("now")))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Clock.class);

  @ArchTest
  static final ArchRule FOREIGN_FILES_ARE_OPENED_WHERE_NO_LOG_HEARS_OF_IT =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "metadata..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.drew..", "org.apache.pdfbox..", "org.apache.commons.logging..");

  @ArchTest
  static final ArchRule NO_MAVEN_IN_THE_ENGINE =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule THE_LOCKED_ROOM_SHOWS_FEW_TYPES =
      classes()
          .that()
          .resideInAPackage(ROOT + "embargo")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .haveSimpleName("CaseFiles")
          .orShould()
          .haveSimpleName("ContentReader")
          .orShould()
          .haveSimpleName("Disclosure")
          .orShould()
          .haveSimpleName("LastReading")
          .orShould()
          .haveSimpleName("PublicationTerms")
          .orShould()
          .haveSimpleName("Withheld");
}
