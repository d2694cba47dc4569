package io.plimsoll;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the rooms to the table in `docs/architecture.md`. A room that does not exist yet breaks
/// nothing; a room that the table does not name does.
final class ArchitectureTest {
  /// Each room and what it may import. A name ends where a package ends, so `syntax` covers
  /// `syntax.yaml`; a capital letter begins the name of one type.
  private static final String TABLE =
      """
      source     :
      wording    :
      syntax     : source
      model      : source syntax.dockerfile syntax.shell
      facts      : model source
      format     : syntax model facts source
      rule       : model facts source syntax.dockerfile syntax.shell
      rules      : rule model facts source syntax.dockerfile syntax.shell
      policy     : rule model source syntax.yaml format.Note
      scan       : policy rules rule format facts model syntax source
      review     : scan policy rule model source wording
      report     : scan policy rule model source wording
      registry   : facts model source
      github     : source
      inbox      :
      app        : inbox github registry report review scan policy rules rule format facts model syntax wording source
      playground : report review scan policy rules rule format facts model syntax wording source
      cli        : registry report review scan policy rules rule format facts model syntax wording source
      """;

  private static JavaClasses main;

  @BeforeAll
  static void read() throws URISyntaxException {
    var built = Main.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    main = new ClassFileImporter().importPath(Path.of(built));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatTheTableAllows(Room room) {
    List<String> own = new ArrayList<>(room.mayImport());
    own.add(room.name());
    noClasses()
        .that(resideInAPackage(packages(room.name())))
        .should()
        .dependOnClassesThat(resideInAPackage("io.plimsoll..").and(outside(own)))
        .allowEmptyShould(true)
        .check(main);
  }

  @Test
  void everyClassLivesInARoomOfTheTable() {
    String[] rooms = rooms().map(room -> packages(room.name())).toArray(String[]::new);
    classes()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .and(nameMatching(".*\\.package-info").negate())
        .should()
        .resideInAnyPackage(rooms)
        .check(main);
  }

  @Test
  void onlyMainOpensTheFrontRooms() {
    for (String front : List.of("app", "playground", "cli")) {
      noClasses()
          .that(outside(List.of(front)))
          .and()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAPackage(packages(front))
          .check(main);
    }
  }

  @ParameterizedTest
  @MethodSource("walls")
  void aLibraryStaysBehindItsWall(String library, List<String> rooms) {
    noClasses()
        .that(outside(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(main);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("io.plimsoll.(*)..").should().beFreeOfCycles().check(main);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.plimsoll.(**)").should().beFreeOfCycles().check(main);
  }

  record Room(String name, List<String> mayImport) {
    static Room of(String row) {
      int colon = row.indexOf(':');
      Stream<String> names = Arrays.stream(row.substring(colon + 1).strip().split(" ", -1));
      return new Room(row.substring(0, colon).strip(), names.filter(n -> !n.isEmpty()).toList());
    }
  }

  static List<Arguments> walls() {
    return List.of(
        arguments("org.kohsuke..", List.of("github")),
        arguments("io.micronaut..", List.of("inbox", "app", "playground")),
        arguments("jakarta..", List.of("inbox", "app", "playground")),
        arguments("io.netty..", List.of("app.web")),
        arguments("io.micrometer..", List.of("app.web")),
        arguments("java.sql..", List.of("inbox")),
        arguments("javax.sql..", List.of("inbox")),
        arguments("org.eclipse.jgit..", List.of("cli")),
        arguments("org.snakeyaml..", List.of("syntax.yaml")));
  }

  static Stream<Room> rooms() {
    return TABLE.lines().map(Room::of);
  }

  private static DescribedPredicate<JavaClass> outside(List<String> names) {
    String[] rooms =
        names.stream()
            .filter(name -> !isType(name))
            .map(ArchitectureTest::packages)
            .toArray(String[]::new);
    List<String> types =
        names.stream().filter(ArchitectureTest::isType).map(name -> "io.plimsoll." + name).toList();
    return DescribedPredicate.<JavaClass>not(resideInAnyPackage(rooms))
        .and(
            DescribedPredicate.not(
                DescribedPredicate.describe("named", c -> types.contains(outermost(c)))))
        .as("reside outside %s", names);
  }

  /// A type that is allowed brings those inside it.
  private static String outermost(JavaClass type) {
    return type.getFullName().split("\\$", 2)[0];
  }

  private static boolean isType(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  private static String packages(String room) {
    return "io.plimsoll." + room + "..";
  }
}
