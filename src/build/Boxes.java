import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Primitive types and the classes that hold them.
final class Boxes {
  private Boxes() {}

  static ClassDesc of(ClassDesc primitive) {
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

  /// Whether [#convert] makes a value of one type one of another.
  static boolean isPlain(ClassDesc from, ClassDesc to) {
    return from.isPrimitive() || !to.isPrimitive() || from.equals(of(to));
  }

  /// Makes a value of one type one of another, which the compiler knows it can be.
  static void convert(CodeBuilder code, ClassDesc from, ClassDesc to) {
    if (from.isPrimitive() && to.isPrimitive()) {
      code.conversion(TypeKind.from(from), TypeKind.from(to));
    } else if (from.isPrimitive()) {
      code.invokestatic(of(from), "valueOf", MethodTypeDesc.of(of(from), from));
    } else if (to.isPrimitive()) {
      String unbox = to.displayName() + "Value";
      code.checkcast(of(to)).invokevirtual(of(to), unbox, MethodTypeDesc.of(to));
    } else if (!from.equals(to) && !to.equals(ConstantDescs.CD_Object)) {
      code.checkcast(to);
    }
  }
}
