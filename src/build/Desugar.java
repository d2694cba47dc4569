import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes out what the compiler leaves to the JVM: pattern switches over types, and `equals` and
/// `hashCode` of records. The JVM makes classes for them when each is first reached, at every start
/// anew; its start-up cache keeps lambdas, but not these. What is written does the same, so that
/// the tests run on it as well. A class that holds nothing of the kind stays as it is.
///
/// Run by Maven on the JDK 25 toolchain, with the classes and their libraries on the class path.
final class Desugar {
  private static final String TYPE_SWITCH = "java.lang.runtime.SwitchBootstraps::typeSwitch";
  private static final String RECORD_METHOD = "java.lang.runtime.ObjectMethods::bootstrap";

  /// Without what the old code alone used.
  private static final ClassFile CLASSES =
      ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);

  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc ANY_TWO =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final int THIS = 0;
  private static final int OTHER = 1;

  private final ClassModel type;
  private final ClassDesc self;
  private final List<Switch> switches = new ArrayList<>();

  private Desugar(ClassModel type) {
    this.type = type;
    this.self = type.thisClass().asSymbol();
  }

  /// @param arguments the folder of the classes
  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(Path.of(arguments[0]))) {
      files = below.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      ClassModel type = CLASSES.parse(file);
      if (type.methods().stream().anyMatch(Desugar::isSugared)) {
        Files.write(file, new Desugar(type).written());
      }
    }
  }

  private static boolean isSugared(MethodModel method) {
    return calls(method).anyMatch(call -> isTypeSwitch(call) || isRecordMethod(call, method));
  }

  private static Stream<InvokeDynamicInstruction> calls(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .map(InvokeDynamicInstruction.class::cast);
  }

  /// Switches over constants beside types stay with the JVM.
  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return bootstrap(call).equals(TYPE_SWITCH)
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private static boolean isRecordMethod(InvokeDynamicInstruction call, MethodModel method) {
    return bootstrap(call).equals(RECORD_METHOD) && !method.methodName().equalsString("toString");
  }

  private static String bootstrap(InvokeDynamicInstruction call) {
    ClassDesc owner = call.bootstrapMethod().owner();
    return owner.packageName()
        + "."
        + owner.displayName()
        + "::"
        + call.bootstrapMethod().methodName();
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
    } else if (calls(method).anyMatch(call -> isRecordMethod(call, method))) {
      builder.withMethodBody(
          method.methodName(),
          method.methodType(),
          method.flags().flagsMask(),
          code -> writeRecordMethod(method, code));
    } else {
      CodeTransform body = this::write;
      builder.transformMethod(method, MethodTransform.transformingCode(body));
    }
  }

  private void write(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
      Switch added =
          new Switch("switch$" + switches.size(), call.typeSymbol(), call.bootstrapArgs());
      switches.add(added);
      code.invokestatic(self, added.name, added.signature, type.flags().has(AccessFlag.INTERFACE));
    } else {
      code.with(element);
    }
  }

  /// A switch over types as a method: which label is the first from `from` on that fits, -1 for
  /// null, the number of labels for none.
  private record Switch(String name, MethodTypeDesc signature, List<ConstantDesc> labels) {
    private static final int SELECTOR = 0;
    private static final int FROM = 1;

    void write(ClassBuilder builder) {
      int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
      builder.withMethodBody(name, signature, flags, this::write);
    }

    private void write(CodeBuilder code) {
      code.aload(SELECTOR).ifThen(Opcode.IFNULL, isNull -> isNull.iconst_m1().ireturn());
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(FROM).loadConstant(i).if_icmpgt(next);
        code.aload(SELECTOR).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }
  }

  private void writeRecordMethod(MethodModel method, CodeBuilder code) {
    List<RecordComponentInfo> components =
        type.findAttribute(Attributes.record()).orElseThrow().components();
    if (method.methodName().equalsString("equals")) {
      writeEquals(components, code);
    } else {
      writeHashCode(components, code);
    }
  }

  private void writeEquals(List<RecordComponentInfo> components, CodeBuilder code) {
    Label different = code.newLabel();
    code.aload(THIS).aload(OTHER).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
    code.aload(OTHER).instanceOf(self).ifeq(different);
    for (RecordComponentInfo component : components) {
      load(code.aload(THIS), component);
      load(code.aload(OTHER).checkcast(self), component);
      compare(component.descriptorSymbol(), code, different);
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static void compare(ClassDesc kind, CodeBuilder code, Label different) {
    if (kind.isPrimitive()) {
      MethodTypeDesc compare = MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind);
      code.invokestatic(box(kind), "compare", compare).ifne(different);
    } else {
      code.invokestatic(OBJECTS, "equals", ANY_TWO).ifeq(different);
    }
  }

  /// As the JVM computes it: 31 times what came out so far, plus the next one's.
  private void writeHashCode(List<RecordComponentInfo> components, CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      ClassDesc kind = component.descriptorSymbol();
      load(code.bipush(31).imul().aload(THIS), component);
      ClassDesc owner = kind.isPrimitive() ? box(kind) : OBJECTS;
      ClassDesc hashed = kind.isPrimitive() ? kind : ConstantDescs.CD_Object;
      code.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, hashed)).iadd();
    }
    code.ireturn();
  }

  private void load(CodeBuilder code, RecordComponentInfo component) {
    code.getfield(self, component.name().stringValue(), component.descriptorSymbol());
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "C" -> ConstantDescs.CD_Character;
      case "S" -> ConstantDescs.CD_Short;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      default -> ConstantDescs.CD_Double;
    };
  }
}
