import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// `equals` or `hashCode` of a record, component by component, as the JVM would compute them.
final class RecordMethod {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc ANY_TWO =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final int THIS = 0;
  private static final int OTHER = 1;

  private final ClassDesc self;
  private final List<RecordComponentInfo> components;
  private final MethodModel method;

  RecordMethod(ClassModel type, MethodModel method) {
    this.self = type.thisClass().asSymbol();
    this.components = type.findAttribute(Attributes.record()).orElseThrow().components();
    this.method = method;
  }

  static boolean isMadeBy(InvokeDynamicInstruction call, MethodModel method) {
    return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && !method.methodName().equalsString("toString");
  }

  void write(ClassBuilder builder) {
    boolean isEquals = method.methodName().equalsString("equals");
    builder.withMethodBody(
        method.methodName(),
        method.methodType(),
        method.flags().flagsMask(),
        isEquals ? this::writeEquals : this::writeHashCode);
  }

  private void writeEquals(CodeBuilder code) {
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
      code.invokestatic(Boxes.of(kind), "compare", compare).ifne(different);
    } else {
      code.invokestatic(OBJECTS, "equals", ANY_TWO).ifeq(different);
    }
  }

  /// 31 times what came out so far, plus the next one's.
  private void writeHashCode(CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      ClassDesc kind = component.descriptorSymbol();
      load(code.bipush(31).imul().aload(THIS), component);
      ClassDesc owner = kind.isPrimitive() ? Boxes.of(kind) : OBJECTS;
      ClassDesc hashed = kind.isPrimitive() ? kind : ConstantDescs.CD_Object;
      code.invokestatic(owner, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, hashed)).iadd();
    }
    code.ireturn();
  }

  private void load(CodeBuilder code, RecordComponentInfo component) {
    code.getfield(self, component.name().stringValue(), component.descriptorSymbol());
  }
}
