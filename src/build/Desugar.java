import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes out what the compiler leaves to the JVM: pattern switches over types, `equals` and
/// `hashCode` of records, and lambdas that hold values. The JVM makes classes for them when each is
/// first reached, at every start anew, or keeps them in its start-up cache in a form that its first
/// compiler makes little of. What is written does the same, so that the tests run on it as well. A
/// class that holds nothing of the kind stays as it is.
///
/// Run by Maven on the JDK 25 toolchain, with the classes and their libraries on the class path.
final class Desugar {
  /// Without what the old code alone used.
  private static final ClassFile CLASSES =
      ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);

  private final ClassModel type;
  private final List<TypeSwitch> switches = new ArrayList<>();
  private final List<Lambda> lambdas = new ArrayList<>();

  private Desugar(ClassModel type) {
    this.type = type;
  }

  /// @param arguments the folder of the classes
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.filter(file -> file.toString().endsWith(".class")).toList();
    }
    Map<String, List<ClassDesc>> newNestmates = new TreeMap<>();
    for (Path file : files) {
      ClassModel type = CLASSES.parse(file);
      if (type.methods().stream().anyMatch(Desugar::isSugared)) {
        Desugar desugar = new Desugar(type);
        Files.write(file, desugar.written());
        for (Lambda lambda : desugar.lambdas) {
          Files.write(folder.resolve(lambda.file()), CLASSES.build(lambda.name(), lambda::write));
          newNestmates.computeIfAbsent(lambda.host(), _ -> new ArrayList<>()).add(lambda.name());
        }
      }
    }
    for (Map.Entry<String, List<ClassDesc>> nest : newNestmates.entrySet()) {
      Path host = folder.resolve(nest.getKey() + ".class");
      Files.write(host, Lambda.withNestmates(CLASSES, CLASSES.parse(host), nest.getValue()));
    }
  }

  private static boolean isSugared(MethodModel method) {
    return calls(method).anyMatch(call -> isSugar(call, method));
  }

  private static boolean isSugar(InvokeDynamicInstruction call, MethodModel method) {
    return TypeSwitch.isMadeBy(call)
        || Lambda.isMadeBy(call)
        || RecordMethod.isMadeBy(call, method);
  }

  private static Stream<InvokeDynamicInstruction> calls(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast);
  }

  private byte[] written() {
    ClassTransform methods = this::write;
    return CLASSES.transformClass(
        type,
        methods.andThen(
            ClassTransform.endHandler(builder -> switches.forEach(one -> one.write(builder)))));
  }

  private void write(ClassBuilder builder, ClassElement element) {
    if (!(element instanceof MethodModel method) || !isSugared(method)) {
      builder.with(element);
    } else if (calls(method).anyMatch(call -> RecordMethod.isMadeBy(call, method))) {
      new RecordMethod(type, method).write(builder);
    } else {
      CodeTransform body = this::write;
      builder.transformMethod(method, MethodTransform.transformingCode(body));
    }
  }

  private void write(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call)) {
      code.with(element);
    } else if (TypeSwitch.isMadeBy(call)) {
      List<ConstantDesc> labels = call.bootstrapArgs();
      switches.add(new TypeSwitch("switch$" + switches.size(), call.typeSymbol(), labels));
      boolean isInterface = type.flags().has(AccessFlag.INTERFACE);
      code.invokestatic(
          type.thisClass().asSymbol(), switches.getLast().name(), call.typeSymbol(), isInterface);
    } else if (Lambda.isMadeBy(call)) {
      lambdas.add(new Lambda(type, lambdas.size(), call));
      lambdas.getLast().writeCall(code);
    } else {
      code.with(element);
    }
  }
}
