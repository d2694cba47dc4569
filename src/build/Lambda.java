import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// A lambda or method reference that holds values, as a class of the nest in which it is written:
/// its fields are the values, its one method calls what the compiler made of the lambda.
final class Lambda {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.invoke.LambdaMetafactory");
  private static final String FACTORY = "of";

  private final String host;
  private final ClassDesc name;
  private final String method;
  private final MethodTypeDesc held;
  private final MethodTypeDesc erased;
  private final DirectMethodHandleDesc body;

  Lambda(ClassModel type, int number, InvokeDynamicInstruction call) {
    String outer = type.thisClass().asInternalName();
    this.host =
        type.findAttribute(Attributes.nestHost())
            .map(nest -> nest.nestHost().asInternalName())
            .orElse(outer);
    this.name = ClassDesc.ofInternalName(outer + "$$Lambda" + number);
    this.method = call.name().stringValue();
    this.held = call.typeSymbol();
    this.erased = (MethodTypeDesc) call.bootstrapArgs().get(0);
    this.body = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
  }

  /// Lambdas that hold nothing are made once; those with marks or bridges stay with the JVM, as do
  /// the few method references whose values are unboxed and widened at once.
  static boolean isMadeBy(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && call.bootstrapMethod().methodName().equals("metafactory")
        && call.typeSymbol().parameterCount() > 0
        && isPlain(call);
  }

  private static boolean isPlain(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc body = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
    MethodTypeDesc specific = (MethodTypeDesc) call.bootstrapArgs().get(2);
    List<ClassDesc> wanted = wanted(body);
    boolean plain = Boxes.isPlain(given(body), specific.returnType());
    for (int i = 0; i < specific.parameterCount(); i++) {
      ClassDesc its = wanted.get(call.typeSymbol().parameterCount() + i);
      plain &= Boxes.isPlain(specific.parameterType(i), its);
    }
    return plain;
  }

  /// The class file that holds the nest together, without its ending.
  String host() {
    return host;
  }

  ClassDesc name() {
    return name;
  }

  /// The class file's name below the folder of the classes.
  String file() {
    String descriptor = name.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + ".class";
  }

  /// Makes one in place of the JVM's call: the values are on the stack.
  void writeCall(CodeBuilder code) {
    code.invokestatic(name, FACTORY, held.changeReturnType(name));
  }

  void write(ClassBuilder builder) {
    builder
        .withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
        .withInterfaceSymbols(held.returnType())
        .with(NestHostAttribute.of(ClassDesc.ofInternalName(host)));
    for (int i = 0; i < held.parameterCount(); i++) {
      builder.withField(field(i), held.parameterType(i), ClassFile.ACC_FINAL);
    }
    builder.withMethodBody(ConstantDescs.INIT_NAME, constructor(), 0, this::writeConstructor);
    builder.withMethodBody(
        FACTORY, held.changeReturnType(name), ClassFile.ACC_STATIC, this::writeFactory);
    builder.withMethodBody(method, erased, ClassFile.ACC_PUBLIC, this::writeMethod);
  }

  private static String field(int number) {
    return "held" + number;
  }

  private MethodTypeDesc constructor() {
    return held.changeReturnType(ConstantDescs.CD_void);
  }

  private void writeConstructor(CodeBuilder code) {
    code.aload(0).invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, NOTHING);
    for (int i = 0; i < held.parameterCount(); i++) {
      TypeKind kind = TypeKind.from(held.parameterType(i));
      code.aload(0).loadLocal(kind, code.parameterSlot(i));
      code.putfield(name, field(i), held.parameterType(i));
    }
    code.return_();
  }

  private static final MethodTypeDesc NOTHING = ConstantDescs.MTD_void;

  private void writeFactory(CodeBuilder code) {
    code.new_(name).dup();
    for (int i = 0; i < held.parameterCount(); i++) {
      code.loadLocal(TypeKind.from(held.parameterType(i)), code.parameterSlot(i));
    }
    code.invokespecial(name, ConstantDescs.INIT_NAME, constructor()).areturn();
  }

  private void writeMethod(CodeBuilder code) {
    if (body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
      code.new_(body.owner()).dup();
    }
    List<ClassDesc> wanted = wanted(body);
    for (int i = 0; i < held.parameterCount(); i++) {
      code.aload(0).getfield(name, field(i), held.parameterType(i));
    }
    for (int i = 0; i < erased.parameterCount(); i++) {
      code.loadLocal(TypeKind.from(erased.parameterType(i)), code.parameterSlot(i));
      Boxes.convert(code, erased.parameterType(i), wanted.get(held.parameterCount() + i));
    }
    writeBody(code);
    writeResult(code);
  }

  private static MethodTypeDesc type(DirectMethodHandleDesc body) {
    return MethodTypeDesc.ofDescriptor(body.lookupDescriptor());
  }

  private static ClassDesc given(DirectMethodHandleDesc body) {
    return body.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR
        ? body.owner()
        : type(body).returnType();
  }

  /// What the body is given, its receiver first.
  private static List<ClassDesc> wanted(DirectMethodHandleDesc body) {
    List<ClassDesc> wanted = new ArrayList<>();
    switch (body.kind()) {
      case VIRTUAL, SPECIAL, INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> wanted.add(body.owner());
      default -> {}
    }
    wanted.addAll(type(body).parameterList());
    return wanted;
  }

  private void writeBody(CodeBuilder code) {
    String called = body.methodName();
    MethodTypeDesc type = type(body);
    switch (body.kind()) {
      case STATIC -> code.invokestatic(body.owner(), called, type, false);
      case INTERFACE_STATIC -> code.invokestatic(body.owner(), called, type, true);
      case VIRTUAL, SPECIAL -> code.invokevirtual(body.owner(), called, type);
      case INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> code.invokeinterface(body.owner(), called, type);
      case CONSTRUCTOR -> code.invokespecial(body.owner(), ConstantDescs.INIT_NAME, type);
      default -> throw new IllegalStateException("a lambda of kind " + body.kind());
    }
  }

  private void writeResult(CodeBuilder code) {
    ClassDesc given = given(body);
    ClassDesc result = erased.returnType();
    if (!result.equals(ConstantDescs.CD_void)) {
      Boxes.convert(code, given, result);
    } else if (TypeKind.from(given).slotSize() == 2) {
      code.pop2();
    } else if (TypeKind.from(given).slotSize() == 1) {
      code.pop();
    }
    code.return_(TypeKind.from(result));
  }

  /// A class that also names others as its nestmates.
  static byte[] withNestmates(ClassFile classes, ClassModel host, List<ClassDesc> further) {
    List<ClassDesc> all = new ArrayList<>();
    host.findAttribute(Attributes.nestMembers())
        .ifPresent(nest -> nest.nestMembers().stream().map(ClassEntry::asSymbol).forEach(all::add));
    further.stream().filter(one -> !all.contains(one)).forEach(all::add);
    return classes.transformClass(
        host,
        ClassTransform.dropping(NestMembersAttribute.class::isInstance)
            .andThen(
                ClassTransform.endHandler(
                    builder -> builder.with(NestMembersAttribute.ofSymbols(all)))));
  }
}
