package io.plimsoll.syntax.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Our tree is the one that the engine's own composer builds of the same text, wherever that one
/// builds one.
class EngineTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b: ",
          "c:\n",
          "- ",
          "\n",
          "\n  ",
          "\n    ",
          "? ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ", ",
          "'x'",
          "\"y\\n\"",
          "|\n  t\n",
          ">-\n  u\n  v\n",
          "# w\n",
          "&n ",
          "*n ",
          "!t ",
          "---\n",
          "...\n",
          "1",
          "~",
          "é🦑",
          "\t",
          "  ",
          "<<: ",
          "\r\n");

  @Property(tries = 3_000)
  void buildsTheSameTree(@ForAll Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    compare(text.toString());
  }

  @Property(tries = 300)
  void ofTreesToo(@ForAll long seed) {
    RandomYaml dice = new RandomYaml(seed);
    compare(dice.document(dice.entries(4)).text());
  }

  private static void compare(String text) {
    YamlFile file = Yaml.read(text);
    List<String> expected = new ArrayList<>();
    try {
      LoadSettings settings =
          LoadSettings.builder().setAllowDuplicateKeys(true).setAllowRecursiveKeys(true).build();
      new Compose(settings)
          .composeAllFromReader(new StringReader(text))
          .forEach(node -> expected.add(shown(node, 0)));
    } catch (ParserException | ScannerException _) {
      assertTrue(file.isBroken(), text);
      return;
    } catch (YamlEngineException _) {
      return;
    }
    assertEquals(List.of(), file.problems(), text);
    assertEquals(
        expected, file.documents().stream().map(document -> shown(document.root())).toList(), text);
  }

  private static String shown(Node node, int depth) {
    if (depth > 20) {
      return "…";
    }
    return switch (node) {
      case ScalarNode scalar ->
          scalar.getScalarStyle() == ScalarStyle.PLAIN
              ? scalar.getValue()
              : "'" + scalar.getValue() + "'";
      case SequenceNode sequence ->
          sequence.getValue().stream().map(item -> shown(item, depth + 1)).toList().toString();
      case MappingNode mapping ->
          mapping.getValue().stream().map(tuple -> shown(tuple, depth)).toList().toString();
      default -> throw new AssertionError(node);
    };
  }

  private static String shown(NodeTuple tuple, int depth) {
    return shown(tuple.getKeyNode(), depth + 1) + "=" + shown(tuple.getValueNode(), depth + 1);
  }

  private static String shown(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> scalar.isPlain() ? scalar.text() : "'" + scalar.text() + "'";
      case Sequence sequence ->
          sequence.items().stream().map(EngineTest::shown).toList().toString();
      case Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> shown(entry.key()) + "=" + shown(entry.value()))
              .toList()
              .toString();
      case Alias alias -> shown(alias.target());
    };
  }
}
