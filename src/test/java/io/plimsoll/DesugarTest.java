package io.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the build writes out for the JVM does what the JVM would have done.
final class DesugarTest {
  private static final String SAMPLE =
      """
      import java.util.List;
      import java.util.concurrent.Callable;
      import java.util.function.*;

      public final class Sample implements Callable<List<Object>> {
        sealed interface Shape {
          private static String name(Shape shape) {
            return switch (shape) {
              case Circle circle when circle.radius() > 5 -> "large";
              case Circle _ -> "circle";
              case Square _, Dot _ -> "other";
            };
          }
        }

        record Circle(int radius) implements Shape {}

        record Square(double side, Object label) implements Shape {}

        record Dot() implements Shape {}

        record Everything(
            boolean a, byte b, char c, short d, int e, long f, float g, double h, String[] i) {}

        enum Colour { RED, GREEN }

        static String any(Object value) {
          return switch (value) {
            case null -> "null";
            case Integer i when i > 5 -> "more than 5";
            case Integer _ -> "number";
            case String text -> text;
            case List<?> list -> "list of " + list.size();
            default -> "?";
          };
        }

        static String constant(Object value) {
          return switch (value) {
            case Colour.RED -> "red";
            case Colour _ -> "colour";
            default -> "none";
          };
        }

        private int count;

        private int add(long more) {
          return count += more;
        }

        private static String pair(Object one, int other) {
          return one + "-" + other;
        }

        String lambdas(String held, int number, long large, double half) {
          Supplier<String> first = () -> held + number + large + half + count;
          Function<Integer, String> second = other -> pair(held, other + number);
          ToIntFunction<Long> third = this::add;
          IntFunction<Object> fourth = other -> new Circle(other + number);
          Function<Integer, Function<Integer, Integer>> fifth = a -> b -> a * b + number;
          Consumer<String> ignored = held::concat;
          Runnable void_ = () -> add(large);
          ignored.accept("");
          void_.run();
          UnaryOperator<String> sixth = held::concat;
          IntToLongFunction widened = (int one) -> one + number;
          Supplier<Square> made = () -> new Square(half, held);
          ToIntFunction<Integer> unboxedAndWidened = this::add;
          class Local implements Supplier<String> {
            public String get() {
              Supplier<String> inner = () -> held + count;
              return inner.get();
            }
          }
          return String.join(
              " ",
              first.get(),
              second.apply(1),
              "" + third.applyAsInt(5L),
              fourth.apply(1).toString(),
              "" + fifth.apply(3).apply(4),
              sixth.apply("!"),
              "" + widened.applyAsLong(1),
              made.get().toString(),
              new Local().get(),
              "" + unboxedAndWidened.applyAsInt(9));
        }

        static Object everything(double last, String[] array) {
          return new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, last, array);
        }

        public List<Object> call() {
          String[] array = {};
          return List.of(
              Shape.name(new Circle(6)) + Shape.name(new Circle(5)) + Shape.name(new Dot()),
              any(null) + any(7) + any(3) + any("text") + any(List.of(1, 2)) + any('x'),
              constant(Colour.RED) + constant(Colour.GREEN) + constant(1),
              new Square(1, "a").equals(new Square(1, new String("a"))),
              new Square(1, "a").equals(new Square(1, null)),
              new Square(Double.NaN, null).equals(new Square(Double.NaN, null)),
              new Square(0.0, null).equals(new Square(-0.0, null)),
              new Circle(1).equals(null) || new Circle(1).equals(new Dot()),
              new Dot().equals(new Dot()),
              new Dot().hashCode(),
              new Circle(7).hashCode(),
              new Square(2, "ab").hashCode(),
              everything(6, array).equals(everything(6, array)),
              everything(6, array).equals(everything(7, array)),
              everything(6, array).hashCode() - java.util.Objects.hashCode(array),
              new Circle(7).toString(),
              lambdas("h", 2, 3L, 0.5));
        }
      }
      """;

  private static final List<Object> ANSWERS =
      List.of(
          "largecircleother",
          "nullmore than 5numbertextlist of 2?",
          "redcolournone",
          true,
          false,
          true,
          false,
          false,
          true,
          0,
          7,
          Double.hashCode(2) * 31 + "ab".hashCode(),
          true,
          false,
          everything(),
          "Circle[radius=7]",
          "h230.53 h-3 8 Circle[radius=3] 14 h! 3 Square[side=0.5, label=h] h8 17");

  @TempDir Path folder;

  /// The hash code of the record with every kind of component, without its last one, which has the
  /// hash code of the object.
  private static int everything() {
    int hash = Boolean.hashCode(true);
    for (int next :
        new int[] {1, 'c', 2, 3, Long.hashCode(4), Float.hashCode(5), Double.hashCode(6), 0}) {
      hash = 31 * hash + next;
    }
    return hash;
  }

  @Test
  void switchesRecordsAndLambdasAnswerAsBefore() throws Exception {
    Path source = Files.writeString(folder.resolve("Sample.java"), SAMPLE);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()));
    assertEquals(ANSWERS, answers());
    desugar();
    assertEquals(ANSWERS, answers());
    List<String> kept =
        List.of(
            "Circle.toString",
            "Dot.toString",
            "Everything.toString",
            "Sample.constant",
            "Sample.lambdas",
            "Square.toString");
    assertEquals(kept, leftToTheJvm());
    desugar();
    assertEquals(ANSWERS, answers());
  }

  private void desugar() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            folder.toString(),
            "src/build/Desugar.java",
            folder.toString());
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private Object answers() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Class<?> sample = loader.loadClass("Sample");
      return ((Callable<?>) sample.getDeclaredConstructor().newInstance()).call();
    }
  }

  /// The methods that still ask the JVM for code, apart from texts put together.
  private List<String> leftToTheJvm() throws IOException {
    List<String> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        ClassModel type = ClassFile.of().parse(file);
        String name = type.thisClass().asInternalName().replaceFirst(".*\\$", "");
        type.methods().stream()
            .filter(DesugarTest::asksTheJvm)
            .forEach(method -> left.add(name + "." + method.methodName()));
      }
    }
    return left.stream().sorted().toList();
  }

  private static boolean asksTheJvm(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast)
        .anyMatch(call -> !call.bootstrapMethod().methodName().startsWith("makeConcat"));
  }
}
